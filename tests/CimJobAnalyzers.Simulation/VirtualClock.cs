namespace CimJobAnalyzers.Simulation;

/// <summary>The time of a simulated world: it stands still until somebody waits. For one thread at a time.</summary>
public sealed class VirtualClock
{
    private (TimeSpan Time, Action Action)? _alarm;

    public TimeSpan Now { get; private set; }

    /// <summary>Sets what is to be done at a time; once, and only one thing.</summary>
    public void At(TimeSpan time, Action action) => _alarm = (time, action);

    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var end = Now + time;
        RingBy(end);
        Now = end;
    }

    /// <summary>Advances to the alarm if it comes within this time; false when it does not.</summary>
    public bool RingWithin(TimeSpan time) => RingBy(Now + time);

    private bool RingBy(TimeSpan end)
    {
        if (_alarm is not { } alarm || alarm.Time > end)
        {
            return false;
        }

        _alarm = null;
        Now = alarm.Time > Now ? alarm.Time : Now;
        alarm.Action();
        return true;
    }
}
