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
        "System.Management.Automation",
        "WmiLight",
        "Interop.WbemScripting",
        "Microsoft.Bcl.TimeProvider",
        "CimJobs",
        "CimJobs.ManagementInfrastructure",
        "CimJobs.Core",
    ];

    /// <summary>Where an assembly lies, simulated if there is such a one.</summary>
    public static string FileOf(string assembly) => Folders.Select(folder => Path.Combine(folder, assembly + ".dll")).First(File.Exists);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is { } name && Names.Contains(name) ? LoadFromAssemblyPath(FileOf(name)) : null;
}
