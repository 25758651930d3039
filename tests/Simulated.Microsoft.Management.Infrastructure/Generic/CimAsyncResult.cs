namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>An operation that starts when it is subscribed to, once for every observer.</summary>
public class CimAsyncResult<T> : IObservable<T>
{
    private readonly Operation<T> _operation;

    internal CimAsyncResult(Func<IEnumerable<T>> results) => _operation = new(results);

    public IDisposable Subscribe(IObserver<T> observer) => _operation.Start(observer);
}
