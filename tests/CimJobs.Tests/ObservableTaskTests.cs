namespace CimJobs.Tests;

public sealed class ObservableTaskTests
{
    [Fact]
    public async Task Ends_with_the_last_value()
    {
        var source = new Source(observer =>
        {
            observer.OnNext("first");
            observer.OnNext("last");
            observer.OnCompleted();
        });

        Assert.Equal("last", await source.LastAsync(default));
        Assert.True(source.IsDisposed);
    }

    [Fact]
    public async Task Ends_with_nothing_when_there_was_nothing() =>
        Assert.Null(await new Source(observer => observer.OnCompleted()).LastAsync(default));

    [Fact]
    public async Task Passes_an_error_on()
    {
        var source = new Source(observer => observer.OnError(new InvalidTimeZoneException()));

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => source.LastAsync(default));
        Assert.True(source.IsDisposed);
    }

    [Fact]
    public async Task Cancelling_ends_the_operation()
    {
        using var cancellation = new CancellationTokenSource();
        var source = new Source(_ => { });
        var last = source.LastAsync(cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => last);
        Assert.True(source.IsDisposed);
    }

    private sealed class Source(Action<IObserver<string>> subscribed) : IObservable<string>, IDisposable
    {
        public bool IsDisposed { get; private set; }

        public IDisposable Subscribe(IObserver<string> observer)
        {
            subscribed(observer);
            return this;
        }

        public void Dispose() => IsDisposed = true;
    }
}
