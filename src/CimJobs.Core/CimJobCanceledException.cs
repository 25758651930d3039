using CimJobs.Engine;

namespace CimJobs;

/// <summary>
/// The caller's token ended the call before the job was seen to end. Says all that was known by then; its
/// <see cref="OperationCanceledException.CancellationToken"/> is the caller's.
/// </summary>
public sealed class CimJobCanceledException : OperationCanceledException
{
    internal CimJobCanceledException(JobOutcome outcome, Exception? innerException, CancellationToken token)
        : base(ResultText.Canceled(outcome), innerException, token) => Outcome = outcome;

    internal CimJobCanceledException(JobStopResult result, Exception? innerException, CancellationToken token)
        : base(ResultText.Canceled(result), innerException, token) => StopResult = result;

    /// <summary>What is known of the job that was waited for. Null when the call was to stop it.</summary>
    public JobOutcome? Outcome { get; }

    /// <summary>What is known of the attempt to stop the job. Null when none was made.</summary>
    public JobStopResult? StopResult
    {
        get => Outcome is null ? field : Outcome.Stop;
    }
}
