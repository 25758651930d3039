using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.SideBySide;

public sealed class SideBySideTests(SideBySideRun run) : IClassFixture<SideBySideRun>
{
    [Fact]
    public void Programs_of_every_kind_are_rewritten_and_left_alone()
    {
        Assert.True(run.Results.Count(result => result.Plan is { NeedsReview: false }) >= 80);
        Assert.True(run.Results.Count(result => result.Plan is { NeedsReview: true }) >= 40);
        Assert.True(run.Results.Count(result => result.Plan is null) >= 40);
        Assert.Contains(run.Results, result => result.Original.AskedInstances.Contains("machine"));
    }

    [Fact]
    public void No_request_reaches_an_object_that_the_original_sent_none_to() =>
        AssertNone(result => result.Rewritten.AskedInstances.Except(result.Original.AskedInstances).Any());

    [Fact]
    public void What_is_not_marked_does_the_same() =>
        AssertNone(result => result.Plan is { NeedsReview: false }
            && (result.Rewritten.AskedInstances.Count != result.Original.AskedInstances.Count
                || result.Rewritten.State.IsOver() != result.Original.State.IsOver()
                || result.Rewritten.Exception != result.Original.Exception));

    [Fact]
    public void What_has_no_fix_is_as_it_was() => AssertNone(result => result.Plan is null && !result.Rewritten.AskedInstances.SequenceEqual(result.Original.AskedInstances));

    private void AssertNone(Func<SideBySideResult, bool> isWrong)
    {
        var wrong = run.Results.Where(isWrong).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
