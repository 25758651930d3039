using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Carries comments from what is replaced to what replaces it.</summary>
internal static class Comments
{
    /// <summary>The comments alone, each after one space.</summary>
    public static IEnumerable<SyntaxTrivia> Of(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Where(IsComment).SelectMany(comment => new[] { SyntaxFactory.Space, comment });

    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);
}
