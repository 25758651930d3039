namespace CimJobAnalyzers.Tests.Fuzzing;

/// <summary>The code on the rules' pages.</summary>
internal static class RulePages
{
    private const string Start = "```csharp\n";

    public static IEnumerable<string> Examples =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "AnalyzerSources", "Rules"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(page => File.ReadAllText(page).ReplaceLineEndings("\n").Split(Start).Skip(1))
            .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
}
