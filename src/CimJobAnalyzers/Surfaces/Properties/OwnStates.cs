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
            if (operation is ISimpleAssignmentOperation assignment
                && Model.Jobs.PropertyRead.VariableIn(ModelOf(assignment)) is { } variable
                && Loop(operation) is { } loop
                && !Refreshing.IsHandedOn(loop, variable)
                && !loop.Descendants().Any(other => Refreshing.IsReference(other, variable) && other.IsWritten()))
            {
                return true;
            }
        }

        return false;
    }

    // What the assignment gives a state that is written down.
    private static IOperation? ModelOf(ISimpleAssignmentOperation assignment) => assignment switch
    {
        { Target: IMemberReferenceOperation { Instance: { } model } target, Value.ConstantValue.HasValue: true } when TypedStates.IsJobState(target.Type) => model,
        { Target: IInvalidOperation target } when UnseenLists.IsState(target) && UnseenLists.NumberOf(assignment.Value) is not null => target.ChildOperations.First(),
        _ => null,
    };

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
