using CimJobs.Engine;

namespace CimJobs;

/// <summary>
/// Makes the library's results for the tests of code that uses them: nobody else can. Thread-safe.
/// </summary>
public static class JobResultFactory
{
    /// <summary>Makes an outcome.</summary>
    /// <param name="end">How the job ended.</param>
    /// <param name="job">See <see cref="JobOutcome.Job"/>.</param>
    /// <param name="returnCode">See <see cref="JobOutcome.ReturnCode"/>.</param>
    /// <param name="jobState">See <see cref="JobOutcome.JobState"/>.</param>
    /// <param name="error">See <see cref="JobOutcome.Error"/>.</param>
    /// <param name="stop">See <see cref="JobOutcome.Stop"/>.</param>
    /// <param name="elapsed">See <see cref="JobOutcome.Elapsed"/>.</param>
    /// <returns>An outcome; <see cref="JobOutcome.LimitReached"/> is true for <see cref="JobEnd.NotOver"/>.</returns>
    public static JobOutcome Outcome(
        JobEnd end,
        string? job = null,
        uint? returnCode = null,
        CimJobState? jobState = null,
        JobError? error = null,
        JobStopResult? stop = null,
        TimeSpan elapsed = default) =>
        new(end)
        {
            Job = job,
            ReturnCode = returnCode,
            JobState = jobState,
            Error = error,
            Stop = stop,
            Elapsed = elapsed,
            LimitReached = end == JobEnd.NotOver,
        };

    /// <summary>Makes the result of a stop.</summary>
    /// <param name="job">See <see cref="JobStopResult.Job"/>.</param>
    /// <param name="request">See <see cref="JobStopResult.Request"/>.</param>
    /// <param name="returnCode">See <see cref="JobStopResult.ReturnCode"/>; null for a job that was gone before.</param>
    /// <param name="jobState">See <see cref="JobStopResult.JobState"/>.</param>
    /// <param name="deletion">See <see cref="JobStopResult.Deletion"/>.</param>
    /// <param name="elapsed">See <see cref="JobStopResult.Elapsed"/>.</param>
    /// <returns>
    /// A result; <see cref="JobStopResult.LimitReached"/> is true for a request that was accepted and a job that is not over.
    /// </returns>
    public static JobStopResult Stop(
        string job,
        JobStopRequest request,
        uint? returnCode,
        CimJobState? jobState = null,
        JobDeletion deletion = JobDeletion.NotAttempted,
        TimeSpan elapsed = default) =>
        new(job ?? throw new ArgumentNullException(nameof(job)), request)
        {
            ReturnCode = returnCode,
            JobState = jobState,
            IsGone = returnCode is null,
            LimitReached = ReturnCodes.MeaningOf(returnCode).IsAccepted() && jobState?.IsOver() != true,
            Deletion = deletion,
            Elapsed = elapsed,
        };

    /// <summary>Makes an error.</summary>
    /// <param name="code">See <see cref="JobError.Code"/>.</param>
    /// <param name="description">See <see cref="JobError.Description"/>.</param>
    /// <param name="summary">See <see cref="JobError.Summary"/>.</param>
    /// <param name="messages">See <see cref="JobError.Messages"/>.</param>
    /// <returns>An error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is null.</exception>
    public static JobError Error(uint? code, string? description, string? summary, params JobErrorMessage[] messages) =>
        new(code, description, summary, [.. messages ?? throw new ArgumentNullException(nameof(messages))]);

    /// <summary>Makes a message of an error.</summary>
    /// <param name="text">See <see cref="JobErrorMessage.Text"/>.</param>
    /// <param name="id">See <see cref="JobErrorMessage.Id"/>.</param>
    /// <param name="source">See <see cref="JobErrorMessage.Source"/>.</param>
    /// <returns>A message.</returns>
    public static JobErrorMessage Message(string? text, string? id = null, string? source = null) => new(text, id, source);

    /// <summary>Makes a report of progress.</summary>
    /// <param name="state">See <see cref="JobProgress.State"/>.</param>
    /// <param name="percentComplete">See <see cref="JobProgress.PercentComplete"/>.</param>
    /// <param name="elapsed">See <see cref="JobProgress.Elapsed"/>.</param>
    /// <returns>A report.</returns>
    public static JobProgress Progress(CimJobState? state, int? percentComplete, TimeSpan elapsed) => new(state, percentComplete, elapsed);

    /// <summary>Makes the result of a method that may start a job.</summary>
    /// <typeparam name="TOutParameters">What the management API gives a method's out-parameters as.</typeparam>
    /// <param name="outcome">See <see cref="JobMethodResult{TOutParameters}.Outcome"/>.</param>
    /// <param name="outParameters">See <see cref="JobMethodResult{TOutParameters}.OutParameters"/>.</param>
    /// <returns>A result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public static JobMethodResult<TOutParameters> MethodResult<TOutParameters>(JobOutcome outcome, TOutParameters? outParameters)
        where TOutParameters : class, IDisposable =>
        new(outcome ?? throw new ArgumentNullException(nameof(outcome)), outParameters);
}
