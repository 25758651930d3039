namespace CimJobAnalyzers.Tool.Analysis;

/// <summary>A line of a baseline.</summary>
internal sealed record KnownFinding(string Rule, string Path, string Line, int Count);
