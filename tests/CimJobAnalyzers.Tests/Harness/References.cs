using System.Management;
using CimJobs;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Harness;

/// <summary>What the code under test is compiled against.</summary>
internal static class References
{
    public static readonly IReadOnlyList<MetadataReference> Framework = [.. FrameworkFiles().Select(Of)];

    public static readonly MetadataReference SystemManagement = Of(typeof(ManagementObject).Assembly.Location);

    /// <summary>Reference assemblies only: they can be compiled against, not run.</summary>
    public static readonly MetadataReference PowerShell = Of(Path.Combine(AppContext.BaseDirectory, "System.Management.Automation.dll"));

    public static readonly MetadataReference ManagementInfrastructure = Of(Path.Combine(AppContext.BaseDirectory, "ref", "Microsoft.Management.Infrastructure.dll"));

    /// <summary>The library, and what its packages bring along: without that, no call of an overload that both have can be bound.</summary>
    public static readonly IReadOnlyList<MetadataReference> Library =
    [
        SystemManagement,
        ManagementInfrastructure,
        Of(typeof(ManagementObjectJobExtensions).Assembly.Location),
        Of(typeof(CimSessionJobExtensions).Assembly.Location),
        Of(typeof(JobStopRequest).Assembly.Location),
    ];

    /// <summary>That references were built against older versions of each other is reported in no project.</summary>
    public static readonly IReadOnlyDictionary<string, ReportDiagnostic> Reporting = new Dictionary<string, ReportDiagnostic>
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private static IEnumerable<string> FrameworkFiles()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(file => Path.GetDirectoryName(file) == folder);
    }

    private static MetadataReference Of(string file) => MetadataReference.CreateFromFile(file);
}
