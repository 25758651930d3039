namespace CimJobs.Engine;

/// <summary>The requests a management API must be able to make for one job.</summary>
internal interface IJobPort
{
    JobIdentity Identity { get; }

    /// <summary>Whether the object is of a class of jobs, or null when there is no such instance. Asks the provider only where it must.</summary>
    JobRequest<bool?> Identify();

    /// <summary>Calls RequestStateChange and returns its code, or null when there is no such instance.</summary>
    JobRequest<uint?> RequestStateChange(JobStopRequest request, TimeSpan? timeoutPeriod);

    /// <summary>Reads the instance anew, or returns null when there is none.</summary>
    JobRequest<JobReading?> Read();

    /// <summary>Deletes the instance. Returns Deleted, AlreadyGone or NotSupported.</summary>
    JobRequest<JobDeletion> Delete();

    /// <summary>Calls a method of the job that tells its errors; empty when it has none to tell.</summary>
    /// <param name="method">The method's name: GetErrorEx or GetError.</param>
    /// <param name="parameter">The out-parameter with the errors.</param>
    JobRequest<IReadOnlyList<JobErrorMessage>> GetErrors(string method, string parameter);
}
