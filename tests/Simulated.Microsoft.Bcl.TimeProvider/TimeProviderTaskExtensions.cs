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
}
