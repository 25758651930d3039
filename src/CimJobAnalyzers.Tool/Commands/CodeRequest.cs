using Microsoft.Extensions.FileSystemGlobbing;

namespace CimJobAnalyzers.Tool.Commands;

/// <summary>Which code is to be read, and how.</summary>
internal sealed record CodeRequest(string Path, string[] Include, string[] Exclude, string[] Rules, string? State, string? Style)
{
    private readonly Matcher _matcher = MatcherOf(Include, Exclude);

    /// <summary>The folder that paths are relative to.</summary>
    public string Root => Directory.Exists(Path) ? Path : System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>A path as reports show it.</summary>
    public string Relative(string path) => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');

    public bool IsIncluded(string path) => _matcher.Match(Relative(path)).HasMatches;

    private static Matcher MatcherOf(string[] include, string[] exclude)
    {
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddIncludePatterns(include.Length == 0 ? ["**"] : include);
        matcher.AddExcludePatterns(exclude);
        return matcher;
    }
}
