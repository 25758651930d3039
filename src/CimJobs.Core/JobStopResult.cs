using CimJobs.Engine;

namespace CimJobs;

/// <summary>How a request to stop a job ended. Immutable and thread-safe.</summary>
public sealed class JobStopResult
{
    internal JobStopResult(string job, JobStopRequest request) => (Job, Request) = (job, request);

    /// <summary>The job's identity: the path of its instance, with server and namespace where they are known.</summary>
    public string Job { get; }

    /// <summary>
    /// The request that <see cref="ReturnCode"/> answers. <see cref="JobStopRequest.Kill"/> when Terminate was escalated and Kill was
    /// accepted; a Kill that is refused leaves Terminate standing.
    /// </summary>
    public JobStopRequest Request { get; }

    /// <summary>
    /// The return code of <see cref="Request"/>, as received: DMTF's (0 to 32767) or the vendor's (32768 and above). Null when no
    /// request was answered, as for a job that was gone before.
    /// </summary>
    /// <remarks>
    /// Not a verdict on its own: 4096 says that the stop has begun, and 4097 may be the answer of a job that was already over.
    /// Ask <see cref="IsOver"/>.
    /// </remarks>
    public uint? ReturnCode { get; internal set; }

    /// <summary>What <see cref="ReturnCode"/> means.</summary>
    public RequestMeaning Meaning => ReturnCodes.MeaningOf(ReturnCode);

    /// <summary>
    /// The return code of the Kill that followed Terminate, see <see cref="JobStopOptions.EscalateToKillAfter"/>. Null when none was
    /// sent, or it was not answered.
    /// </summary>
    public uint? EscalationReturnCode { get; internal set; }

    /// <summary>
    /// The state in which the job was seen last; the final one when the job is over. Null when the job's state was not read (the
    /// request was refused), when the instance is gone, or when the provider leaves <c>JobState</c> empty.
    /// </summary>
    /// <remarks><see cref="CimJobState.Completed"/> is a race, not an error: the job ended by itself while it was being stopped.</remarks>
    public CimJobState? JobState { get; internal set; }

    /// <summary>Whether the provider said that the instance does not exist (any more).</summary>
    public bool IsGone { get; internal set; }

    /// <summary>Whether the caller's <see cref="JobStopOptions.Limit"/> passed before the job was over.</summary>
    public bool LimitReached { get; internal set; }

    /// <summary>What became of the wish to delete the instance.</summary>
    public JobDeletion Deletion { get; internal set; }

    /// <summary>
    /// What the management API threw after the provider had answered: the look at an accepted stop was denied, the deletion was denied.
    /// What was known by then is in this result. Null when nothing failed.
    /// </summary>
    public Exception? Failure { get; internal set; }

    /// <summary>How long the call took, by the clock of the options.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>Whether the job no longer runs: its state is terminal or its instance is gone.</summary>
    public bool IsOver => IsGone || JobState is { } state && state.IsOver();

    /// <summary>
    /// The return code that <c>CIM_Job.KillJob</c> would have given, for callers that compare with its codes. A job that was gone before
    /// the request is a success.
    /// </summary>
    /// <returns>
    /// <list type="table">
    /// <listheader><term>Code</term><description>When</description></listheader>
    /// <item><term>0</term><description>The job is over.</description></item>
    /// <item><term>1 not supported</term><description>1, 32770.</description></item>
    /// <item><term>2 unknown</term><description>2, 32771, and codes that DMTF reserves.</description></item>
    /// <item>
    /// <term>3 timeout</term>
    /// <description>
    /// 3, 32772, a request that was accepted (0, 4096) when the job was not seen to be over, and a request that was not answered in time.
    /// </description>
    /// </item>
    /// <item><term>4 failed</term><description>4, 5, 6, 4097, 4098, 4099, 32768, 32773 to 32778.</description></item>
    /// <item><term>6 access denied</term><description>32769.</description></item>
    /// <item><term>as received</term><description>Any other vendor code (32779 and above).</description></item>
    /// </list>
    /// </returns>
    public uint ToKillJobCode() => IsOver ? ReturnCodes.KillJobSuccess : ReturnCodes.ToKillJob(ReturnCode);

    /// <summary>
    /// As <see cref="ToKillJobCode"/>, but 7 (not found) for a job that was gone before the request, as KillJob answers.
    /// </summary>
    /// <returns>7, or what <see cref="ToKillJobCode"/> returns.</returns>
    public uint ToKillJobCodeOrNotFound() => IsGone && ReturnCode is null ? ReturnCodes.KillJobNotFound : ToKillJobCode();

    /// <summary>Returns this result when the job is over, and throws otherwise. What became of a deletion does not matter.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="CimJobException">The job is not over: the request was refused, the limit passed, or the job could not be looked at.</exception>
    public JobStopResult EnsureStopped() => IsOver ? this : throw new CimJobException(this, Failure);

    /// <summary>All of it in one line, for logs.</summary>
    /// <returns>A text that is not meant to be parsed.</returns>
    public override string ToString() => ResultText.Of(this);
}
