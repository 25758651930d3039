using CimJobAnalyzers.Simulation;

namespace System.Threading.Tasks;

/// <summary>Waiting moves the clock and takes no time.</summary>
public static class TimeProviderTaskExtensions
{
    public static Task Delay(this TimeProvider timeProvider, TimeSpan delay, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        cancellationToken.ThrowIfCancellationRequested();
        SimulatedWorld.Provider.Clock.Advance(delay);
        return Task.CompletedTask;
    }

    /// <summary>What is under way comes to an end by itself here, or when it is cancelled: nobody is left waiting until a time.</summary>
    public static Task WaitAsync(this Task task, TimeSpan timeout, TimeProvider timeProvider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, Timeout.InfiniteTimeSpan);
        return task.WaitAsync(cancellationToken);
    }
}
