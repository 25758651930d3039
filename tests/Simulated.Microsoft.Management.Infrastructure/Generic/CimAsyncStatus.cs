namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>An operation that ends well or not, without a result.</summary>
public class CimAsyncStatus : IObservable<object>
{
    private readonly Operation<object> _operation;

    internal CimAsyncStatus(Action operation) => _operation = new(() =>
    {
        operation();
        return [];
    });

    public IDisposable Subscribe(IObserver<object> observer) => _operation.Start(observer);
}
