namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>An operation that starts when it is subscribed to, once for every observer.</summary>
public class CimAsyncResult<T> : IObservable<T>
{
    private readonly Operation<T> _operation;

    internal CimAsyncResult(Func<T> result) => _operation = new(() => [result()]);

    public IDisposable Subscribe(IObserver<T> observer) => _operation.Start(observer);
}
