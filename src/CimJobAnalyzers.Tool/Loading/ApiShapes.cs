using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tool.Loading;

/// <summary>What code without a project is compiled against: the framework this runs on, and the APIs that reach CIM.</summary>
internal static class ApiShapes
{
    public static IReadOnlyList<MetadataReference> All { get; } = [.. Framework().Concat(Shapes()).Select(file => MetadataReference.CreateFromFile(file))];

    private static IEnumerable<string> Framework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(file => Path.GetDirectoryName(file) == folder);
    }

    private static IEnumerable<string> Shapes() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "shapes"), "*.dll");
}
