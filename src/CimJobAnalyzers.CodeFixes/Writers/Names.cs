using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes the names of symbols, in a form that is no keyword where it stands.</summary>
internal static class Names
{
    /// <summary>A name that stands alone, where any word may be a keyword: <c>field</c> in an accessor, for one.</summary>
    public static IdentifierNameSyntax Alone(string name) =>
        SyntaxFactory.IdentifierName(Written(name, isKeyword: IsReserved(name) || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None));

    /// <summary>The name of a member behind a dot, of a type's member in an initialiser, or of an argument before a colon.</summary>
    public static IdentifierNameSyntax Member(string name) =>
        SyntaxFactory.IdentifierName(Written(name, isKeyword: IsReserved(name) || IsReservedInPlaces(name)));

    public static NameColonSyntax Argument(string parameter) => SyntaxFactory.NameColon(Member(parameter));

    public static MemberAccessExpressionSyntax Access(ExpressionSyntax target, string member) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, target, Member(member));

    private static SyntaxToken Written(string name, bool isKeyword) =>
        isKeyword
            ? SyntaxFactory.VerbatimIdentifier(default, name, name, default)
            : SyntaxFactory.Identifier(name);

    private static bool IsReserved(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;

    // In an asynchronous method, and in a query, even behind a dot.
    private static bool IsReservedInPlaces(string name) => SyntaxFacts.GetContextualKeywordKind(name)
        is SyntaxKind.AwaitKeyword
        or SyntaxKind.FromKeyword or SyntaxKind.WhereKeyword or SyntaxKind.SelectKeyword or SyntaxKind.GroupKeyword
        or SyntaxKind.IntoKeyword or SyntaxKind.OrderByKeyword or SyntaxKind.JoinKeyword or SyntaxKind.LetKeyword
        or SyntaxKind.OnKeyword or SyntaxKind.EqualsKeyword or SyntaxKind.ByKeyword
        or SyntaxKind.AscendingKeyword or SyntaxKind.DescendingKeyword;
}
