namespace CimJobs.Tests;

public sealed class JobStopOptionsTests
{
    [Fact]
    public void Defaults()
    {
        var options = new JobStopOptions();

        Assert.False(options.DeleteWhenOver);
        Assert.Null(options.TimeoutPeriod);
        Assert.Equal(TimeSpan.FromMinutes(2), options.Limit);
        Assert.Equal(TimeSpan.FromMilliseconds(500), options.PollingInterval);
        Assert.Null(options.EscalateToKillAfter);
        Assert.Same(TimeProvider.System, options.TimeProvider);
        Assert.Null(options.Progress);
    }

    [Fact]
    public void Accepts_the_edges()
    {
        var options = new JobStopOptions { TimeoutPeriod = TimeSpan.Zero, Limit = TimeSpan.Zero, EscalateToKillAfter = TimeSpan.Zero };
        (options.Limit, options.PollingInterval) = (Timeout.InfiniteTimeSpan, TimeSpan.MaxValue);
        (options.TimeoutPeriod, options.EscalateToKillAfter, options.PollingInterval) = (null, null, TimeSpan.FromTicks(1));

        Assert.Equal(TimeSpan.FromTicks(1), options.PollingInterval);
    }

    [Fact]
    public void Rejects_what_has_no_meaning()
    {
        var past = TimeSpan.FromTicks(-1);

        AssertRejected("A timeout period is not negative.", () => new() { TimeoutPeriod = past });
        AssertRejected("A limit is not negative.", () => new() { Limit = past });
        AssertRejected("An escalation does not lie in the past.", () => new() { EscalateToKillAfter = past });
        AssertRejected("A polling interval is above zero.", () => new() { PollingInterval = TimeSpan.Zero });
        AssertRejected("A polling interval is above zero.", () => new() { PollingInterval = Timeout.InfiniteTimeSpan });
        Assert.Throws<ArgumentNullException>(() => new JobStopOptions { TimeProvider = null! });
    }

    private static void AssertRejected(string reason, Func<JobStopOptions> create) =>
        Assert.StartsWith(reason, Assert.Throws<ArgumentOutOfRangeException>(create).Message, StringComparison.Ordinal);
}
