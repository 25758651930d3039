using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tool.Analysis;

/// <summary>What was found, the compiler's own form of it, and what is to be said about the reading.</summary>
internal sealed record Reading(IReadOnlyList<Finding> Findings, IReadOnlyList<Diagnostic> Reports, int Files, IReadOnlyList<string> Notes, IReadOnlyList<string> Failures);
