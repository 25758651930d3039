namespace CimJobs;

/// <summary>What became of the wish to delete the job's instance.</summary>
public enum JobDeletion
{
    /// <summary>No delete was sent: it was not asked for, the job is not over, or the token was set before.</summary>
    NotAttempted = 0,

    /// <summary>The instance was deleted by this call.</summary>
    Deleted,

    /// <summary>The instance was gone before it could be deleted.</summary>
    AlreadyGone,

    /// <summary>The provider does not support deleting the instance; it stays until the provider removes it.</summary>
    NotSupported,

    /// <summary>
    /// No delete was sent because the provider removes the instance by itself: Hyper-V's jobs (classes <c>Msvm_*</c>) go five
    /// minutes after their end.
    /// </summary>
    LeftToProvider,

    /// <summary>The delete was sent and failed, or was not answered in time; <see cref="JobStopResult.Failure"/> says why.</summary>
    Failed,
}
