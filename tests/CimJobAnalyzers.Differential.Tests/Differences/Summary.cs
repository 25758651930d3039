using System.Text;

namespace CimJobAnalyzers.Differential.Tests.Differences;

/// <summary>What a run has shown, in numbers.</summary>
internal static class Summary
{
    public static string Of(DifferentialRun run)
    {
        var comparisons = run.Comparisons.Select(item => item.Comparison).ToList();
        var text = new StringBuilder();
        text.Append($"{run.Pairs.Count} pairs of programs, run {comparisons.Count} times on {Simulation.Profiles.All.Count} providers\n");
        foreach (var (difference, count) in comparisons.SelectMany(comparison => comparison.Stated).CountBy(difference => difference).OrderBy(item => item.Key))
        {
            text.Append($"{count,7}  {difference}: {difference.Explanation()}\n");
        }

        return text.Append($"{comparisons.Count(comparison => comparison.Unexplained.Count > 0),7}  unexplained").ToString();
    }
}
