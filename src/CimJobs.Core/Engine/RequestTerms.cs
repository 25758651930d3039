namespace CimJobs.Engine;

/// <summary>On what terms a request is made.</summary>
/// <param name="patience">How long it may take; <see cref="Timeout.InfiniteTimeSpan"/> without a limit.</param>
/// <param name="abandonment">Set when nobody waits for the answer any more.</param>
internal sealed class RequestTerms(TimeSpan patience, CancellationToken abandonment)
{
    public TimeSpan Patience { get; } = patience;

    public CancellationToken Abandonment { get; } = abandonment;
}
