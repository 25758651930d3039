using CimJobAnalyzers.Simulation;

namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>A subscription to an operation that is under way: giving it up ends the operation, and the observer hears nothing more.</summary>
internal sealed class OpenSubscription : IDisposable
{
    private readonly SimulatedProvider _provider;

    public OpenSubscription(SimulatedProvider provider)
    {
        _provider = provider;
        _provider.Pending++;
    }

    public void Dispose() => _provider.Pending--;
}
