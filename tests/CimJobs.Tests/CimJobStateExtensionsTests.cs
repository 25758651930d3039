namespace CimJobs.Tests;

public sealed class CimJobStateExtensionsTests
{
    [Theory]
    [InlineData(2, false, false, false)]
    [InlineData(3, false, false, false)]
    [InlineData(4, false, false, false)]
    [InlineData(5, false, false, false)]
    [InlineData(6, false, false, false)]
    [InlineData(7, true, true, false)]
    [InlineData(8, true, false, true)]
    [InlineData(9, true, false, true)]
    [InlineData(10, true, false, false)]
    [InlineData(11, false, false, false)]
    [InlineData(12, false, false, false)]
    [InlineData(32768, true, true, false)]
    [InlineData(0, false, false, false)]
    [InlineData(13, false, false, false)]
    [InlineData(32767, false, false, false)]
    [InlineData(32769, false, false, false)]
    public void Answers_for_every_state(int state, bool isOver, bool hasSucceeded, bool wasCancelled)
    {
        var jobState = (CimJobState)state;

        Assert.Equal((isOver, hasSucceeded, wasCancelled), (jobState.IsOver(), jobState.HasSucceeded(), jobState.WasCancelled()));
    }

    [Fact]
    public void The_two_lists_carry_the_numbers_of_the_schema()
    {
        Assert.Equal([4, 5], Enum.GetValues<JobStopRequest>().Select(state => (int)state));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 32768], Enum.GetValues<CimJobState>().Select(state => (int)state));
    }
}
