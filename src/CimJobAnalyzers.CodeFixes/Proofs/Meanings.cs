using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Sees to it that an import which a change brings leaves the file's other names what they were.</summary>
internal static class Meanings
{
    public static bool AreKept(SemanticModel before, SemanticModel after, IReadOnlyList<WrittenPlace> places, CancellationToken cancellationToken)
    {
        var names = NewlyImported(before, after, cancellationToken);
        if (names.Count == 0)
        {
            return true;
        }

        // A change takes names away and writes others; the rest follow each other as they did.
        using var old = Read(before, names, [], cancellationToken).GetEnumerator();
        foreach (var meaning in Read(after, names, [.. places.Select(place => place.Span)], cancellationToken))
        {
            do
            {
                if (!old.MoveNext())
                {
                    return false;
                }
            }
            while (old.Current != meaning);
        }

        return true;
    }

    // Types that a name may now mean, and extension methods that a call may now mean.
    private static HashSet<string> NewlyImported(SemanticModel before, SemanticModel after, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(Imports(before, cancellationToken).Select(import => import.ToString()));
        var names = new HashSet<string>();
        foreach (var import in Imports(after, cancellationToken).Where(import => !known.Contains(import.ToString())))
        {
            if (after.GetSymbolInfo(import.Name!, cancellationToken).Symbol is not INamespaceOrTypeSymbol container)
            {
                continue;
            }

            foreach (var member in container.GetMembers())
            {
                names.Add(member.Name);
                if (member is INamedTypeSymbol type)
                {
                    names.UnionWith(type.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsExtensionMethod).Select(method => method.Name));
                }
            }
        }

        return names;
    }

    private static IEnumerable<UsingDirectiveSyntax> Imports(SemanticModel model, CancellationToken cancellationToken) =>
        model.SyntaxTree.GetRoot(cancellationToken)
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(import => import is { Name: not null, Alias: null });

    private static IEnumerable<string> Read(SemanticModel model, HashSet<string> names, List<TextSpan> written, CancellationToken cancellationToken)
    {
        foreach (var token in model.SyntaxTree.GetRoot(cancellationToken).DescendantTokens(node => node is not UsingDirectiveSyntax, descendIntoTrivia: true))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)
                && token.Parent is SimpleNameSyntax name
                && names.Contains(token.ValueText)
                && !written.Any(span => span.Contains(token.Span)))
            {
                yield return $"{token.ValueText} {model.GetSymbolInfo(name, cancellationToken).Symbol?.ToDisplayString()}";
            }
        }
    }
}
