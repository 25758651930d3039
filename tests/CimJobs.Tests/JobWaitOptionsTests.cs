namespace CimJobs.Tests;

public sealed class JobWaitOptionsTests
{
    [Fact]
    public void Defaults()
    {
        var options = new JobWaitOptions();

        Assert.Equal((Timeout.InfiniteTimeSpan, TimeSpan.FromSeconds(1), TimeSpan.Zero), (options.Limit, options.PollingInterval, options.ToleratedOutage));
        Assert.Null(options.StopWhenGivenUp);
        Assert.Null(options.Progress);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void Rejects_what_has_no_meaning()
    {
        var past = TimeSpan.FromTicks(-1);

        AssertRejected("A limit is not negative.", () => new() { Limit = past });
        AssertRejected("A polling interval is above zero.", () => new() { PollingInterval = TimeSpan.Zero });
        AssertRejected("An outage does not last less than nothing.", () => new() { ToleratedOutage = past });
        Assert.Throws<ArgumentNullException>(() => new JobWaitOptions { TimeProvider = null! });
    }

    private static void AssertRejected(string reason, Func<JobWaitOptions> create) =>
        Assert.StartsWith(reason, Assert.Throws<ArgumentOutOfRangeException>(create).Message, StringComparison.Ordinal);
}
