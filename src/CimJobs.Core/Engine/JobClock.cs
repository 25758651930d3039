namespace CimJobs.Engine;

/// <summary>The time of one call: what is left of it, and how long a request or a pause may take.</summary>
internal sealed class JobClock(TimeProvider clock, TimeSpan limit, TimeSpan pollingInterval)
{
    /// <summary>The longest time that timers of all kinds can count.</summary>
    public static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(int.MaxValue);

    private static readonly TimeSpan LongestGrace = TimeSpan.FromSeconds(1);

    /// <summary>What is asked once the job is over must not hide its end, whatever limit the caller has set.</summary>
    private static readonly TimeSpan LongestAftermath = TimeSpan.FromSeconds(30);

    private readonly long _start = clock.GetTimestamp();

    public TimeProvider Provider { get; } = clock;

    public TimeSpan Elapsed => Provider.GetElapsedTime(_start);

    public bool IsOutOfTime => Remaining <= TimeSpan.Zero;

    private TimeSpan Remaining => limit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : limit - Elapsed;

    /// <summary>A request has until the limit; one that begins right before it or after it needs a moment, as the last look does.</summary>
    private TimeSpan Patience => Max(Remaining, Min(pollingInterval, LongestGrace));

    public RequestStep<T> Request<T>(JobRequest<T> request, CancellationToken token) => new(request, Timer(Patience, Timeout.InfiniteTimeSpan), token);

    /// <summary>A request for what is left to be done or known once the job is over.</summary>
    public RequestStep<T> LateRequest<T>(JobRequest<T> request, CancellationToken token) =>
        new(request, Timer(Min(Patience, LongestAftermath), LongestTimer), token);

    /// <summary>A pause that ends at the limit at the latest.</summary>
    public PauseStep Pause(TimeSpan longest, CancellationToken token) => new(Timer(Max(Min(longest, Remaining), TimeSpan.Zero), LongestTimer), token);

    public static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    // Timers count whole milliseconds; rounding down would end in waits of nothing.
    private static TimeSpan Timer(TimeSpan time, TimeSpan tooLong) =>
        time > LongestTimer ? tooLong : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));
}
