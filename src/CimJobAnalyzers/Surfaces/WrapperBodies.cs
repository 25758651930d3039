using System.Collections.Concurrent;
using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Knows what the code behind a wrapper's methods does, where there is code to be read.</summary>
internal sealed class WrapperBodies(Compilation compilation, KnownTypes types, WrapperMarkers markers, ImmutableArray<ICimSurface> surfaces)
{
    private readonly ConcurrentDictionary<IMethodSymbol, WrapperBody> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _wrapperTypes = new(() => FindWrapperTypes(compilation));

    /// <summary>What the method does, or null if its code is not here.</summary>
    public WrapperBody? Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (method is { IsAbstract: true } or { DeclaringSyntaxReferences.IsEmpty: true }
            || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        return _known.TryGetValue(method, out var known) ? known : _known.GetOrAdd(method, Read(method, cancellationToken));
    }

    /// <summary>The types of this code that may be behind a receiver of the type, when the method can have code in several.</summary>
    public ImmutableArray<INamedTypeSymbol> TypesBehind(INamedTypeSymbol receiver, IMethodSymbol method) =>
        !CanBeReplaced(method) ? ImmutableArray.Create(receiver)
        : _wrapperTypes.Value.Where(type => IsOrDerives(type, receiver)).ToImmutableArray();

    /// <summary>Whether code out of sight may run in the method's place.</summary>
    public static bool IsOpen(IMethodSymbol method) =>
        CanBeReplaced(method)
        && method.ContainingType is { TypeKind: TypeKind.Class, IsSealed: false } type
        && IsVisible(type);

    /// <summary>The method that runs when this one is called on an object of the type.</summary>
    public static IMethodSymbol? ImplementationIn(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return type.TypeKind == TypeKind.Interface ? method : type.FindImplementationForInterfaceMember(method) as IMethodSymbol;
        }

        for (var part = type; part is not null; part = part.BaseType)
        {
            foreach (var member in part.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                for (var overridden = member; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition))
                    {
                        return member;
                    }
                }
            }
        }

        return null;
    }

    private WrapperBody Read(IMethodSymbol method, CancellationToken cancellationToken) =>
        new WrapperReading(
            method.Name.EndsWith(CimNames.RequestStateChange, StringComparison.Ordinal) ? CimNames.RequestStateChange : CimNames.KillJob,
            markers.AreOn(method.ContainingType),
            compilation,
            types,
            surfaces,
            cancellationToken).Read(method);

    private static bool CanBeReplaced(IMethodSymbol method) =>
        method.ContainingType.TypeKind == TypeKind.Interface
        || method.IsAbstract
        || ((method.IsVirtual || method is { IsOverride: true, IsSealed: false }) && !method.ContainingType.IsSealed);

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOrDerives(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(part.OriginalDefinition, ancestor.OriginalDefinition))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, ancestor.OriginalDefinition));
    }

    private static ImmutableArray<INamedTypeSymbol> FindWrapperTypes(Compilation compilation) =>
        compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, CancellationToken.None)
            .OfType<INamedTypeSymbol>()
            .Where(type => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && Declares(type))
            .ToImmutableArray();

    private static bool Declares(INamedTypeSymbol type) =>
        WrapperMarkers.FindMember(type, CimNames.KillJob) is not null || type.AllInterfaces.Any(contract => !contract.GetMembers(CimNames.KillJob).IsEmpty);
}
