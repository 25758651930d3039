namespace CimJobAnalyzers.Simulation;

/// <summary>One request as the provider saw it.</summary>
public sealed record ProviderRequest(RequestKind Kind)
{
    /// <summary>When it was sent.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>The method that was called; null for a read or a deletion.</summary>
    public string? Method { get; init; }

    /// <summary>RequestStateChange's in-parameter.</summary>
    public ushort? RequestedState { get; init; }

    /// <summary>RequestStateChange's in-parameter.</summary>
    public string? TimeoutPeriod { get; init; }

    /// <summary>The return code; null where there was none.</summary>
    public uint? ReturnCode { get; init; }

    /// <summary>The state that was shown; null where none was.</summary>
    public JobState? SeenState { get; init; }

    /// <summary>Why it failed; null for one that did not.</summary>
    public ProviderFailure? Failure { get; init; }

    /// <summary>Whether it was never answered.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the job was over when the provider acted.</summary>
    public bool WasOver { get; init; }
}
