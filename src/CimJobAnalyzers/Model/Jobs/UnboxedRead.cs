using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>A property that is taken out of its box as a type that the box does not hold: a cast throws, <c>as</c> gives null, <c>is</c> is false.</summary>
/// <param name="Read">The read.</param>
/// <param name="Opening">The cast or the pattern.</param>
/// <param name="Target">The type that is asked for.</param>
/// <param name="IsCast">Whether it throws.</param>
/// <param name="CimType">What the box holds.</param>
internal sealed record UnboxedRead(PropertyRead Read, IOperation Opening, ITypeSymbol Target, bool IsCast, string CimType)
{
    public SyntaxNode Place => Opening.Syntax;
}
