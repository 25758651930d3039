namespace CimJobs.Tests.Model;

/// <summary>Everything a <see cref="SimulatedProvider"/> will do. Times are milliseconds since the start of the call.</summary>
internal sealed record Behaviour
{
    public bool Exists { get; init; } = true;

    public JobState InitialState { get; init; } = JobState.Running;

    /// <summary>When and how the job ends by itself; null for a job that runs for ever.</summary>
    public int? EndsAt { get; init; }

    public JobState NaturalEnd { get; init; } = JobState.Completed;

    /// <summary>How long the instance outlives the job; null for ever.</summary>
    public int? VanishesAfter { get; init; }

    /// <summary>How long an accepted request takes; null for one that gets stuck.</summary>
    public int? TerminateTakes { get; init; }

    public int? KillTakes { get; init; }

    /// <summary>The code of a refusal; null for a request that is accepted.</summary>
    public uint? TerminateRefusal { get; init; }

    public uint? KillRefusal { get; init; }

    public uint AcceptCode { get; init; } = 4096;

    public uint InvalidStateCode { get; init; } = 4097;

    public uint BusyCode { get; init; } = 4099;

    /// <summary>When the provider is busy, as pairs of start and length.</summary>
    public (int Start, int Length)[] BusyPeriods { get; init; } = [];

    public bool SupportsTimeoutParameter { get; init; } = true;

    /// <summary>Whether JobState is left empty until the job is over.</summary>
    public bool HidesState { get; init; }

    /// <summary>How long each request is under way; the provider acts half-way.</summary>
    public int Latency { get; init; }

    /// <summary>Which request, from 0, is denied with an exception; null for none.</summary>
    public int? DeniesRequest { get; init; }

    public JobDeletion Deletion { get; init; } = JobDeletion.Deleted;
}
