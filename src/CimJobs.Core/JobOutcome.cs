using CimJobs.Engine;

namespace CimJobs;

/// <summary>How a wait for a job ended. Immutable and thread-safe.</summary>
public sealed class JobOutcome
{
    internal JobOutcome(JobEnd end) => End = end;

    /// <summary>How the job, or the method that was to start it, ended.</summary>
    public JobEnd End { get; }

    /// <summary>The job's identity: the path of its instance. Null when there is no job.</summary>
    public string? Job { get; internal set; }

    /// <summary>The return code of the method that started the job, as received. Null when the wait began with the job, or no code came.</summary>
    public uint? ReturnCode { get; internal set; }

    /// <summary>
    /// What <see cref="ReturnCode"/> means. Codes differ from method to method: only 0, 4096 and Hyper-V's 32768 to 32778 are read,
    /// any other is <see cref="RequestMeaning.MethodSpecific"/>. Null when there is no code.
    /// </summary>
    public RequestMeaning? Meaning => ReturnCode is { } code ? ReturnCodes.MeaningOfStart(code) : null;

    /// <summary>
    /// The <c>JobState</c> in which the job was seen last; the final one when it is over. Null when it was not seen, or the provider
    /// leaves it empty.
    /// </summary>
    public CimJobState? JobState { get; internal set; }

    /// <summary>
    /// What the provider says of an end in <see cref="JobEnd.Failed"/>, <see cref="JobEnd.Stopped"/> or
    /// <see cref="JobEnd.SucceededWithWarnings"/>. Null when it says nothing, or could not be asked.
    /// </summary>
    public JobError? Error { get; internal set; }

    /// <summary>What came of <see cref="JobWaitOptions.StopWhenGivenUp"/>. Null when no stop was tried.</summary>
    public JobStopResult? Stop { get; internal set; }

    /// <summary>Whether <see cref="JobWaitOptions.Limit"/> passed before the job was seen to end.</summary>
    public bool LimitReached { get; internal set; }

    /// <summary>
    /// Why the job could not be looked at when it was tried last: an outage that <see cref="JobWaitOptions.ToleratedOutage"/> covers, or a
    /// request that came back only after the limit. Null when the last look succeeded.
    /// </summary>
    public Exception? Failure { get; internal set; }

    /// <summary>How long the call took, by the clock of the options.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>Whether nothing is left to wait for: any end but <see cref="JobEnd.NotOver"/>.</summary>
    public bool IsOver => End != JobEnd.NotOver;

    /// <summary>Whether the work was done: <see cref="JobEnd.Succeeded"/> or <see cref="JobEnd.SucceededWithWarnings"/>.</summary>
    public bool HasSucceeded => End is JobEnd.Succeeded or JobEnd.SucceededWithWarnings;

    /// <summary>Returns this outcome when the work was done, and throws otherwise.</summary>
    /// <returns>This outcome.</returns>
    /// <exception cref="CimJobException">The method was refused, or the job did not succeed, or was not seen to end.</exception>
    public JobOutcome EnsureSucceeded() => HasSucceeded ? this : throw new CimJobException(this, Failure);

    /// <summary>All of it in one line, for logs.</summary>
    /// <returns>A text that is not meant to be parsed.</returns>
    public override string ToString() => ResultText.Of(this);
}
