using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Whether a rewrite evaluates a call's arguments in the order in which the call does.</summary>
internal static class EvaluationOrder
{
    /// <param name="call">The call as it is written.</param>
    /// <param name="values">The arguments in the order of the rewrite. What is written outside the call is none of them: a default value, a value that is moved here.</param>
    public static bool IsKept(IOperation call, params IOperation?[] values)
    {
        var given = values.OfType<IOperation>().Where(value => value.Syntax != call.Syntax && call.Syntax.Span.Contains(value.Syntax.Span)).ToList();
        return given.All(value => value.IsFreeOfSideEffects())
            || given.Zip(given.Skip(1), (left, right) => left.Syntax.SpanStart <= right.Syntax.SpanStart).All(isInOrder => isInOrder);
    }
}
