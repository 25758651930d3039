namespace CimJobs.Engine;

/// <summary>A pause that a token ends early.</summary>
internal sealed class PauseStep(TimeSpan duration, CancellationToken token) : JobStep
{
    public override void Perform(TimeProvider clock)
    {
        // A timer's callback runs on the pool, and a pool whose threads all wait here would never run it.
        if (clock == TimeProvider.System)
        {
            token.WaitHandle.WaitOne(duration);
        }
        else
        {
            PerformAsync(clock).GetAwaiter().GetResult();
        }
    }

    public override async Task PerformAsync(TimeProvider clock)
    {
        try
        {
#if NET
            await Task.Delay(duration, clock, token).ConfigureAwait(false);
#else
            await clock.Delay(duration, token).ConfigureAwait(false);
#endif
        }
        catch (OperationCanceledException)
        {
            // The procedure looks at the token itself.
        }
    }
}
