namespace CimJobs.Engine;

/// <summary>A request, and what came of it: an answer, a failure, or nothing in time.</summary>
internal sealed class RequestStep<T>(JobRequest<T> request, TimeSpan patience, CancellationToken token) : JobStep
{
    /// <summary>Whether the provider answered.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>Whether there was no answer in time, be it that the request still hangs or that it failed too late.</summary>
    public bool IsTimedOut { get; private set; }

    /// <summary>What the provider answered.</summary>
    public T Answer { get; private set; } = default!;

    /// <summary>What the management API threw.</summary>
    public Exception? Failure { get; private set; }

    public override void Perform(TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        try
        {
            Take(request.Send(new(patience, token)));
        }
        catch (Exception exception)
        {
            Fail(exception, clock.GetElapsedTime(start));
        }
    }

    public override async Task PerformAsync(TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        using var abandonment = new CancellationTokenSource();
        try
        {
            var sent = request.SendAsync(new(patience, abandonment.Token));
            if (await IsCompletedAsync(sent, clock).ConfigureAwait(false))
            {
                Take(await sent.ConfigureAwait(false));
            }
            else
            {
                abandonment.Cancel();
                IsTimedOut = !token.IsCancellationRequested;
            }
        }
        catch (Exception exception)
        {
            Fail(exception, clock.GetElapsedTime(start));
        }
    }

    /// <summary>Waits no longer than there is patience. Where the answer and the token come together, the answer counts.</summary>
    private async Task<bool> IsCompletedAsync(Task sent, TimeProvider clock)
    {
        if (!sent.IsCompleted)
        {
            try
            {
                await sent.WaitAsync(patience, clock, token).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // Late, cancelled or failed: the request itself tells. What it still comes to, nobody asks any more.
                _ = sent.ContinueWith(
                    static late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }

        return sent.IsCompleted;
    }

    private void Take(T answer) => (Answer, IsAnswered) = (answer, true);

    private void Fail(Exception exception, TimeSpan elapsed)
    {
        Failure = exception;
        IsTimedOut = patience != Timeout.InfiniteTimeSpan && elapsed >= patience;
    }
}
