using System.Management;
using CimJobs.Engine;

namespace CimJobs;

/// <summary>Stops jobs (<c>CIM_ConcreteJob</c> and below) that are held as a <see cref="ManagementObject"/>, and reads them.</summary>
/// <remarks>
/// <para>
/// One call of StopJob sends <c>RequestStateChange</c>, waits until the job is over and, when asked, deletes its instance. A job that does
/// not exist any more is stopped. A provider that is busy (4099, 6, 32774) is asked again within the limit, and so is a job in New or
/// Starting that answers 4097 or 32775. To what is no job nothing is sent: on a virtual machine, 4 means Shut Down.
/// </para>
/// <para>
/// What the provider answers as a return code is in the result. What WMI itself throws before there is any answer is passed on as it is:
/// access denied, a server that cannot be reached, a class without the method (<see cref="ManagementStatus.MethodNotImplemented"/>).
/// What it throws later is in <see cref="JobStopResult.Failure"/>, beside what is known. "Not found" is taken for an answer.
/// </para>
/// <para>
/// The job object is refreshed by the call and is as little thread-safe as any <see cref="ManagementObject"/>; calls for different
/// objects do not touch each other.
/// </para>
/// </remarks>
public static class ManagementObjectJobExtensions
{
    /// <summary>Stops the job and waits for its end, with the limit and polling interval of <see cref="JobStopOptions"/>.</summary>
    /// <param name="job">The job's instance.</param>
    /// <param name="request"><see cref="JobStopRequest.Terminate"/> (orderly) or <see cref="JobStopRequest.Kill"/> (at once).</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> is of a class that is no job.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="request"/> does not stop a job.</exception>
    /// <exception cref="ManagementException">WMI failed before there was an answer, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code.</exception>
    /// <exception cref="CimJobCanceledException">The token was set.</exception>
    public static JobStopResult StopJob(this ManagementObject job, JobStopRequest request, CancellationToken cancellationToken = default) =>
        job.StopJob(request, new JobStopOptions(), cancellationToken);

    /// <summary>Stops the job and waits for its end.</summary>
    /// <inheritdoc cref="StopJob(ManagementObject, JobStopRequest, CancellationToken)"/>
    /// <param name="job">The job's instance.</param>
    /// <param name="request"><see cref="JobStopRequest.Terminate"/> (orderly) or <see cref="JobStopRequest.Kill"/> (at once).</param>
    /// <param name="options">Limit, polling, deletion, escalation.</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> or <paramref name="options"/> is null.</exception>
    public static JobStopResult StopJob(
        this ManagementObject job,
        JobStopRequest request,
        JobStopOptions options,
        CancellationToken cancellationToken = default) =>
        JobRunner.Stop(new ManagementObjectJobPort(job), request, options, cancellationToken);

    /// <summary>Stops the job and waits for its end without blocking, with the limit and polling interval of <see cref="JobStopOptions"/>.</summary>
    /// <remarks>
    /// System.Management has no asynchronous call of its own that is fit for use: the requests are made on the thread pool, and one that
    /// hangs keeps its thread after the call has come back. The job's object is not to be used elsewhere before the task has ended.
    /// </remarks>
    /// <inheritdoc cref="StopJob(ManagementObject, JobStopRequest, CancellationToken)"/>
    public static Task<JobStopResult> StopJobAsync(this ManagementObject job, JobStopRequest request, CancellationToken cancellationToken = default) =>
        job.StopJobAsync(request, new JobStopOptions(), cancellationToken);

    /// <summary>Stops the job and waits for its end without blocking.</summary>
    /// <remarks><inheritdoc cref="StopJobAsync(ManagementObject, JobStopRequest, CancellationToken)" path="/remarks/node()"/></remarks>
    /// <inheritdoc cref="StopJob(ManagementObject, JobStopRequest, JobStopOptions, CancellationToken)"/>
    public static Task<JobStopResult> StopJobAsync(
        this ManagementObject job,
        JobStopRequest request,
        JobStopOptions options,
        CancellationToken cancellationToken = default) =>
        JobRunner.StopAsync(new ManagementObjectJobPort(job), request, options, cancellationToken);

    /// <summary>Reads <c>JobState</c> of an object as it was loaded last; nothing is asked of the provider but for one that was never loaded.</summary>
    /// <param name="job">The job, or any object with that property: an event's target, an embedded instance.</param>
    /// <returns>The state, or null when the property is empty, missing or not readable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> is null.</exception>
    public static CimJobState? GetJobState(this ManagementBaseObject job) =>
        JobReading.StateOf((job ?? throw new ArgumentNullException(nameof(job))).ValueOrNull(JobClasses.StateProperty));

    /// <summary>
    /// Reads the job anew and asks it why it failed: <c>GetErrorEx</c> or <c>GetError</c>, <c>ErrorDescription</c>,
    /// <c>ErrorSummaryDescription</c>, <c>ErrorCode</c>.
    /// </summary>
    /// <remarks>A wait does this by itself: see <see cref="JobOutcome.Error"/>.</remarks>
    /// <param name="job">The job's instance.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    /// <returns>The error; null when the job has none, or is gone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> is of a class that is no job.</exception>
    /// <exception cref="ManagementException">The job could not be read. That it cannot tell its errors is no exception.</exception>
    /// <exception cref="OperationCanceledException">The token was set.</exception>
    public static JobError? GetJobError(this ManagementObject job, CancellationToken cancellationToken = default) =>
        JobRunner.GetError(new ManagementObjectJobPort(job), cancellationToken);

    /// <summary>Asks the job why it failed, without blocking.</summary>
    /// <inheritdoc cref="GetJobError(ManagementObject, CancellationToken)"/>
    public static Task<JobError?> GetJobErrorAsync(this ManagementObject job, CancellationToken cancellationToken = default) =>
        JobRunner.GetErrorAsync(new ManagementObjectJobPort(job), cancellationToken);
}
