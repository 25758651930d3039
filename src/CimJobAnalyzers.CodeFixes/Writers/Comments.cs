using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Carries comments from what is replaced to what replaces it.</summary>
internal static class Comments
{
    /// <summary>The comments alone, each after one space; for the end of a line.</summary>
    public static IEnumerable<SyntaxTrivia> Of(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Where(IsComment).SelectMany(comment => new[] { SyntaxFactory.Space, comment });

    /// <summary>The comments alone, each after one space, in a form that code may follow on the same line.</summary>
    public static IEnumerable<SyntaxTrivia> Inline(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Where(IsComment).SelectMany(comment => new[] { SyntaxFactory.Space, Closed(comment) });

    /// <summary>The same, each before one space.</summary>
    public static IEnumerable<SyntaxTrivia> Before(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Where(IsComment).SelectMany(comment => new[] { Closed(comment), SyntaxFactory.Space });

    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);

    private static SyntaxTrivia Closed(SyntaxTrivia comment) =>
        comment.IsKind(SyntaxKind.SingleLineCommentTrivia)
            ? SyntaxFactory.Comment($"/* {comment.ToString().TrimStart('/').Trim().Replace("*/", "* /")} */")
            : comment;
}
