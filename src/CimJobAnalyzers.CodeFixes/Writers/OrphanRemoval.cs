using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Removes variables whose last use a rewrite took away, so that it leaves no warning behind.</summary>
internal static class OrphanRemoval
{
    public static SyntaxNode Apply(SyntaxNode root, IReadOnlyCollection<SyntaxAnnotation> marks)
    {
        foreach (var mark in marks)
        {
            if (root.GetAnnotatedNodes(mark).FirstOrDefault() is VariableDeclaratorSyntax declarator && !IsUsed(declarator))
            {
                root = Remove(root, Declaration(declarator));
            }
        }

        return root;
    }

    private static SyntaxNode Remove(SyntaxNode root, SyntaxNode removed)
    {
        var place = removed.GetLastToken().GetNextToken().SpanStart - removed.FullSpan.Length;
        var isFirst = removed.GetFirstToken().GetPreviousToken().IsKind(SyntaxKind.OpenBraceToken);
        var leavesNothing = Removal.LeavesNothing(removed);
        root = Removal.From(root, removed);
        var next = root.FindToken(place);

        // The blank line that parted the first declaration from the next would now open the body.
        return isFirst && leavesNothing && next.LeadingTrivia is [var first, ..] && first.IsKind(SyntaxKind.EndOfLineTrivia)
            ? root.ReplaceToken(next, next.WithLeadingTrivia(next.LeadingTrivia.RemoveAt(0)))
            : root;
    }

    private static bool IsUsed(VariableDeclaratorSyntax declarator)
    {
        var scope = declarator.Parent?.Parent is BaseFieldDeclarationSyntax
            ? declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()
            : declarator.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax);
        var name = declarator.Identifier.ValueText;
        var around = scope ?? declarator.SyntaxTree.GetRoot();
        return around.DescendantTokens(descendIntoTrivia: true)
                .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token != declarator.Identifier)
            || around.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name));
    }

    private static SyntaxNode Declaration(VariableDeclaratorSyntax declarator) =>
        declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: { } declaration } ? declarator
        : declaration.Parent is GlobalStatementSyntax global ? global
        : declaration;
}
