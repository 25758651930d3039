using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>A property that is taken out of its box as a type that the box does not hold: a cast throws, <c>as</c> gives null, <c>is</c> is false.</summary>
/// <param name="Read">The read.</param>
/// <param name="Place">The cast or the pattern.</param>
/// <param name="IsCast">Whether it throws.</param>
/// <param name="CimType">What the box holds.</param>
internal sealed record UnboxedRead(PropertyRead Read, SyntaxNode Place, bool IsCast, string CimType);
