using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Rules;

/// <summary>What is wrong, and the place where the first of it is mended.</summary>
internal sealed record JobFinding(SyntaxNode Place, string Text);
