using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Carries comments from what is replaced or removed to what stays: none may be lost.</summary>
internal static class Comments
{
    private static readonly char[] Frame = ['/', '*', ' ', '\t'];

    /// <summary>The comments alone, each after one space; for the end of a line.</summary>
    public static IEnumerable<SyntaxTrivia> Of(IEnumerable<SyntaxTrivia> trivia)
    {
        // Only the last one may reach to the end of the line.
        var comments = trivia.Where(IsComment).ToList();
        return comments.SelectMany((comment, at) => new[] { SyntaxFactory.Space, at == comments.Count - 1 ? comment : Closed(comment) });
    }

    /// <summary>The comments alone, each after one space, in a form that code may follow on the same line.</summary>
    public static IEnumerable<SyntaxTrivia> Inline(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Where(IsComment).SelectMany(comment => new[] { SyntaxFactory.Space, Closed(comment) });

    /// <summary>The same, each before one space.</summary>
    public static IEnumerable<SyntaxTrivia> Before(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Where(IsComment).SelectMany(comment => new[] { Closed(comment), SyntaxFactory.Space });

    /// <summary>What replaces a node, with those of the node's comments behind it that it does not hold itself.</summary>
    public static T Kept<T>(SyntaxNode replaced, T written)
        where T : SyntaxNode
    {
        var held = TextsOf(written.DescendantTrivia()).ToList();
        return AtEnd(written, replaced.DescendantTrivia().Where(trivia => IsComment(trivia) && !held.Remove(Closed(trivia).ToString())));
    }

    /// <summary>The node with the comments behind its last token.</summary>
    public static T AtEnd<T>(T node, IEnumerable<SyntaxTrivia> comments)
        where T : SyntaxNode => node.WithTrailingTrivia(Inline(comments).Concat(node.GetTrailingTrivia()));

    /// <summary>The comments between the first and the last token of a node.</summary>
    public static IEnumerable<SyntaxTrivia> Inside(SyntaxNode node) =>
        node.DescendantTrivia(node.Span).Where(trivia => IsComment(trivia) && node.Span.Contains(trivia.Span));

    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || IsDocumentation(trivia);

    public static bool IsDocumentation(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);

    /// <summary>What the comments say, in whatever form.</summary>
    public static IEnumerable<string> TextsOf(IEnumerable<SyntaxTrivia> trivia) => trivia.Where(IsComment).Select(comment => Closed(comment).ToString());

    private static SyntaxTrivia Closed(SyntaxTrivia comment)
    {
        if (comment.IsKind(SyntaxKind.MultiLineCommentTrivia))
        {
            return comment;
        }

        var lines = comment.ToFullString().Split('\n').Select(line => line.Trim().Trim(Frame));
        return SyntaxFactory.Comment($"/* {string.Join(" ", lines).Trim().Replace("*/", "* /")} */");
    }
}
