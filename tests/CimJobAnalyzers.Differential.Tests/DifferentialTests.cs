using CimJobAnalyzers.Differential.Tests.Differences;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Matrix;

namespace CimJobAnalyzers.Differential.Tests;

public sealed class DifferentialTests(DifferentialRun run) : IClassFixture<DifferentialRun>
{
    [Fact]
    public void Every_case_with_a_fix_is_run()
    {
        var fixable = Cases.ById.Values.Where(item => item.Expectation.Refusal is null).Select(item => item.Id).ToHashSet();
        fixable.SymmetricExceptWith(run.Pairs.Select(pair => pair.Case.Id));
        Assert.True(fixable.Count == 0, string.Join('\n', fixable));
    }

    [Fact]
    public void No_original_throws_on_every_provider()
    {
        var failing =
            from item in run.Comparisons
            group item.Comparison by item.Pair.Case.Shape into runs
            where runs.All(comparison => comparison.Original.Exception is not null)
            select runs.Key.Name;
        Assert.Empty(failing);
    }

    [Fact]
    public void What_a_rewritten_program_does_otherwise_is_stated()
    {
        var unexplained = run.Comparisons.Where(item => item.Comparison.Unexplained.Count > 0).ToList();
        var examples = unexplained.DistinctBy(item => (item.Pair.Case.Shape, item.Pair.Kind, string.Join(", ", item.Comparison.Unexplained)));
        Assert.True(unexplained.Count == 0, string.Join('\n', examples.Select(item => $"{item.Comparison}\n{item.Pair.RewrittenText}")));
    }

    [Fact]
    public void Every_stated_difference_is_met() =>
        Assert.Equal(Enum.GetValues<StatedDifference>(), run.Comparisons.SelectMany(item => item.Comparison.Stated).Distinct().Order());

    [Fact]
    public void Every_mark_is_borne_out_by_a_provider()
    {
        var needless =
            from item in run.Comparisons
            group item.Comparison by item.Pair into runs
            let seen = runs.SelectMany(comparison => comparison.Stated).Aggregate(ReviewReasons.None, (marks, difference) => marks | difference.RequiredMark())
            where (runs.Key.Plan.Review & ~seen) != ReviewReasons.None
            select $"{runs.Key.Case.Id}, {runs.Key.Kind}: {runs.Key.Plan.Review}, seen: {seen}";
        Assert.Equal("", string.Join('\n', needless));
    }

    [Fact]
    public void The_table_is_the_one_these_runs_give()
    {
        var expected = KeepsAndLoses.Table(run);
        var written = KeepsAndLoses.Section(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")));
        Assert.True(expected == written, $"The section is out of date. It should be:\n{expected}");
    }
}
