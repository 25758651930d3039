using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The surfaces that one compilation can reach: the gate in front of every rule.</summary>
internal sealed class OpenSurfaces
{
    // Every rule asks for the same compilation; the table forgets it with the compilation.
    private static readonly ConditionalWeakTable<Compilation, OpenSurfaces> Known = new();

    private readonly ImmutableArray<ICimSurface> _surfaces;
    private readonly WrapperIndex? _wrappers;

    private OpenSurfaces(Compilation compilation)
    {
        var types = new KnownTypes(compilation);
        var surfaces = ImmutableArray.CreateBuilder<ICimSurface>();
        if (!types.ManagementObject.IsEmpty)
        {
            surfaces.Add(new SystemManagement(types));
        }

        if (!types.CimSession.IsEmpty)
        {
            surfaces.Add(new ManagementInfrastructure(types));
        }

        if (surfaces.Count > 0 || GeneratedWrappers.CanBeIn(compilation))
        {
            _wrappers = new WrapperIndex(compilation, new WrapperMarkers(types), surfaces.ToImmutable());
            surfaces.Add(new GeneratedWrappers(compilation, types, _wrappers));
        }

        _surfaces = surfaces.ToImmutable();
    }

    public bool IsClosed => _surfaces.IsEmpty;

    public static OpenSurfaces Of(Compilation compilation) => Known.GetValue(compilation, static key => new OpenSurfaces(key));

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        foreach (var surface in _surfaces)
        {
            if (surface.Read(operation, cancellationToken) is { } call)
            {
                return call;
            }
        }

        return null;
    }

    /// <summary>Whether the code stands in a wrapper's own KillJob, where the callers are what matters.</summary>
    public bool IsInsideWrapper(ISymbol containingSymbol) =>
        containingSymbol is IMethodSymbol method && _wrappers?.IsWrapper(method) == true;
}
