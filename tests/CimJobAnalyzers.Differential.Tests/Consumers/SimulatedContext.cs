using System.Reflection;
using System.Runtime.Loader;

namespace CimJobAnalyzers.Differential.Tests.Consumers;

/// <summary>Where programs run that were compiled against the real assemblies and shall meet the simulated ones.</summary>
internal sealed class SimulatedContext() : AssemblyLoadContext("simulated")
{
    // The library too is loaded here, so that it is bound to the simulation.
    private static readonly string[] Folders = [Path.Combine(AppContext.BaseDirectory, "simulated"), AppContext.BaseDirectory];

    private static readonly string[] Names =
    [
        "System.Management",
        "Microsoft.Management.Infrastructure",
        "Microsoft.Bcl.TimeProvider",
        "CimJobs",
        "CimJobs.ManagementInfrastructure",
        "CimJobs.Core",
    ];

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Names.Contains(assemblyName.Name)
            ? LoadFromAssemblyPath(Folders.Select(folder => Path.Combine(folder, assemblyName.Name + ".dll")).First(File.Exists))
            : null;
}
