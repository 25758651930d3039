namespace CimJobs;

/// <summary>How a job, or the method that was to start it, ended. The numbers in this list have no meaning of their own.</summary>
public enum JobEnd
{
    /// <summary>The job was not seen to end: the limit or a token came first. It may run on.</summary>
    NotOver = 0,

    /// <summary>The job reached <c>JobState</c> 7, or the method answered 0 and needed no job.</summary>
    Succeeded,

    /// <summary>The job reached <c>JobState</c> 32768: the work is done, with warnings (Hyper-V).</summary>
    SucceededWithWarnings,

    /// <summary>The job reached <c>JobState</c> 10.</summary>
    Failed,

    /// <summary>The job reached <c>JobState</c> 8 or 9: somebody stopped it.</summary>
    Stopped,

    /// <summary>
    /// The instance does not exist (any more), so that nobody can say how the job ended; or the method answered 4096 and named no job.
    /// </summary>
    Gone,

    /// <summary>The method answered another code than 0 and 4096, or none: no job was started.</summary>
    Refused,
}
