using System.Text.RegularExpressions;

namespace CimJobAnalyzers.Tests.Design;

/// <summary>The pages of the rules, as users read them.</summary>
internal static partial class RulePages
{
    private const string Start = "```csharp\n";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "AnalyzerSources", "Rules");

    /// <summary>The code on all pages.</summary>
    public static IEnumerable<string> Blocks => Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(page => BlocksOf(Text(page)));

    /// <summary>What a rule's page shows before and after.</summary>
    public static IReadOnlyList<(string Before, string After)> Examples(string id)
    {
        var blocks = BlocksOf(Section().Match(Text(Path.Combine(Folder, id, $"{id}.md"))).Value).ToList();
        return [.. blocks.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    private static IEnumerable<string> BlocksOf(string text) => text.Split(Start).Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);

    private static string Text(string page) => File.ReadAllText(page).ReplaceLineEndings("\n");

    [GeneratedRegex("^## Before and after\n.*?(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
