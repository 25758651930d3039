using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tool.Analysis;

/// <summary>One mistake, as reports show it.</summary>
/// <param name="Rule">The rule's ID.</param>
/// <param name="Severity">The severity that is configured for the place.</param>
/// <param name="Path">The file, relative to what was read.</param>
/// <param name="Span">Where it stands, counted from zero.</param>
/// <param name="Line">The text of its first line.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Action">What the fix writes; null when there is none.</param>
/// <param name="Refusal">Why there is no fix, where there could be one.</param>
/// <param name="NeedsReview">Whether the fix may lose something.</param>
internal sealed record Finding(
    string Rule,
    DiagnosticSeverity Severity,
    string Path,
    Microsoft.CodeAnalysis.Text.LinePositionSpan Span,
    string Line,
    string Message,
    string? Action,
    string? Refusal,
    bool NeedsReview)
{
    /// <summary>What the action does to the lines around; null when it was not tried.</summary>
    public (string Before, string After)? Change { get; init; }

    /// <summary>What becomes of the finding, in a word.</summary>
    public string Outcome => Action is null ? Refusal is null ? "no fix" : "refused" : NeedsReview ? "needs review" : "fix";
}
