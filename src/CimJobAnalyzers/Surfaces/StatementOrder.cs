using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Whether one statement runs whenever another does.</summary>
internal static class StatementOrder
{
    /// <summary>True when the first stands before the second, in a list of statements that the second stands in.</summary>
    public static bool AlwaysRunsBefore(IOperation first, IOperation second) =>
        first.EnclosingStatement() is { } statement
        && statement.StandsInList()
        && statement.StatementList() is { } list
        && statement.SpanStart < second.Syntax.SpanStart
        && second.Syntax.Ancestors().Contains(list);
}
