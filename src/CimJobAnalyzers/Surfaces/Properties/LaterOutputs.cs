using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>The out-parameters of a CIM method besides Job, and on which ways through the code they are read.</summary>
internal static class LaterOutputs
{
    /// <summary>The reads, each with the variable that holds the answer: o["X"], o.Properties["X"], r.OutParameters["X"].</summary>
    public static IEnumerable<(IOperation Read, ISymbol Answer)> In(IOperation block)
    {
        foreach (var operation in block.Descendants())
        {
            if (operation is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } owner, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }] }
                && !CimNames.AreEqual(name, CimNames.Job)
                && !CimNames.AreEqual(name, CimNames.ReturnValue)
                && !name.StartsWith("__", StringComparison.Ordinal)
                && !operation.IsWritten()
                && PropertyRead.VariableIn(owner is IPropertyReferenceOperation { Property.Name: "Properties" or "OutParameters", Instance: { } holder } ? holder : owner) is { } answer)
            {
                yield return (operation, answer);
            }
        }
    }

    /// <summary>Whether the read happens where the code is the one number, and not where it is the other.</summary>
    public static bool IsReachedOnlyAt(long number, long other, IOperation read, IOperation block, Subject subject) =>
        Statement(read) is { } statement && Reached(number, block, subject).Contains(statement) && !Reached(other, block, subject).Contains(statement);

    private static HashSet<IOperation> Reached(long number, IOperation block, Subject subject)
    {
        var reached = new HashSet<IOperation>();
        var interpreter = subject.Imagine(number);
        interpreter.Reached = reached;
        interpreter.Run(block, new Frame());
        return reached;
    }

    private static IOperation? Statement(IOperation? operation)
    {
        while (operation is not (null or IExpressionStatementOperation or IReturnOperation or IVariableDeclarationGroupOperation or IConditionalOperation { Type: null } or IUsingOperation or ILoopOperation))
        {
            operation = operation.Parent;
        }

        return operation;
    }
}
