namespace CimJobAnalyzers.Differential.Tests.Differences;

/// <summary>The closed list of what a rewritten program may do otherwise. Anything else is a bug of the fix.</summary>
internal enum StatedDifference
{
    /// <summary>Terminate ends in state 8 where KillJob ends in 9.</summary>
    EndsTerminated,

    /// <summary>A plain request comes back with 4096, and the job dies a little later.</summary>
    NotDeadOnReturn,

    /// <summary>A plain request does not delete the instance as KillJob(true) did. Needs a mark.</summary>
    DeletionLost,

    /// <summary>KillJob(false) kept the instance of a job that was told to go; nobody else can.</summary>
    OverrideLost,

    /// <summary>The program reads RequestStateChange's code instead of KillJob's. Needs a mark.</summary>
    ResultCodesChange,

    /// <summary>An observer receives RequestStateChange's code instead of KillJob's. Needs a mark.</summary>
    ObserverReceivesOtherCodes,

    /// <summary>Kill leaves processes of the job running.</summary>
    ProcessesLeft,

    /// <summary>The provider knows KillJob, and Terminate, but not Kill: the job goes on.</summary>
    KillRefused,

    /// <summary>KillJob does not work on Hyper-V; the rewritten program stops the job.</summary>
    HyperVRepaired,

    /// <summary>The library asks a busy provider again; KillJob failed.</summary>
    BusyProviderAskedAgain,

    /// <summary>The library takes a job that is gone for stopped; KillJob said "not found", by an exception or by its code 7.</summary>
    NotFoundTolerated,

    /// <summary>KillJob answered 7 for a job that is gone; RequestStateChange has no such code, so the call fails.</summary>
    NotFoundFails,

    /// <summary>KillJob(true) deleted where the library's delete, once the job is over, is not supported.</summary>
    DeletionNotSupported,
}
