namespace CimJobAnalyzers.Simulation;

/// <summary>The time of a simulated world: it stands still until somebody waits. For one thread at a time.</summary>
public sealed class VirtualClock
{
    public TimeSpan Now { get; private set; }

    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Now += time;
    }
}
