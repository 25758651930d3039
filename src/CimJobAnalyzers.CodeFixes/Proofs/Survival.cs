using CimJobAnalyzers.CodeFixes.Writers;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Sees to it that a change loses no comment, and neither loses nor moves a directive.</summary>
internal static class Survival
{
    public static bool Holds(SyntaxNode before, SyntaxNode after)
    {
        if (!Directives(before).SequenceEqual(Directives(after)))
        {
            return false;
        }

        var held = CommentsIn(after).ToLookup(text => text);
        return CommentsIn(before).GroupBy(text => text).All(comment => held[comment.Key].Count() >= comment.Count());
    }

    private static IEnumerable<string> Directives(SyntaxNode root) =>
        root.ContainsDirectives ? root.DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToString().Trim()) : [];

    // The documentation of a member goes with it.
    private static IEnumerable<string> CommentsIn(SyntaxNode root) =>
        Comments.TextsOf(root.DescendantTrivia().Where(trivia => !Comments.IsDocumentation(trivia)));
}
