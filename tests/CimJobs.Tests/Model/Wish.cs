namespace CimJobs.Tests.Model;

/// <summary>What a caller wants. Times are since the start of the call.</summary>
internal sealed record Wish
{
    /// <summary>Whether the job is started by a method, and not there from the beginning.</summary>
    public bool Starts { get; init; }

    public TimeSpan Limit { get; init; } = Timeout.InfiniteTimeSpan;

    public TimeSpan PollingInterval { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan ToleratedOutage { get; init; }

    /// <summary>How long a stop may take when the wait is given up; null where the job is to run on.</summary>
    public TimeSpan? StopLimit { get; init; }

    public TimeSpan? EscalateToKillAfter { get; init; }

    /// <summary>When the caller's token is set; null for never.</summary>
    public TimeSpan? CancelAt { get; init; }

    /// <summary>Which request to stop a job is made; null for a wait.</summary>
    public JobStopRequest? Request { get; init; }

    public TimeSpan? TimeoutPeriod { get; init; }

    public bool DeleteWhenOver { get; init; }

    public JobWaitOptions WaitOptions(TimeProvider clock) => new()
    {
        Limit = Limit,
        PollingInterval = PollingInterval,
        ToleratedOutage = ToleratedOutage,
        StopWhenGivenUp = StopLimit is { } limit ? new() { Limit = limit, EscalateToKillAfter = EscalateToKillAfter } : null,
        TimeProvider = clock,
    };

    public JobStopOptions StopOptions(TimeProvider clock) => new()
    {
        Limit = Limit,
        PollingInterval = PollingInterval,
        EscalateToKillAfter = EscalateToKillAfter,
        TimeoutPeriod = TimeoutPeriod,
        DeleteWhenOver = DeleteWhenOver,
        TimeProvider = clock,
    };
}
