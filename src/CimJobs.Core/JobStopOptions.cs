namespace CimJobs;

/// <summary>
/// How a job is stopped. Immutable, and as thread-safe as the <see cref="TimeProvider"/> and <see cref="Progress"/> it holds.
/// </summary>
public sealed record JobStopOptions
{
    /// <summary>Whether the job's instance is deleted once the job is over. Default: false.</summary>
    /// <remarks>
    /// A running job is never deleted. "Not found" and "not supported" are tolerated, see <see cref="JobStopResult.Deletion"/>.
    /// </remarks>
    public bool DeleteWhenOver { get; init; }

    /// <summary>
    /// The time within which the provider is asked to make the transition: the in-parameter <c>TimeoutPeriod</c>. Default: null,
    /// no requirement; zero means the same and is sent as null.
    /// </summary>
    /// <remarks>
    /// Not a limit for the caller, that is <see cref="Limit"/>. A provider that answers 4098 (use of timeout parameter not
    /// supported) is asked again without it.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? TimeoutPeriod
    {
        get;
        init => field = value >= TimeSpan.Zero || value is null
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout period is not negative.");
    }

    /// <summary>
    /// How long the caller waits for the end of the job, retries of a busy provider included. Default: two minutes.
    /// <see cref="Timeout.InfiniteTimeSpan"/> waits without a limit; zero asks once and looks once.
    /// </summary>
    /// <remarks>A request that is under way when the limit passes is not cut short, and none is sent afterwards but one last look.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative and not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan Limit
    {
        get;
        init => field = value >= TimeSpan.Zero || value == Timeout.InfiniteTimeSpan
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit is not negative.");
    } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The pause between two looks at the job, and before a busy provider is asked again. Default: half a second. Above zero, at
    /// most <see cref="int.MaxValue"/> milliseconds (about 24 days).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public TimeSpan PollingInterval
    {
        get;
        init => field = value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A polling interval is above zero and at most int.MaxValue milliseconds.");
    } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// After how long a job that has accepted <see cref="RequestedState.Terminate"/>, or was shutting down already, and is not over is
    /// asked for <see cref="RequestedState.Kill"/>. Default: null, never. Zero escalates at the first look.
    /// </summary>
    /// <remarks>
    /// Has no effect when Kill is what was asked for. A refused Kill leaves the accepted Terminate standing: the wait goes on.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? EscalateToKillAfter
    {
        get;
        init => field = value >= TimeSpan.Zero || value is null
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An escalation does not lie in the past.");
    }

    /// <summary>The clock that limits and pauses are measured with. Default: <see cref="TimeProvider.System"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    /// <summary>Receives every look at the job. Default: null. An exception thrown by it ends the call.</summary>
    public IProgress<JobProgress>? Progress { get; init; }
}
