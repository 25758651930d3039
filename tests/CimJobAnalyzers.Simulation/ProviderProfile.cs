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
}
