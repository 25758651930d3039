using CimJobs.Engine;

namespace CimJobs;

/// <summary>
/// How the end of a job is waited for. A call copies its options when it begins: what is set later does not change it. Not to be
/// written by one thread while another reads.
/// </summary>
public sealed class JobWaitOptions
{
    /// <summary>
    /// How long the caller waits, the start of the job included. Default: <see cref="Timeout.InfiniteTimeSpan"/>, without a limit. Zero
    /// looks once.
    /// </summary>
    /// <remarks>
    /// One last look at the limit decides; a job that is not over then runs on, unless <see cref="StopWhenGivenUp"/> is set. An
    /// asynchronous call gives a request up that is still under way at the limit; one that has just begun gets one
    /// <see cref="PollingInterval"/>, at most a second, to be answered. So does a blocking call on CimSession. A blocking request of
    /// System.Management cannot be cut short.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative and not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan Limit
    {
        get;
        set => field = OptionValues.Limit(value, nameof(value));
    } = Timeout.InfiniteTimeSpan;

    /// <summary>
    /// The longest pause between two looks at the job. Default: one second. The first pauses are shorter: 50, 100, 200 ms and so on. Above
    /// zero; a pause of more than <see cref="int.MaxValue"/> milliseconds (about 24 days) is cut to that.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero.</exception>
    public TimeSpan PollingInterval
    {
        get;
        set => field = OptionValues.Interval(value, nameof(value));
    } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How the job is stopped when the wait is given up, at the limit or by the token. Default: null, it is not stopped.
    /// </summary>
    /// <remarks>
    /// The job is asked for <see cref="JobStopRequest.Terminate"/>; set <see cref="JobStopOptions.EscalateToKillAfter"/> for Kill. The stop
    /// has its own <see cref="JobStopOptions.Limit"/>, is not ended by the token, and uses <see cref="TimeProvider"/> of these options.
    /// </remarks>
    public JobStopOptions? StopWhenGivenUp { get; set; }

    /// <summary>
    /// For how long looks at the job may fail (access denied, a lost connection) before the call gives up with a
    /// <see cref="CimJobException"/>. Default: zero, the first failure ends the call.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan ToleratedOutage
    {
        get;
        set => field = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An outage does not last less than nothing.");
    }

    /// <summary>Receives every look at the job. Default: null. An exception thrown by it ends the call and is passed on.</summary>
    public IProgress<JobProgress>? Progress { get; set; }

    /// <summary>The clock that limits and pauses are measured with. Default: <see cref="TimeProvider.System"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    internal JobWaitOptions Copy()
    {
        var copy = (JobWaitOptions)MemberwiseClone();
        copy.StopWhenGivenUp = StopWhenGivenUp?.Copy();
        return copy;
    }
}
