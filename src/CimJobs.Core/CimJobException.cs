using CimJobs.Engine;

namespace CimJobs;

/// <summary>
/// A job did not come to the end that was asked for: it was refused, it failed, it was not over within the caller's limit, or it could
/// not be looked at. Says all that was known by then.
/// </summary>
public sealed class CimJobException : Exception
{
    internal CimJobException(JobOutcome outcome, Exception? innerException)
        : base(ResultText.WhyNotSucceeded(outcome), innerException) => Outcome = outcome;

    internal CimJobException(JobStopResult result, Exception? innerException)
        : base(ResultText.WhyNotStopped(result), innerException) => StopResult = result;

    /// <summary>What is known of the job that was waited for. Null when the call was to stop it.</summary>
    public JobOutcome? Outcome { get; }

    /// <summary>What is known of the attempt to stop the job. Null when none was made.</summary>
    public JobStopResult? StopResult
    {
        get => Outcome is null ? field : Outcome.Stop;
    }

    /// <summary>The job's identity: the path of its instance. Null when there is no job.</summary>
    public string? Job => Outcome is null ? StopResult!.Job : Outcome.Job;

    /// <summary>The return code of the method that was to start the job, or of the request to stop it, as received. Null when there is none.</summary>
    public uint? ReturnCode => Outcome is null ? StopResult!.ReturnCode : Outcome.ReturnCode;

    /// <summary>What <see cref="ReturnCode"/> means. Null when there is none to be read.</summary>
    public RequestMeaning? Meaning => Outcome is null ? StopResult!.Meaning : Outcome.Meaning;
}
