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
        options = options with { Limit = Timeout.InfiniteTimeSpan, PollingInterval = TimeSpan.FromMilliseconds(int.MaxValue) };
        options = options with { TimeoutPeriod = null, EscalateToKillAfter = null, PollingInterval = TimeSpan.FromTicks(1) };

        Assert.Equal(TimeSpan.FromTicks(1), options.PollingInterval);
    }

    [Fact]
    public void Rejects_what_has_no_meaning()
    {
        var past = TimeSpan.FromTicks(-1);

        Assert.Throws<ArgumentOutOfRangeException>(() => new JobStopOptions { TimeoutPeriod = past });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JobStopOptions { Limit = past });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JobStopOptions { EscalateToKillAfter = past });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JobStopOptions { PollingInterval = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JobStopOptions { PollingInterval = TimeSpan.FromMilliseconds(int.MaxValue + 1d) });
        Assert.Throws<ArgumentNullException>(() => new JobStopOptions { TimeProvider = null! });
    }
}
