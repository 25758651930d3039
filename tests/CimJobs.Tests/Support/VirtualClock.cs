namespace CimJobs.Tests.Support;

/// <summary>A clock without waiting: every timer is due at once, and the time is what the timers asked for. For one thread.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private readonly List<(TimeSpan Start, TimeSpan Duration)> _waits = [];

    public TimeSpan Now { get; private set; }

    public IReadOnlyList<(TimeSpan Start, TimeSpan Duration)> Waits => _waits;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    public void Advance(TimeSpan time) => Now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waits.Add((Now, dueTime));
        Advance(dueTime);
        callback(state);
        return new Elapsed();
    }

    private sealed class Elapsed : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
