using Microsoft.Management.Infrastructure;

namespace CimJobs;

/// <summary>Makes a task of CIM's way to announce results.</summary>
internal static class ObservableTask
{
    /// <summary>
    /// Ends with the last value, or with the default when there was none. Cancelling unsubscribes, which ends the operation.
    /// </summary>
    public static async Task<T?> LastAsync<T>(this IObservable<T> source, CancellationToken cancellationToken)
    {
        var last = new Last<T>();
        using var subscription = source.Subscribe(last);
        using var registration = cancellationToken.Register(() => last.TrySetCanceled(cancellationToken));
        return await last.Task.ConfigureAwait(false);
    }

    /// <summary>Ends with a method's result, which is the last of what a method announces.</summary>
    public static async Task<CimMethodResult?> ResultAsync(this IObservable<CimMethodResultBase> source, CancellationToken cancellationToken) =>
        await source.LastAsync(cancellationToken).ConfigureAwait(false) as CimMethodResult;

    // Continuations leave CIM's callback thread, from where its next operation could not be started.
    private sealed class Last<T>() : TaskCompletionSource<T?>(TaskCreationOptions.RunContinuationsAsynchronously), IObserver<T>
    {
        private T? _value;

        public void OnNext(T value) => _value = value;

        public void OnError(Exception error) => TrySetException(error);

        public void OnCompleted() => TrySetResult(_value);
    }
}
