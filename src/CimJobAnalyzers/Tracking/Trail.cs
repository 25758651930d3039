namespace CimJobAnalyzers.Tracking;

/// <summary>How far a search may still go: deep enough for real code, and the end of any circle.</summary>
internal sealed class Trail(CancellationToken cancellationToken)
{
    public const int MaximumDepth = 8;
    private const int MaximumSteps = 256;
    private int _steps;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Takes one step; false when the search has become too wide.</summary>
    public bool Step()
    {
        CancellationToken.ThrowIfCancellationRequested();
        return ++_steps <= MaximumSteps;
    }
}
