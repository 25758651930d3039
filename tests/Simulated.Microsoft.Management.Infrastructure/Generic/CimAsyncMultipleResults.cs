namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>An operation with any number of results.</summary>
public class CimAsyncMultipleResults<T> : IObservable<T>
{
    private readonly Operation<T> _operation;

    internal CimAsyncMultipleResults(Func<IEnumerable<T>> results) => _operation = new(results);

    public IDisposable Subscribe(IObserver<T> observer) => _operation.Start(observer);
}
