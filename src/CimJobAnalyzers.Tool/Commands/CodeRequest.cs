using Microsoft.Extensions.FileSystemGlobbing;

namespace CimJobAnalyzers.Tool.Commands;

/// <summary>Which code is to be read, and how.</summary>
internal sealed record CodeRequest(string Path, string[] Include, string[] Exclude, string[] Rules, string? State, string? Style)
{
    /// <summary>The folder that paths are relative to.</summary>
    public string Root => Directory.Exists(Path) ? Path : System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>A path as reports show it.</summary>
    public string Relative(string path) => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');

    public bool IsIncluded(string path)
    {
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddIncludePatterns(Include.Length == 0 ? ["**"] : Include);
        matcher.AddExcludePatterns(Exclude);
        return matcher.Match(Relative(path)).HasMatches;
    }
}
