using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tool.Loading;

/// <summary>What was read: the code, the scripts beside it, what is to be said about the reading, and what could not be read.</summary>
internal sealed record CodeBase(Solution Solution, IReadOnlyList<SourceFile> Scripts, IReadOnlyList<string> Notes, IReadOnlyList<string> Failures);
