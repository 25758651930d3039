using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Takes away a cast to the type that its operand now has.</summary>
internal static class RedundantCast
{
    public static SyntaxNode Remove(SyntaxNode node) => node switch
    {
        CastExpressionSyntax cast => cast.Expression.WithTriviaFrom(cast).WithAdditionalAnnotations(Simplifier.Annotation),
        BinaryExpressionSyntax cast => cast.Left.WithTriviaFrom(cast),
        _ => node,
    };
}
