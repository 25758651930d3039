namespace CimJobs.Tests.Model;

/// <summary>One request as the provider saw it: when it came, what it was, and what was answered or shown.</summary>
internal sealed record Request(RequestKind Kind, TimeSpan Time)
{
    public RequestedState? RequestedState { get; init; }

    public TimeSpan? TimeoutPeriod { get; init; }

    public uint? ReturnCode { get; init; }

    public JobState? SeenState { get; init; }

    /// <summary>Whether the provider answered that there is no such instance.</summary>
    public bool NotFound { get; init; }

    /// <summary>Whether the job was truly over when the provider acted.</summary>
    public bool WasOver { get; init; }

    public bool IsAccepted => ReturnCode is 0 or 4096;

    public bool IsBusy => ReturnCode is 4099 or 6 or 32774;
}
