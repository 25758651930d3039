using CimJobs.Engine;

namespace CimJobs;

/// <summary>How a request to stop a job ended. Immutable and thread-safe.</summary>
public sealed record JobStopResult
{
    /// <summary>The job's identity: the path of its instance, with server and namespace where they are known.</summary>
    public required string Job { get; init; }

    /// <summary>
    /// The request that <see cref="ReturnCode"/> answers. <see cref="RequestedState.Kill"/> when Terminate was escalated.
    /// </summary>
    public required RequestedState RequestedState { get; init; }

    /// <summary>
    /// The return code of the last request, as received: DMTF's (0 to 32767) or the vendor's (32768 and above). Null when the
    /// request found no instance and none before it had been accepted.
    /// </summary>
    /// <remarks>
    /// Not a verdict on its own: 4096 says that the stop has begun, and 4097 may be the answer of a job that was already over.
    /// Ask <see cref="IsOver"/>.
    /// </remarks>
    public uint? ReturnCode { get; init; }

    /// <summary>What <see cref="ReturnCode"/> means.</summary>
    public RequestMeaning Meaning => ReturnCodes.MeaningOf(ReturnCode);

    /// <summary>
    /// The state in which the job was seen last; the final one when the job is over. Null when the job's state was not read (the
    /// request was refused), when the instance is gone, or when the provider leaves <c>JobState</c> empty.
    /// </summary>
    /// <remarks><see cref="JobState.Completed"/> is a race, not an error: the job ended by itself while it was being stopped.</remarks>
    public JobState? JobState { get; init; }

    /// <summary>Whether the provider said that the instance does not exist (any more).</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether the caller's <see cref="JobStopOptions.Limit"/> passed before the job was over.</summary>
    public bool LimitReached { get; init; }

    /// <summary>What became of the wish to delete the instance.</summary>
    public JobDeletion Deletion { get; init; }

    /// <summary>Whether the job no longer runs: its state is terminal or its instance is gone.</summary>
    public bool IsOver => IsGone || JobState is { } state && state.IsOver();

    /// <summary>The return code that <c>CIM_Job.KillJob</c> would have given, for callers that compare with its codes.</summary>
    /// <param name="reportNotFound">
    /// Whether a job that was gone before the request is reported as 7 (not found), as KillJob does, instead of 0.
    /// </param>
    /// <returns>
    /// <list type="table">
    /// <listheader><term>Code</term><description>When</description></listheader>
    /// <item><term>0</term><description>The job is over.</description></item>
    /// <item><term>1 not supported</term><description>1, 32770.</description></item>
    /// <item><term>2 unknown</term><description>2, 32771, and codes that DMTF reserves.</description></item>
    /// <item>
    /// <term>3 timeout</term>
    /// <description>3, 32772, and a request that was accepted (0, 4096) when the job was not over within the limit.</description>
    /// </item>
    /// <item><term>4 failed</term><description>4, 5, 6, 4097, 4098, 4099, 32768, 32773 to 32778.</description></item>
    /// <item><term>6 access denied</term><description>32769.</description></item>
    /// <item><term>7 not found</term><description>No instance was found and <paramref name="reportNotFound"/> is true.</description></item>
    /// <item><term>as received</term><description>Any other vendor code (32779 and above).</description></item>
    /// </list>
    /// </returns>
    public uint ToKillJobCode(bool reportNotFound = false)
    {
        if (ReturnCode is not { } code)
        {
            return reportNotFound ? ReturnCodes.KillJobNotFound : ReturnCodes.KillJobSuccess;
        }

        return IsOver ? ReturnCodes.KillJobSuccess : ReturnCodes.ToKillJob(code);
    }

    /// <summary>Returns this result when the job is over, and throws otherwise. What became of a deletion does not matter.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="CimJobException">The job is not over: the request was refused, or the limit passed.</exception>
    public JobStopResult EnsureStopped() => IsOver ? this : throw new CimJobException(this);
}
