using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Tracking;

/// <summary>Finds where a type's own code mentions one of its private members: nowhere else can.</summary>
internal static class Mentions
{
    private const int Maximum = 128;

    /// <summary>The expressions that name the member, or null when there are more than can be read.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(string name, INamedTypeSymbol scope, CancellationToken cancellationToken)
    {
        var found = new List<ExpressionSyntax>();
        foreach (var reference in scope.DeclaringSyntaxReferences)
        {
            foreach (var token in reference.GetSyntax(cancellationToken).DescendantTokens())
            {
                if (!token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText != name || token.Parent is not SimpleNameSyntax simple || IsInNameOf(simple))
                {
                    continue;
                }

                if (found.Count == Maximum)
                {
                    return null;
                }

                found.Add(WholeName(simple));
            }
        }

        return found;
    }

    private static ExpressionSyntax WholeName(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };

    private static bool IsInNameOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };
}
