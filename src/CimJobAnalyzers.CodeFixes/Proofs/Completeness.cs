using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Tells the code that parses from the code that somebody is still typing.</summary>
internal static class Completeness
{
    /// <summary>Whether the members in which a plan writes have all their tokens, and no others.</summary>
    public static bool Holds(SyntaxNode root, RewritePlan plan) =>
        plan.Edits.All(edit => root.FullSpan.Contains(edit.Location.SourceSpan) && !IsBroken(MemberAround(root.FindNode(edit.Location.SourceSpan))));

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)) ?? node;

    private static bool IsBroken(SyntaxNode node) =>
        node.ContainsDiagnostics && node.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
