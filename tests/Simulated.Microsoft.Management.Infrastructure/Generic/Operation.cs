using CimJobAnalyzers.Simulation;

namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>Runs at once, so that tests need not wait: the observer is told everything before it has subscribed, or nothing ever.</summary>
internal sealed class Operation<T>(Func<IEnumerable<T>> results)
{
    public IDisposable Start(IObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (!SimulatedWorld.Provider.Begin())
        {
            return new OpenSubscription(SimulatedWorld.Provider);
        }

        try
        {
            foreach (var result in results())
            {
                observer.OnNext(result);
            }
        }
        catch (Exception exception) when (exception is CimException or OperationCanceledException)
        {
            observer.OnError(exception);
            return new EndedSubscription();
        }

        observer.OnCompleted();
        return new EndedSubscription();
    }
}
