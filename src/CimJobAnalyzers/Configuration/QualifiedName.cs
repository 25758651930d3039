using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Configuration;

/// <summary>A name with dots, as people write the name of a type.</summary>
internal sealed record QualifiedName(ImmutableArray<string> Parts)
{
    public string Last => Parts[Parts.Length - 1];

    public static QualifiedName? TryParse(string text)
    {
        var parts = text.Split('.');
        return parts.All(SyntaxFacts.IsValidIdentifier) ? new QualifiedName(parts.ToImmutableArray()) : null;
    }

    /// <summary>Whether the type has the name, whatever its type parameters.</summary>
    public bool IsOf(INamedTypeSymbol? type)
    {
        ISymbol? symbol = type;
        for (var i = Parts.Length - 1; i >= 0; i--)
        {
            if (symbol is null or INamespaceSymbol { IsGlobalNamespace: true } || symbol.Name != Parts[i])
            {
                return false;
            }

            symbol = (ISymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;
        }

        return symbol is INamespaceSymbol { IsGlobalNamespace: true };
    }

    /// <summary>Whether the type, a base of it or an interface of it has the name.</summary>
    public bool IsOfFamily(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsOf(current))
            {
                return true;
            }
        }

        foreach (var contract in type?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (IsOf(contract))
            {
                return true;
            }
        }

        return false;
    }
}
