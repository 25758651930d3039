namespace CimJobAnalyzers.Simulation;

/// <summary>How a provider behaves. A script is a profile with some of its traits changed.</summary>
public sealed record ProviderProfile(string Name)
{
    public string Namespace { get; init; } = @"root\interop";

    public string ClassName { get; init; } = "Test_ConcreteJob";

    /// <summary>How long an orderly stop takes; KillJob, which answers when the job is dead, takes as long.</summary>
    public TimeSpan TerminateTakes { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an immediate stop takes. Nothing: RequestStateChange answers 0, and 4096 otherwise.</summary>
    public TimeSpan KillTakes { get; init; }

    /// <summary>Whether an immediate stop leaves the job's underlying processes running, as CIM allows.</summary>
    public bool KillLeavesProcesses { get; init; } = true;

    /// <summary>The answer to every KillJob; null where the method works.</summary>
    public uint? KillJobAnswer { get; init; }

    /// <summary>The answer to every RequestStateChange; null where the method works.</summary>
    public uint? RequestAnswer { get; init; }

    /// <summary>The answer to a request for Kill; null where the provider kills.</summary>
    public uint? KillAnswer { get; init; }

    /// <summary>Whether every method call fails before it reaches the job.</summary>
    public ProviderFailure? MethodFailure { get; init; }

    /// <summary>What the caller of a method gets. Anything but the code breaks CIM's rules.</summary>
    public ReplyForm Reply { get; init; }

    /// <summary>After how many requests that do not block no further one is answered; null where all are.</summary>
    public int? FallsSilentAfter { get; init; }

    /// <summary>Why no instance can be read once a method was called; null where it can be.</summary>
    public ProviderFailure? LaterReadFailure { get; init; }

    /// <summary>Whether reading an instance once a method was called ends well and brings none. Breaks CIM's rules too.</summary>
    public bool ShowsNothingLater { get; init; }

    /// <summary>The property that the class does not have; null where it has all.</summary>
    public string? MissingProperty { get; init; }

    /// <summary>How long the provider is too busy for any request.</summary>
    public TimeSpan BusyFor { get; init; }

    public uint BusyAnswer { get; init; } = 4099;

    public uint InvalidStateAnswer { get; init; } = 4097;

    /// <summary>Whether any timeout but none and zero is answered with 4098.</summary>
    public bool RejectsTimeout { get; init; }

    /// <summary>Whether the job ends by itself in the moment the first request arrives.</summary>
    public bool CompletesDuringRequest { get; init; }

    /// <summary>Whether the instance is gone in the moment the first request arrives.</summary>
    public bool VanishesBeforeRequest { get; init; }

    /// <summary>Whether a call of KillJob for an instance that is gone is answered, with 7, and does not fail. RequestStateChange has no such code.</summary>
    public bool AnswersNotFound { get; init; }

    public bool DeleteOnCompletion { get; init; }

    public bool IsDeleteOnCompletionWritable { get; init; } = true;

    /// <summary>Why no instance can be deleted; null where it can be, once its job is over.</summary>
    public ProviderFailure? DeletionFailure { get; init; }

    /// <summary>Whether an instance leaves some time after its end, whatever DeleteOnCompletion or DeleteOnKill say.</summary>
    public bool RemovesInstances { get; init; }

    public TimeSpan TimeBeforeRemoval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The classes above the class.</summary>
    public IReadOnlyList<string> Ancestors { get; init; } = ["CIM_ConcreteJob", "CIM_Job", "CIM_LogicalElement", "CIM_ManagedSystemElement", "CIM_ManagedElement"];

    /// <summary>How long a request is under way; the provider acts half-way.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>When every request fails, and how.</summary>
    public IReadOnlyList<Period> Outages { get; init; } = [];

    public ProviderFailure OutageFailure { get; init; } = ProviderFailure.AccessDenied;

    /// <summary>When the provider is too busy for any request, beside <see cref="BusyFor"/>.</summary>
    public IReadOnlyList<Period> BusyPeriods { get; init; } = [];

    /// <summary>The state of a job when it is started.</summary>
    public JobState InitialState { get; init; } = JobState.Running;

    /// <summary>After how long a job in New or Starting runs.</summary>
    public TimeSpan RunsAfter { get; init; }

    /// <summary>Whether a job that does not run yet answers that its state does not allow a stop, as Hyper-V does.</summary>
    public bool RefusesBeforeItRuns { get; init; }

    /// <summary>After how long the job ends by itself; null for one that does not.</summary>
    public TimeSpan? EndsAfter { get; init; }

    public JobState NaturalEnd { get; init; } = JobState.Completed;

    /// <summary>The answer to a request for Terminate; null where the provider terminates.</summary>
    public uint? TerminateAnswer { get; init; }

    /// <summary>The answer to a stop that is accepted; null for 0 where the job is over at once and 4096 where it is not.</summary>
    public uint? AcceptAnswer { get; init; }

    /// <summary>Whether JobState is left empty until the job is over.</summary>
    public bool HidesState { get; init; }

    /// <summary>What stands in JobState and PercentComplete whatever the job does; null for what the job does.</summary>
    public object? OddValue { get; init; }

    /// <summary>The percentage that is shown while the job is not over. Some providers show 100 before the end.</summary>
    public ushort PercentBeforeEnd { get; init; } = 50;

    /// <summary>What ErrorCode, ErrorDescription and ErrorSummaryDescription of a job that is over say.</summary>
    public (ushort? Code, string? Description, string? Summary) ErrorProperties { get; init; }

    /// <summary>What GetErrorEx gives, null where the class has no such method.</summary>
    public IReadOnlyList<string>? Errors { get; init; }

    /// <summary>What GetError gives; null where the class has no such method.</summary>
    public string? Error { get; init; }

    /// <summary>The answer of the method that starts a job.</summary>
    public uint? StartAnswer { get; init; } = 4096;

    /// <summary>Whether the method that starts a job names it.</summary>
    public bool NamesJob { get; init; } = true;
}
