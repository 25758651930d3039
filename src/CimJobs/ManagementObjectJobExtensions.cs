using System.Management;
using CimJobs.Engine;

namespace CimJobs;

/// <summary>Stops jobs (<c>CIM_ConcreteJob</c> and below) that are held as a <see cref="ManagementObject"/>.</summary>
/// <remarks>
/// <para>
/// One call sends <c>RequestStateChange</c>, waits until the job is over and, when asked, deletes its instance. A job that does not
/// exist any more is stopped. A provider that is busy (4099, 6, 32774) is asked again within the limit.
/// </para>
/// <para>
/// What the provider answers as a return code is in the result. What WMI itself throws is passed on as it is: access
/// denied, a server that cannot be reached, a class without the method (<see cref="ManagementStatus.MethodNotImplemented"/>).
/// Only "not found" is taken for an answer.
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
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="deleteWhenOver">Whether the instance is deleted once the job is over.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="ManagementException">WMI failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code.</exception>
    public static JobStopResult StopJob(this ManagementObject job, RequestedState requestedState, bool deleteWhenOver = false) =>
        job.StopJob(requestedState, new JobStopOptions { DeleteWhenOver = deleteWhenOver });

    /// <summary>Stops the job and waits for its end.</summary>
    /// <param name="job">The job's instance.</param>
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="options">Limit, polling, deletion, escalation.</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="ManagementException">WMI failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static JobStopResult StopJob(this ManagementObject job, RequestedState requestedState, JobStopOptions options, CancellationToken cancellationToken = default) =>
        JobStopper.Stop(new ManagementObjectJobPort(job), requestedState, options, cancellationToken);

    /// <summary>Stops the job and waits for its end, with the limit and polling interval of <see cref="JobStopOptions"/>.</summary>
    /// <remarks>System.Management has no asynchronous call of its own that is fit for use; the requests are made on the thread pool.</remarks>
    /// <param name="job">The job's instance. Not to be used elsewhere before the task has ended.</param>
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="deleteWhenOver">Whether the instance is deleted once the job is over.</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="ManagementException">WMI failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static Task<JobStopResult> StopJobAsync(this ManagementObject job, RequestedState requestedState, bool deleteWhenOver = false, CancellationToken cancellationToken = default) =>
        job.StopJobAsync(requestedState, new JobStopOptions { DeleteWhenOver = deleteWhenOver }, cancellationToken);

    /// <summary>Stops the job and waits for its end.</summary>
    /// <remarks><inheritdoc cref="StopJobAsync(ManagementObject, RequestedState, bool, CancellationToken)" path="/remarks/node()"/></remarks>
    /// <param name="job">The job's instance. Not to be used elsewhere before the task has ended.</param>
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="options">Limit, polling, deletion, escalation.</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="ManagementException">WMI failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static Task<JobStopResult> StopJobAsync(this ManagementObject job, RequestedState requestedState, JobStopOptions options, CancellationToken cancellationToken = default) =>
        JobStopper.StopAsync(new PooledJobPort(new ManagementObjectJobPort(job)), requestedState, options, cancellationToken);
}
