namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>One report in the log.</summary>
internal sealed record SarifResult(string Id, string Level, string File, int Line, bool IsSuppressed, IReadOnlyDictionary<string, string?> Properties);
