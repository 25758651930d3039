using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>A document as it would be written, read again from its text, and where in it something was written.</summary>
internal sealed record Rewritten(Document Document, IReadOnlyList<WrittenPlace> Places);
