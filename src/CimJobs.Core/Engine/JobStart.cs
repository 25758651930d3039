namespace CimJobs.Engine;

/// <summary>What a method answered that may start a job.</summary>
/// <param name="returnCode">Its code; null when there was none that can be read.</param>
/// <param name="job">The job it named; null when it named none.</param>
internal sealed class JobStart(uint? returnCode, IJobPort? job)
{
    public uint? ReturnCode { get; } = returnCode;

    public IJobPort? Job { get; } = job;

    /// <summary>How the method ended; not over where there is a job to be waited for.</summary>
    public JobEnd End => ReturnCode switch
    {
        0 => JobEnd.Succeeded,
        ReturnCodes.Started => Job is null ? JobEnd.Gone : JobEnd.NotOver,
        _ => JobEnd.Refused,
    };
}
