namespace CimJobs.Engine;

/// <summary>Whose wish it was to end a call.</summary>
internal static class Cancellation
{
    /// <summary>Whether the call was cancelled, by the caller's token or by one that the caller gave to the management API.</summary>
    public static bool Shows(Exception? failure, CancellationToken token) => token.IsCancellationRequested || failure is OperationCanceledException;

    /// <summary>The token that ended the call, of which <see cref="Shows"/> has said so.</summary>
    public static CancellationToken TokenOf(Exception? failure, CancellationToken token) =>
        token.IsCancellationRequested ? token : ((OperationCanceledException)failure!).CancellationToken;
}
