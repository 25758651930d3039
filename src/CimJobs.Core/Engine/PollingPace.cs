namespace CimJobs.Engine;

/// <summary>The pauses between looks: short ones first, for jobs that take no time, then the caller's interval.</summary>
internal sealed class PollingPace(TimeSpan interval)
{
    private TimeSpan _next = TimeSpan.FromMilliseconds(50);

    public TimeSpan Next()
    {
        var pause = JobClock.Min(_next, interval);
        _next = JobClock.Min(_next + _next, JobClock.LongestTimer);
        return pause;
    }
}
