namespace CimJobs;

/// <summary>The questions to ask of a <see cref="CimJobState"/>. Thread-safe; no member throws.</summary>
public static class CimJobStateExtensions
{
    /// <summary>
    /// Whether the job has ended and will not change its state again: 7 Completed, 8 Terminated, 9 Killed, 10 Exception or
    /// 32768 Completed With Warnings.
    /// </summary>
    /// <param name="state">The value of <c>CIM_ConcreteJob.JobState</c>.</param>
    /// <returns>True when the state is terminal; false for every other value, also for one that is not listed.</returns>
    public static bool IsOver(this CimJobState state) =>
        state.HasSucceeded() || state.WasCancelled() || state == CimJobState.Exception;

    /// <summary>Whether the job did its work to the end: 7 Completed or 32768 Completed With Warnings.</summary>
    /// <param name="state">The value of <c>CIM_ConcreteJob.JobState</c>.</param>
    /// <returns>True for the two states of success.</returns>
    public static bool HasSucceeded(this CimJobState state) =>
        state is CimJobState.Completed or CimJobState.CompletedWithWarnings;

    /// <summary>Whether the job was ended by a request: 8 Terminated or 9 Killed.</summary>
    /// <param name="state">The value of <c>CIM_ConcreteJob.JobState</c>.</param>
    /// <returns>True for the two states that a stop request leads to.</returns>
    public static bool WasCancelled(this CimJobState state) =>
        state is CimJobState.Terminated or CimJobState.Killed;
}
