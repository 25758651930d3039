using CimJobs.Engine;

namespace CimJobs;

/// <summary>
/// How a job is stopped. A call copies its options when it begins: what is set later does not change it. Not to be written by one
/// thread while another reads.
/// </summary>
public sealed class JobStopOptions
{
    /// <summary>Whether the job's instance is deleted once the job is over. Default: false.</summary>
    /// <remarks>
    /// A running job is never deleted. A deletion that fails changes nothing else, see <see cref="JobStopResult.Deletion"/>.
    /// </remarks>
    public bool DeleteWhenOver { get; set; }

    /// <summary>
    /// The time within which the provider is asked to make the transition: the in-parameter <c>TimeoutPeriod</c>. Default: null,
    /// no requirement; zero means the same and is sent as null. CIM counts microseconds: fractions are rounded up.
    /// </summary>
    /// <remarks>
    /// Not a limit for the caller, that is <see cref="Limit"/>. A provider that answers 4098 (use of timeout parameter not
    /// supported) is asked again without it.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? TimeoutPeriod
    {
        get;
        set => field = value >= TimeSpan.Zero || value is null
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout period is not negative.");
    }

    /// <summary>
    /// How long the caller waits for the end of the job, retries of a busy provider included. Default: two minutes.
    /// <see cref="Timeout.InfiniteTimeSpan"/> waits without a limit; zero asks once and looks once.
    /// </summary>
    /// <remarks>
    /// After the limit nothing is sent but one last look. An asynchronous call gives a request up that is still under way at the limit;
    /// a request that has just begun gets one <see cref="PollingInterval"/>, at most a second, to be answered.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative and not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan Limit
    {
        get;
        set => field = OptionValues.Limit(value, nameof(value));
    } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The pause between two looks at the job, and before a busy provider is asked again. Default: half a second. Above zero; a pause of
    /// more than <see cref="int.MaxValue"/> milliseconds (about 24 days) is cut to that.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero.</exception>
    public TimeSpan PollingInterval
    {
        get;
        set => field = OptionValues.Interval(value, nameof(value));
    } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// After how long a job that has accepted <see cref="JobStopRequest.Terminate"/>, or was shutting down already, and is not over is
    /// asked for <see cref="JobStopRequest.Kill"/>. Default: null, never. Zero escalates at the first look.
    /// </summary>
    /// <remarks>
    /// Has no effect when Kill is what was asked for. A refused Kill leaves the accepted Terminate standing: the wait goes on, and
    /// <see cref="JobStopResult.EscalationReturnCode"/> has the refusal.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? EscalateToKillAfter
    {
        get;
        set => field = value >= TimeSpan.Zero || value is null
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An escalation does not lie in the past.");
    }

    /// <summary>The clock that limits and pauses are measured with. Default: <see cref="TimeProvider.System"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    /// <summary>Receives every look at the job. Default: null. An exception thrown by it ends the call and is passed on.</summary>
    public IProgress<JobProgress>? Progress { get; set; }

    internal JobStopOptions Copy() => (JobStopOptions)MemberwiseClone();
}
