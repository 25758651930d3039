namespace CimJobs.Tests.Support;

/// <summary>Stands for the thread of a window, and counts what is sent back to it.</summary>
internal sealed class CountingContext : SynchronizationContext
{
    private int _posts;

    public int Posts => _posts;

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _posts);
        base.Post(d, state);
    }

    public T Run<T>(Func<T> call)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            return call();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }
}
