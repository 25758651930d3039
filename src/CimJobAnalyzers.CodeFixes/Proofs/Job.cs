using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>What is to be written into one document.</summary>
internal sealed record Job(Document Document, IReadOnlyList<ChosenPlan> Plans);
