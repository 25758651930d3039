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
        if (method.Name != CimNames.KillJob || DeletionParameter(method) is null)
        {
            return false;
        }

        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return _inSource.Value.Contains(method) || _inMetadata.GetOrAdd(method, IsMarked);
    }

    /// <summary>The parameter that stands for DeleteOnKill.</summary>
    public static IParameterSymbol? DeletionParameter(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (IsBoolean(parameter.Type))
            {
                return parameter;
            }
        }

        return null;
    }

    private bool IsMarked(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (ReturnsInteger(declared) && declared.Parameters.Length == 1 && _markers.AreOn(declared.ContainingType))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableHashSet<ISymbol> FindInSource(CancellationToken cancellationToken)
    {
        var found = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        if (!_compilation.ContainsSymbolsWithName(CimNames.KillJob, SymbolFilter.Member, cancellationToken))
        {
            return found.ToImmutable();
        }

        var open = new List<IMethodSymbol>();
        foreach (var symbol in _compilation.GetSymbolsWithName(CimNames.KillJob, SymbolFilter.Member, cancellationToken))
        {
            if (symbol is not IMethodSymbol method || DeletionParameter(method) is null)
            {
                continue;
            }

            if (IsMarked(method) || CallsKillJob(method, cancellationToken))
            {
                AddWithContracts(method, found);
            }
            else if (method.ContainingType.TypeKind == TypeKind.Interface)
            {
                open.Add(method);
            }
        }

        AddImplementedElsewhere(open, found, cancellationToken);
        return found.ToImmutable();
    }

    // A caller may hold the wrapper as its base class or as an interface.
    private static void AddWithContracts(IMethodSymbol method, ImmutableHashSet<ISymbol>.Builder found)
    {
        for (var overridden = method; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            found.Add(overridden.OriginalDefinition);
        }

        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(CimNames.KillJob))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    found.Add(member.OriginalDefinition);
                }
            }
        }
    }

    // An interface of this code may be implemented by a wrapper that a class inherits from elsewhere.
    private void AddImplementedElsewhere(List<IMethodSymbol> open, ImmutableHashSet<ISymbol>.Builder found, CancellationToken cancellationToken)
    {
        open.RemoveAll(found.Contains);
        if (open.Count == 0)
        {
            return;
        }

        foreach (var symbol in _compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, cancellationToken))
        {
            if (symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                continue;
            }

            foreach (var contract in open)
            {
                if (type.AllInterfaces.Contains(contract.ContainingType, SymbolEqualityComparer.Default)
                    && type.FindImplementationForInterfaceMember(contract) is IMethodSymbol implementation
                    && (found.Contains(implementation.OriginalDefinition) || IsMarked(implementation.OriginalDefinition)))
                {
                    found.Add(contract);
                }
            }
        }
    }

    // A wrapper's body calls KillJob by name and hands on its own parameter.
    private bool CallsKillJob(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var body = Declarations.OperationAt(reference.GetSyntax(cancellationToken), _compilation, cancellationToken);
            if (body is null)
            {
                continue;
            }

            var operations = body.DescendantsAndSelf().ToImmutableArray();
            if (operations.Any(operation => operation is IParameterReferenceOperation use && IsBoolean(use.Parameter.Type))
                && operations.Any(operation => _namedSurfaces.Any(surface =>
                    surface.Read(operation, cancellationToken) is { IsInvocation: true } call && call.Name.MayBe(CimNames.KillJob))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReturnsInteger(IMethodSymbol method) =>
        Underlying(method.ReturnType).SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    private static bool IsBoolean(ITypeSymbol type) => Underlying(type).SpecialType == SpecialType.System_Boolean;

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type;
}
