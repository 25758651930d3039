using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Follows what a call answers through the method around it.</summary>
internal static class AnswerFlow
{
    private const int MaximumDepth = 8;

    /// <summary>Whether the method does nothing with the answer but return it, or part of it.</summary>
    public static bool EndsInReturn(IOperation answer, CancellationToken cancellationToken) => EndsInReturn(answer, MaximumDepth, cancellationToken);

    private static bool EndsInReturn(IOperation answer, int depth, CancellationToken cancellationToken)
    {
        if (depth == 0)
        {
            return false;
        }

        if (answer.IsResultIgnored() || PropertyAccess.Disposal(answer) is not null)
        {
            return true;
        }

        if (PropertyAccess.Read(answer) is { } read)
        {
            return EndsInReturn(read.Expression, depth - 1, cancellationToken);
        }

        if (answer.Parent is IPropertyReferenceOperation property && property.Instance == answer)
        {
            return EndsInReturn(property, depth - 1, cancellationToken);
        }

        return answer.Consumer() switch
        {
            IReturnOperation result => Lambda(result) is not { } lambda || (BackgroundTask(lambda) is { } task && EndsInReturn(task, depth - 1, cancellationToken)),
            IConversionOperation or IAwaitOperation or IParenthesizedOperation => EndsInReturn(answer.Consumer()!, depth - 1, cancellationToken),
            IConditionalOperation choice when !choice.Condition.DescendantsAndSelf().Contains(answer) => EndsInReturn(choice, depth - 1, cancellationToken),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: { Name: "Convert", ContainingNamespace.Name: "System" } } conversion } =>
                EndsInReturn(conversion, depth - 1, cancellationToken),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => EndsInReturn(declarator.Symbol, answer, depth, cancellationToken),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } =>
                EndsInReturn(target.Local, answer, depth, cancellationToken),
            _ => false,
        };
    }

    private static IAnonymousFunctionOperation? Lambda(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null and not ILocalFunctionOperation; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda)
            {
                return lambda;
            }
        }

        return null;
    }

    // Task.Run(() => …) answers with what the lambda returns.
    private static IInvocationOperation? BackgroundTask(IAnonymousFunctionOperation lambda) =>
        lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Run", ContainingType.Name: "Task" } } call } } ? call : null;

    private static bool EndsInReturn(ILocalSymbol local, IOperation answer, int depth, CancellationToken cancellationToken) =>
        LocalHistory.Of(local, answer, cancellationToken) is { HasOtherWrites: false } history
        && history.References.All(reference => EndsInReturn(reference, depth - 1, cancellationToken));
}
