using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Whether an expression can be evaluated later than it was written.</summary>
internal static class MovedExpression
{
    /// <summary>True when nothing between the expression and the call can change its value or notice the delay.</summary>
    public static bool KeepsItsValue(
        IOperation expression,
        IOperation call,
        IReadOnlyCollection<StatementSyntax> removedStatements,
        CancellationToken cancellationToken) =>
        IsStable(expression, cancellationToken) || OnlyRemovedStatementsBetween(expression, call, removedStatements);

    /// <summary>Whether the expression does nothing, and has the same value wherever it is evaluated.</summary>
    public static bool IsStable(IOperation expression, CancellationToken cancellationToken) =>
        expression.ConstantValue.HasValue
        || (expression.IsFreeOfSideEffects() && expression.DescendantsAndSelf().All(part => IsStablePart(part, cancellationToken)));

    private static bool OnlyRemovedStatementsBetween(IOperation expression, IOperation call, IReadOnlyCollection<StatementSyntax> removedStatements)
    {
        if (expression.EnclosingStatement() is not { } from
            || call.EnclosingStatement() is not { } to
            || from.StatementList() != to.StatementList()
            || to is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
            || StatementOrder.IsLeftToChance(call, to)
            || !IsFirstToBeEvaluated(call, to))
        {
            return false;
        }

        return to.StatementList()!.DescendantNodes(node => node is not StatementSyntax || node == to.StatementList())
            .OfType<StatementSyntax>()
            .Where(statement => statement.SpanStart > from.SpanStart && statement.SpanStart < to.SpanStart)
            .All(removedStatements.Contains);
    }

    // What the statement does before the call, the receiver and the arguments included, would now be done before the expression.
    private static bool IsFirstToBeEvaluated(IOperation call, StatementSyntax statement)
    {
        if (!call.ChildOperations.All(child => child.WithoutArgument().IsFreeOfSideEffects()))
        {
            return false;
        }

        for (var inner = call; inner.Parent is { } outer && inner.Syntax != statement; inner = outer)
        {
            if (!outer.ChildOperations.TakeWhile(child => child != inner).All(child => child.IsFreeOfSideEffects()))
            {
                return false;
            }
        }

        return true;
    }

    private static IOperation WithoutArgument(this IOperation operation) => operation is IArgumentOperation argument ? argument.Value : operation;

    private static bool IsStablePart(IOperation part, CancellationToken cancellationToken) => part switch
    {
        ILocalReferenceOperation local =>
            LocalHistory.Of(local.Local, local, cancellationToken).SingleValue is { } value && StatementOrder.AlwaysRunsBefore(value, local),
        IParameterReferenceOperation reference => !reference.Parameter.IsWrittenIn(reference.Root()),
        IFieldReferenceOperation field => field.Field.IsReadOnly || field.Field.IsConst,
        IPropertyReferenceOperation property => property.Property.IsReadOnly,
        _ => true,
    };
}
