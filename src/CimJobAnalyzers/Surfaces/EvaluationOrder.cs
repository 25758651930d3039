using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Whether a rewrite evaluates a call's arguments in the order in which the call does.</summary>
internal static class EvaluationOrder
{
    /// <summary>
    /// The values are the arguments in the order of the rewrite. A default value does not count, nor one that is moved into the call, nor one that is always the same.
    /// </summary>
    public static bool IsKept(IOperation call, CancellationToken cancellationToken, params IOperation?[] values)
    {
        var given = values.OfType<IOperation>().Where(value => IsGiven(value) && !MovedExpression.IsStable(value, cancellationToken)).ToList();
        return given.All(value => value.IsFreeOfSideEffects())
            || given.Zip(given.Skip(1), (left, right) => left.Syntax.SpanStart <= right.Syntax.SpanStart).All(isInOrder => isInOrder);

        bool IsGiven(IOperation value) => value.Syntax != call.Syntax && call.Syntax.Span.Contains(value.Syntax.Span);
    }
}
