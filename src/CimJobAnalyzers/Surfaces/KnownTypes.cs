using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The well-known types of one compilation, found once.</summary>
internal sealed class KnownTypes(Compilation compilation)
{
    public ImmutableArray<INamedTypeSymbol> ManagementObject { get; } = Find(compilation, "System.Management.ManagementObject");

    public ImmutableArray<INamedTypeSymbol> ManagementClass { get; } = Find(compilation, "System.Management.ManagementClass");

    public ImmutableArray<INamedTypeSymbol> ManagementBaseObject { get; } = Find(compilation, "System.Management.ManagementBaseObject");

    public ImmutableArray<INamedTypeSymbol> PropertyData { get; } = Find(compilation, "System.Management.PropertyData");

    public ImmutableArray<INamedTypeSymbol> ManagementOperationObserver { get; } = Find(compilation, "System.Management.ManagementOperationObserver");

    public ImmutableArray<INamedTypeSymbol> WmiLightObject { get; } = Find(compilation, "WmiLight.WmiObject");

    public ImmutableArray<INamedTypeSymbol> WmiLightConnection { get; } = Find(compilation, "WmiLight.WmiConnection");

    public ImmutableArray<INamedTypeSymbol> WmiLightParameters { get; } = Find(compilation, "WmiLight.WmiMethodParameters");

    public ImmutableArray<INamedTypeSymbol> WmiLightMethod { get; } = Find(compilation, "WmiLight.WmiMethod");

    /// <summary>PowerShell and PSCommand, which build a command in the same words.</summary>
    public ImmutableArray<INamedTypeSymbol> PowerShell { get; } =
        Find(compilation, "System.Management.Automation.PowerShell").AddRange(Find(compilation, "System.Management.Automation.PSCommand"));

    public ImmutableArray<INamedTypeSymbol> CimSession { get; } = Find(compilation, "Microsoft.Management.Infrastructure.CimSession");

    public ImmutableArray<INamedTypeSymbol> CimInstance { get; } = Find(compilation, "Microsoft.Management.Infrastructure.CimInstance");

    public ImmutableArray<INamedTypeSymbol> CimMethodParametersCollection { get; } = Find(compilation, "Microsoft.Management.Infrastructure.CimMethodParametersCollection");

    public ImmutableArray<INamedTypeSymbol> CimMethodParameter { get; } = Find(compilation, "Microsoft.Management.Infrastructure.CimMethodParameter");

    public ImmutableArray<INamedTypeSymbol> CimMethodResult { get; } = Find(compilation, "Microsoft.Management.Infrastructure.CimMethodResult");

    public ImmutableArray<INamedTypeSymbol> CancellationToken { get; } = Find(compilation, "System.Threading.CancellationToken");

    /// <summary>Whether an API is referenced that reaches CIM methods.</summary>
    public bool HasCimApi => !(ManagementObject.IsEmpty && CimSession.IsEmpty && WmiLightObject.IsEmpty && PowerShell.IsEmpty);

    /// <summary>Whether the runtime library's part for System.Management is referenced.</summary>
    public bool HasManagementObjectLibrary { get; } = !Find(compilation, "CimJobs.ManagementObjectJobExtensions").IsEmpty;

    /// <summary>Whether the runtime library's part for CimSession is referenced.</summary>
    public bool HasSessionLibrary { get; } = !Find(compilation, "CimJobs.CimSessionJobExtensions").IsEmpty;

    /// <summary>Whether the type is that of an instance of a CIM class.</summary>
    public bool IsInstance(ITypeSymbol? type) => Is(type, ManagementBaseObject) || Is(type, CimInstance) || Is(type, WmiLightObject);

    /// <summary>Whether the type is one of the known ones or derives from one.</summary>
    public static bool Is(ITypeSymbol? type, ImmutableArray<INamedTypeSymbol> known)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var candidate in known)
            {
                if (SymbolEqualityComparer.Default.Equals(type, candidate))
                {
                    return true;
                }
            }
        }

        return false;
    }

#pragma warning disable RS0030 // The one place that may ask.
    private static ImmutableArray<INamedTypeSymbol> Find(Compilation compilation, string name) => compilation.GetTypesByMetadataName(name);
#pragma warning restore RS0030
}
