using System.Text;
using CimJobAnalyzers.Differential.Tests.Differences;
using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests;

/// <summary>The table that tells a user what each rewrite keeps and loses on each provider.</summary>
internal static class KeepsAndLoses
{
    private const string Start = "<!-- differential -->\n";
    private const string End = "<!-- /differential -->";

    public static string Section(string document)
    {
        var start = document.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return document[start..document.IndexOf(End, start, StringComparison.Ordinal)];
    }

    public static string Table(DifferentialRun run)
    {
        var differences = run.Comparisons
            .GroupBy(item => (item.Pair.Kind, item.Profile))
            .ToDictionary(group => group.Key, group => group.SelectMany(item => item.Comparison.Stated).Distinct().Order().ToList());
        var kinds = run.Pairs.OrderBy(pair => pair.UsesLibrary).ThenBy(pair => pair.State).Select(pair => pair.Kind).Distinct().ToList();
        var table = new StringBuilder();
        table.Append($"| Provider | {string.Join(" | ", kinds)} |\n");
        table.Append($"|---|{string.Concat(kinds.Select(_ => "---|"))}\n");
        foreach (var profile in Profiles.All)
        {
            table.Append($"| {profile.Name} | {string.Join(" | ", kinds.Select(kind => Cell(differences[(kind, profile.Name)])))} |\n");
        }

        table.Append('\n');
        foreach (var difference in Enum.GetValues<StatedDifference>())
        {
            table.Append($"* {difference.Symbol()}: {difference.Explanation()}.\n");
        }

        return table.ToString();
    }

    private static string Cell(IEnumerable<StatedDifference> differences) =>
        string.Join(", ", differences.Select(difference => difference.Symbol()).DefaultIfEmpty("as before"));
}
