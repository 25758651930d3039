namespace CimJobAnalyzers.Simulation;

/// <summary>The providers that a program may meet.</summary>
public static class Profiles
{
    public static ProviderProfile DmtfConformant { get; } = new("DMTF-conformant");

    /// <summary>Conformant, and the job was told to go when it is over.</summary>
    public static ProviderProfile DeletesOnCompletion { get; } = new("deletes on completion") { DeleteOnCompletion = true };

    public static ProviderProfile HyperVV2 { get; } = new("Hyper-V v2")
    {
        Namespace = @"root\virtualization\v2",
        ClassName = "Msvm_ConcreteJob",
        KillTakes = TimeSpan.FromSeconds(1),
        KillJobAnswer = 32770,
        BusyAnswer = 32774,
        InvalidStateAnswer = 32775,
        IsDeleteOnCompletionWritable = false,
        RemovesInstances = true,
    };

    public static ProviderProfile RefusesKill { get; } = new("refuses Kill") { KillAnswer = 4097 };

    public static ProviderProfile Slow { get; } = new("slow")
    {
        TerminateTakes = TimeSpan.FromSeconds(40),
        KillTakes = TimeSpan.FromSeconds(10),
    };

    public static ProviderProfile BusyThenFree { get; } = new("busy, then free") { BusyFor = TimeSpan.FromSeconds(3) };

    /// <summary>Access is denied by the provider, in a code: 6 of KillJob, the vendor's 32769 of RequestStateChange.</summary>
    public static ProviderProfile DeniesAccess { get; } = new("denies access") { KillJobAnswer = 6, RequestAnswer = 32769 };

    /// <summary>Access is denied before the provider is asked, by an exception.</summary>
    public static ProviderProfile ThrowsAccessDenied { get; } = new("throws access denied") { MethodFailure = ProviderFailure.AccessDenied };

    public static ProviderProfile CompletesDuringRequest { get; } = new("completes during the request") { CompletesDuringRequest = true };

    public static ProviderProfile VanishesBeforeRequest { get; } = new("vanishes before the request") { VanishesBeforeRequest = true };

    /// <summary>The instance is gone, and KillJob says so in its own code.</summary>
    public static ProviderProfile AnswersNotFound { get; } = new("answers \"not found\"") { VanishesBeforeRequest = true, AnswersNotFound = true };

    /// <summary>KillJob deletes, and nothing else does.</summary>
    public static ProviderProfile CannotDelete { get; } = new("cannot delete") { DeletionFailure = ProviderFailure.NotSupported };

    public static ProviderProfile RejectsTimeout { get; } = new("rejects timeouts") { RejectsTimeout = true };

    public static IReadOnlyList<ProviderProfile> All { get; } =
    [
        DmtfConformant,
        DeletesOnCompletion,
        HyperVV2,
        RefusesKill,
        Slow,
        BusyThenFree,
        DeniesAccess,
        ThrowsAccessDenied,
        CompletesDuringRequest,
        VanishesBeforeRequest,
        AnswersNotFound,
        CannotDelete,
        RejectsTimeout,
    ];
}
