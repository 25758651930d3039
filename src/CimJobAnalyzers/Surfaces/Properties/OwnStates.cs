using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Tells models whose state the code sets itself in the loop that waits for it: what CIM may answer does not come there.</summary>
internal static class OwnStates
{
    public static bool AreSetIn(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } model } target, Value.ConstantValue.HasValue: true }
                && TypedStates.IsJobState(target.Type)
                && Model.Jobs.PropertyRead.VariableIn(model) is { } variable
                && Loop(operation) is { } loop
                && !Refreshing.IsHandedOn(loop, variable)
                && !loop.Descendants().Any(other => Refreshing.IsReference(other, variable) && other.IsWritten()))
            {
                return true;
            }
        }

        return false;
    }

    private static ILoopOperation? Loop(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not (null or IWhileLoopOperation or IForLoopOperation))
        {
            parent = parent.Parent;
        }

        return parent as ILoopOperation;
    }
}
