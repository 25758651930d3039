using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Whether a rewrite evaluates a call's arguments in the order in which the call does.</summary>
internal static class EvaluationOrder
{
    /// <param name="call">The call as it is written.</param>
    /// <param name="values">The arguments in the order of the rewrite; a default value, or one that is moved into the call, does not count.</param>
    public static bool IsKept(IOperation call, params IOperation?[] values)
    {
        var given = values.OfType<IOperation>().Where(value => value.Syntax != call.Syntax && call.Syntax.Span.Contains(value.Syntax.Span)).ToList();
        return given.All(value => value.IsFreeOfSideEffects())
            || given.Zip(given.Skip(1), (left, right) => left.Syntax.SpanStart <= right.Syntax.SpanStart).All(isInOrder => isInOrder);
    }
}
