using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Removes a node, but not what a person wrote in and around it.</summary>
internal static class Removal
{
    public static void Write(WriterContext context, SyntaxNode node)
    {
        var removed = node.Parent is GlobalStatementSyntax global ? global : node;
        var inside = AtSeparator(removed).Concat(context.CommentsLeftIn(removed)).ToList();
        context.Editor.ReplaceNode(removed, (current, _) => Comments.AtEnd(current, inside));
        context.Editor.RemoveNode(removed, OptionsFor(removed, inside));
    }

    /// <summary>The tree without the node. The documentation of a member goes with it.</summary>
    public static SyntaxNode From(SyntaxNode root, SyntaxNode removed)
    {
        var inside = Comments.Inside(removed).ToList();
        var mark = new SyntaxAnnotation();
        var marked = root.ReplaceNode(removed, Comments.AtEnd(Undocumented(removed), inside).WithAdditionalAnnotations(mark));
        var node = marked.GetAnnotatedNodes(mark).Single();
        return marked.RemoveNode(node, OptionsFor(node, inside))!;
    }

    public static bool LeavesNothing(SyntaxNode removed) =>
        OptionsFor(Undocumented(removed), Comments.Inside(removed)) == SyntaxRemoveOptions.KeepUnbalancedDirectives;

    // The comma before an argument goes with it.
    private static IEnumerable<SyntaxTrivia> AtSeparator(SyntaxNode removed) =>
        removed is ArgumentSyntax && removed.GetFirstToken().GetPreviousToken() is var comma && comma.IsKind(SyntaxKind.CommaToken)
            ? comma.TrailingTrivia.Where(Comments.IsComment)
            : [];

    private static SyntaxRemoveOptions OptionsFor(SyntaxNode removed, IEnumerable<SyntaxTrivia> inside)
    {
        var options = SyntaxRemoveOptions.KeepUnbalancedDirectives;
        if (IsToStay(removed.GetLeadingTrivia()))
        {
            options |= SyntaxRemoveOptions.KeepLeadingTrivia;
        }

        return inside.Any() || IsToStay(removed.GetTrailingTrivia()) ? options | SyntaxRemoveOptions.KeepTrailingTrivia : options;
    }

    private static bool IsToStay(SyntaxTriviaList trivia) => trivia.Any(item => item.IsDirective || Comments.IsComment(item));

    private static SyntaxNode Undocumented(SyntaxNode node) =>
        node is MemberDeclarationSyntax and not GlobalStatementSyntax
            ? node.WithLeadingTrivia(node.GetLeadingTrivia().Where(trivia => !Comments.IsDocumentation(trivia)))
            : node;
}
