namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>The statements that lead to a call, and the call.</summary>
internal sealed record Fragment(string Setup, string Call);
