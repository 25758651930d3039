namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>A subscription to an operation that is over: there is nothing left to be cancelled.</summary>
internal sealed class EndedSubscription : IDisposable
{
    public void Dispose()
    {
    }
}
