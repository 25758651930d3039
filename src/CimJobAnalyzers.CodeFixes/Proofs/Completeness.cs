using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Tells the code that parses from the code that somebody is still typing.</summary>
internal static class Completeness
{
    /// <summary>Whether the members in which a plan writes have all their tokens, and no others, and so have the braces around them.</summary>
    public static bool Holds(SyntaxNode root, RewritePlan plan) =>
        plan.Edits.All(edit => root.FullSpan.Contains(edit.Location.SourceSpan) && IsWhole(root.FindNode(edit.Location.SourceSpan)));

    private static bool IsWhole(SyntaxNode place)
    {
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => !IsContainer(node)) ?? place;
        return !HasErrors(member) && !member.Ancestors().Any(node => IsContainer(node) && node.GetLastToken(includeZeroWidth: true).IsMissing);
    }

    private static bool IsContainer(SyntaxNode node) => node is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax;

    private static bool HasErrors(SyntaxNode node) =>
        node.ContainsDiagnostics && node.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
