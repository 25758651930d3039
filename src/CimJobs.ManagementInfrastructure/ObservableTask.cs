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
        using var registration = cancellationToken.Register(last.Cancel);
        return await last.Task.ConfigureAwait(false);
    }

    // Continuations leave CIM's callback thread, from where its next operation could not be started.
    private sealed class Last<T>() : TaskCompletionSource<T?>(TaskCreationOptions.RunContinuationsAsynchronously), IObserver<T>
    {
        private T? _value;

        public void OnNext(T value) => _value = value;

        public void OnError(Exception error) => TrySetException(error);

        public void OnCompleted() => TrySetResult(_value);

        public void Cancel() => TrySetCanceled();
    }
}
