using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>C# 14's extension members, which Roslyn 4.8 has no words for.</summary>
internal static class ExtensionMembers
{
    private const TypeKind ExtensionBlock = (TypeKind)14;

    /// <summary>Whether the type is the block in which extension members are declared.</summary>
    public static bool IsBlock(ITypeSymbol? type) => type?.TypeKind == ExtensionBlock;

    /// <summary>Whether the method is an extension member, or what the compiler makes of one: no caller's argument stands for its receiver.</summary>
    public static bool IsOne(IMethodSymbol method) =>
        IsBlock(method.ContainingType) || method is { IsStatic: true, IsImplicitlyDeclared: true, IsExtensionMethod: true };

    /// <summary>The place that a parameter of an extension member, or its receiver, has in the static method; null in any other method.</summary>
    public static int? PlaceOf(IParameterSymbol parameter, IMethodSymbol method) =>
        method is not { IsStatic: true, IsImplicitlyDeclared: true, IsExtensionMethod: true } ? null
        : IsBlock(parameter.ContainingSymbol as ITypeSymbol) ? 0
        : parameter.ContainingSymbol is IMethodSymbol member && SymbolEqualityComparer.Default.Equals(ImplementationOf(member), method) ? parameter.Ordinal + 1
        : null;

    /// <summary>The static method that the compiler makes of the member, which takes the receiver as its first parameter; null for any other method.</summary>
    public static IMethodSymbol? ImplementationOf(IMethodSymbol member) =>
        IsBlock(member.ContainingType) && member.OriginalDefinition.DeclaringSyntaxReferences is [var declaration]
            ? member.OriginalDefinition.ContainingType.ContainingType?.GetMembers(member.Name).OfType<IMethodSymbol>().FirstOrDefault(method =>
                method is { IsStatic: true, IsImplicitlyDeclared: true, DeclaringSyntaxReferences: [var own] }
                && own.SyntaxTree == declaration.SyntaxTree
                && own.Span == declaration.Span)
            : null;
}
