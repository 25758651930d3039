namespace CimJobs.Engine;

/// <summary>The three requests a management API must be able to make for one job.</summary>
internal interface IJobPort
{
    JobIdentity Identity { get; }

    /// <summary>Calls RequestStateChange and returns its code, or null when there is no such instance.</summary>
    uint? RequestStateChange(RequestedState state, TimeSpan? timeoutPeriod);

    /// <summary>Reads the instance anew, or returns null when there is none.</summary>
    JobReading? Read();

    /// <summary>Deletes the instance. Returns Deleted, AlreadyGone or NotSupported.</summary>
    JobDeletion Delete();
}
