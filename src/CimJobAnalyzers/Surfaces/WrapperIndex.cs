using System.Collections.Concurrent;
using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Knows which C# methods stand for the CIM method KillJob.</summary>
internal sealed class WrapperIndex
{
    private const string Delete = "delete";

    private readonly Compilation _compilation;
    private readonly WrapperMarkers _markers;
    private readonly ImmutableArray<ICimSurface> _namedSurfaces;
    private readonly Lazy<ImmutableHashSet<ISymbol>> _inSource;
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _inMetadata = new(SymbolEqualityComparer.Default);

    public WrapperIndex(Compilation compilation, WrapperMarkers markers, ImmutableArray<ICimSurface> namedSurfaces)
    {
        _compilation = compilation;
        _markers = markers;
        _namedSurfaces = namedSurfaces;
        // Cancelling one action must not leave the index half made for the others, so none of them lends it its token.
        _inSource = new Lazy<ImmutableHashSet<ISymbol>>(() => FindInSource(CancellationToken.None));
    }

    /// <summary>Whether a call of the method is a call of KillJob.</summary>
    public bool IsWrapper(IMethodSymbol method)
    {
        if (!StandsForKillJob(method) || DeletionParameter(method) is null)
        {
            return false;
        }

        method = (method.PartialDefinitionPart ?? method.ReducedFrom ?? method).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly)
            ? _inSource.Value.Contains(method)
            : _inMetadata.GetOrAdd(method, IsMarked);
    }

    /// <summary>Whether the method is named KillJob, or implements a method of that name without being called by it.</summary>
    public static bool StandsForKillJob(IMethodSymbol method) =>
        method.Name == CimNames.KillJob
        || (method.MethodKind == MethodKind.ExplicitInterfaceImplementation && method.ExplicitInterfaceImplementations.Any(contract => contract.Name == CimNames.KillJob));

    /// <summary>The parameter that stands for DeleteOnKill: the one named so, or for a deletion, or the first that could be it.</summary>
    public static IParameterSymbol? DeletionParameter(IMethodSymbol method)
    {
        IParameterSymbol? first = null;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || !IsBoolean(parameter.Type))
            {
                continue;
            }

            if (IsNamedForDeletion(parameter))
            {
                return parameter;
            }

            if (first is null || (IsNamedFor(parameter, Delete) && !IsNamedFor(first, Delete)))
            {
                first = parameter;
            }
        }

        return first;
    }

    private bool IsMarked(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (DeclaresKillJob(declared))
            {
                return true;
            }
        }

        return false;
    }

    private bool DeclaresKillJob(IMethodSymbol method) =>
        ReturnsCode(method)
        && DeletionParameter(method) is { } deletion
        && method.Parameters.All(parameter => parameter.IsOptional || SymbolEqualityComparer.Default.Equals(parameter, deletion))
        && (_markers.AreOn(method.ContainingType) || (HasNoBodyInSource(method) && IsNamedForDeletion(deletion) && _markers.HoldsCimObject(method.ContainingType)));

    private ImmutableHashSet<ISymbol> FindInSource(CancellationToken cancellationToken)
    {
        var found = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var symbol in _compilation.GetSymbolsWithName(CimNames.KillJob, SymbolFilter.Member, cancellationToken))
        {
            if (symbol is IMethodSymbol method && IsWrapperItself(method, cancellationToken))
            {
                AddWithOverridden(method, found);
            }
        }

        AddContracts(found, cancellationToken);
        return found.ToImmutable();
    }

    // What the body does decides before what the type looks like.
    private bool IsWrapperItself(IMethodSymbol method, CancellationToken cancellationToken) =>
        DeletionParameter(method) is { } deletion && (HandsOnToKillJob(method, deletion, cancellationToken) ?? IsMarked(method));

    // A caller may hold the wrapper as its base class.
    private static void AddWithOverridden(IMethodSymbol method, ImmutableHashSet<ISymbol>.Builder found)
    {
        for (var overridden = method; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            found.Add(overridden.OriginalDefinition);
            if (ExtensionMembers.ImplementationOf(overridden) is { } implementation)
            {
                found.Add(implementation);
            }
        }
    }

    // Or as an interface, whose implementation may be inherited from elsewhere, or be one that goes by no name of its own.
    private void AddContracts(ImmutableHashSet<ISymbol>.Builder found, CancellationToken cancellationToken)
    {
        foreach (var symbol in _compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, cancellationToken))
        {
            if (symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                continue;
            }

            foreach (var contract in type.AllInterfaces.SelectMany(contract => contract.GetMembers(CimNames.KillJob)))
            {
                if (type.FindImplementationForInterfaceMember(contract) is IMethodSymbol { OriginalDefinition: var implementation }
                    && (found.Contains(implementation) || IsInherited(implementation) || IsUnnamedWrapper(implementation, cancellationToken)))
                {
                    found.Add(contract.OriginalDefinition);
                    found.Add(implementation);
                }
            }
        }
    }

    private bool IsInherited(IMethodSymbol implementation) =>
        !SymbolEqualityComparer.Default.Equals(implementation.ContainingAssembly, _compilation.Assembly) && IsMarked(implementation);

    private bool IsUnnamedWrapper(IMethodSymbol implementation, CancellationToken cancellationToken) =>
        implementation.MethodKind == MethodKind.ExplicitInterfaceImplementation && IsWrapperItself(implementation, cancellationToken);

    // A wrapper's body calls KillJob by name and hands on its own parameter; null if it is not seen to call KillJob at all.
    private bool? HandsOnToKillJob(IMethodSymbol method, IParameterSymbol deletion, CancellationToken cancellationToken)
    {
        bool? handsOn = null;
        foreach (var body in Declarations.BodiesOf(method, _compilation, cancellationToken))
        {
            foreach (var operation in body.DescendantsAndSelf())
            {
                if (SendsKillJob(operation, method, cancellationToken))
                {
                    handsOn = handsOn == true || ArgumentFlow.Reaches(deletion, operation);
                }
            }
        }

        return handsOn;
    }

    // Directly, or by the name handed to a method of the wrapper's base or of a helper that gets the instance.
    private bool SendsKillJob(IOperation operation, IMethodSymbol wrapper, CancellationToken cancellationToken)
    {
        foreach (var surface in _namedSurfaces)
        {
            if (surface.Read(operation, cancellationToken) is { IsInvocation: true } call && call.Name.MayBe(CimNames.KillJob))
            {
                return true;
            }
        }

        return operation is IInvocationOperation helper
            && helper.Arguments.Any(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String
                && ConstantTracker.Track(argument.Value, cancellationToken).Name is { IsCertain: true } name
                && name.MayBe(CimNames.KillJob))
            && (helper.Arguments.Any(argument => _markers.IsCimObject(argument.Value.WithoutConversions().Type))
                || (DerivesFrom(wrapper.ContainingType, helper.TargetMethod.ContainingType) && _markers.HoldsCimObject(wrapper.ContainingType)));
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(part.OriginalDefinition, ancestor.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    // A number, or a structure of out-parameters that holds one.
    private static bool ReturnsCode(IMethodSymbol method) =>
        IsInteger(method.ReturnType)
        || method.ReturnType.GetMembers(CimNames.ReturnValue).Any(member => WrapperMarkers.TypeOf(member) is { } type && IsInteger(type));

    private static bool IsInteger(ITypeSymbol type) =>
        (Underlying(type) is INamedTypeSymbol { EnumUnderlyingType: { } number } ? number : Underlying(type)).SpecialType
            is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    // inDeleteOnKill and kin
    private static bool IsNamedForDeletion(IParameterSymbol parameter) => IsNamedFor(parameter, CimNames.DeleteOnKill);

    private static bool IsNamedFor(IParameterSymbol parameter, string word) => parameter.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    // What code says of itself decides before what its type looks like.
    private bool HasNoBodyInSource(IMethodSymbol method) => method.IsAbstract || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly);

    private static bool IsBoolean(ITypeSymbol type) => Underlying(type).SpecialType == SpecialType.System_Boolean;

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type;
}
