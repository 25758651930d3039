using CimJobAnalyzers.Simulation;

namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>A subscription to an operation that is under way: giving it up ends the operation, and the observer hears nothing more.</summary>
internal sealed class OpenSubscription(SimulatedProvider provider) : IDisposable
{
    public void Dispose() => provider.GiveUp();
}
