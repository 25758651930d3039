using CimJobAnalyzers.Simulation;

namespace CimJobs.Tests.Support;

/// <summary>
/// A clock without waiting: every pause is over at once, and the time is what the pauses asked for. For one flow of execution; a request
/// that is under way on another thread keeps the clock from going on, unless it was said to hang.
/// </summary>
internal sealed class VirtualTime(VirtualClock clock) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<(TimeSpan Start, TimeSpan Duration)> _waits = [];
    private (TimerCallback Callback, object? State, TimeSpan DueTime, Idle Timer)? _patience;
    private bool _hangs;

    public VirtualTime()
        : this(new VirtualClock())
    {
    }

    public VirtualClock Clock { get; } = clock;

    public TimeSpan Now => Clock.Now;

    /// <summary>Whether a token that is set ends a pause; a stop that follows a wait takes no heed of it.</summary>
    public Func<bool> HeedsToken { get; init; } = () => true;

    /// <summary>The pauses so far.</summary>
    public IReadOnlyList<(TimeSpan Start, TimeSpan Duration)> Waits => _waits;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    public void Advance(TimeSpan time) => Clock.Advance(time);

    /// <summary>Says that the request under way will not be answered, so that the patience of those who wait for it comes to its end.</summary>
    public void Hang()
    {
        lock (_gate)
        {
            _hangs = _patience is null;
            if (_patience is { } patience)
            {
                _patience = null;
                Elapse(patience.Callback, patience.State, patience.DueTime);
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            var timer = new Idle(this);
            if (!IsPatience(state))
            {
                _waits.Add((Now, dueTime));
                Elapse(callback, state, dueTime);
            }
            else if (_hangs)
            {
                _hangs = false;
                Elapse(callback, state, dueTime);
            }
            else
            {
                _patience = (callback, state, dueTime, timer);
            }

            return timer;
        }
    }

    // Task.WaitAsync tells its timers by this type, Task.Delay by another.
    private static bool IsPatience(object? state) => state?.GetType().Name.Contains("CancellationPromise", StringComparison.Ordinal) == true;

    // A token that is set before the time is up ends the wait instead: whoever waits looks at it next.
    private void Elapse(TimerCallback callback, object? state, TimeSpan dueTime)
    {
        if (dueTime >= TimeSpan.Zero && !(HeedsToken() && Clock.RingWithin(dueTime)))
        {
            Clock.Advance(dueTime);
            callback(state);
        }
        else if (dueTime < TimeSpan.Zero)
        {
            Clock.RingWithin(TimeSpan.MaxValue - Now);
        }
    }

    private void Forget(Idle timer)
    {
        lock (_gate)
        {
            if (_patience?.Timer == timer)
            {
                _patience = null;
            }
        }
    }

    private sealed class Idle(VirtualTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => time.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
