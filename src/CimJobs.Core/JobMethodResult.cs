namespace CimJobs;

/// <summary>What came of a method that may start a job. Immutable; as thread-safe as the out-parameters it holds.</summary>
/// <typeparam name="TOutParameters">What the management API gives a method's out-parameters as.</typeparam>
public sealed class JobMethodResult<TOutParameters> : IDisposable
    where TOutParameters : class, IDisposable
{
    internal JobMethodResult(JobOutcome outcome, TOutParameters? outParameters) => (Outcome, OutParameters) = (outcome, outParameters);

    /// <summary>How the method and its job ended.</summary>
    public JobOutcome Outcome { get; }

    /// <summary>
    /// The method's out-parameters. Null when the method did not come back within the limit. After 4096 all but <c>Job</c> are
    /// empty: what the job made is reached from the job, by its association to the affected elements.
    /// </summary>
    public TOutParameters? OutParameters { get; }

    /// <summary>Returns this result when the work was done, and throws otherwise.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="CimJobException">The method was refused, or its job did not succeed, or was not seen to end.</exception>
    public JobMethodResult<TOutParameters> EnsureSucceeded()
    {
        Outcome.EnsureSucceeded();
        return this;
    }

    /// <summary>Disposes the out-parameters.</summary>
    public void Dispose() => OutParameters?.Dispose();
}
