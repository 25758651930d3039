using CimJobs.Engine;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

namespace CimJobs;

/// <summary>Stops jobs (<c>CIM_ConcreteJob</c> and below) that are reached through a <see cref="CimSession"/>.</summary>
/// <remarks>
/// <para>
/// One call sends <c>RequestStateChange</c>, waits until the job is over and, when asked, deletes its instance. A job that does not
/// exist any more is stopped. A provider that is busy (4099, 6, 32774) is asked again within the limit.
/// </para>
/// <para>
/// What the provider answers as a return code is in the result. A <see cref="CimException"/> (access denied, a server that cannot be
/// reached, a class without the method) is passed on as it is; only "not found" is taken for an answer.
/// </para>
/// <para>The instance that is passed in is not changed. Thread-safe as far as the session is.</para>
/// </remarks>
public static class CimSessionJobExtensions
{
    /// <summary>Stops the job and waits for its end, with the limit and polling interval of <see cref="JobStopOptions"/>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="deleteWhenOver">Whether the instance is deleted once the job is over.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> or <paramref name="job"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> does not know its namespace.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="CimException">CIM failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code, or success and no instance.</exception>
    public static JobStopResult StopJob(this CimSession session, CimInstance job, RequestedState requestedState, bool deleteWhenOver = false) =>
        session.StopJob(job, requestedState, new JobStopOptions { DeleteWhenOver = deleteWhenOver });

    /// <summary>Stops the job and waits for its end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="options">Limit, polling, deletion, escalation.</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/>, <paramref name="job"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> does not know its namespace.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="CimException">CIM failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code, or success and no instance.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static JobStopResult StopJob(this CimSession session, CimInstance job, RequestedState requestedState, JobStopOptions options, CancellationToken cancellationToken = default) =>
        JobStopper.Stop(new CimSessionJobPort(session, NamespaceOf(job), job, null), requestedState, options, cancellationToken);

    /// <summary>Stops the job in a namespace that is given, and waits for its end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="namespaceName">The namespace of the job's class.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="options">Limit, polling, deletion, escalation.</param>
    /// <param name="operationOptions">
    /// What holds for each single request: its client-side timeout (never sent as <c>TimeoutPeriod</c>), custom options, resource URI.
    /// </param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/>, <paramref name="job"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="namespaceName"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="CimException">CIM failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code, or success and no instance.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static JobStopResult StopJob(this CimSession session, string namespaceName, CimInstance job, RequestedState requestedState, JobStopOptions options, CimOperationOptions? operationOptions = null, CancellationToken cancellationToken = default) =>
        JobStopper.Stop(new CimSessionJobPort(session, namespaceName, job, operationOptions), requestedState, options, cancellationToken);

    /// <summary>Stops the job and waits for its end, with the limit and polling interval of <see cref="JobStopOptions"/>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="deleteWhenOver">Whether the instance is deleted once the job is over.</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> or <paramref name="job"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> does not know its namespace.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="CimException">CIM failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code, or success and no instance.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static Task<JobStopResult> StopJobAsync(this CimSession session, CimInstance job, RequestedState requestedState, bool deleteWhenOver = false, CancellationToken cancellationToken = default) =>
        session.StopJobAsync(job, requestedState, new JobStopOptions { DeleteWhenOver = deleteWhenOver }, cancellationToken);

    /// <summary>Stops the job and waits for its end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="options">Limit, polling, deletion, escalation.</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/>, <paramref name="job"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> does not know its namespace.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="CimException">CIM failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code, or success and no instance.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static Task<JobStopResult> StopJobAsync(this CimSession session, CimInstance job, RequestedState requestedState, JobStopOptions options, CancellationToken cancellationToken = default) =>
        JobStopper.StopAsync(new CimSessionJobPort(session, NamespaceOf(job), job, null), requestedState, options, cancellationToken);

    /// <summary>Stops the job in a namespace that is given, and waits for its end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="namespaceName">The namespace of the job's class.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="requestedState"><see cref="RequestedState.Terminate"/> (orderly) or <see cref="RequestedState.Kill"/> (at once).</param>
    /// <param name="options">Limit, polling, deletion, escalation.</param>
    /// <param name="operationOptions">
    /// What holds for each single request: its client-side timeout (never sent as <c>TimeoutPeriod</c>), custom options, resource URI.
    /// </param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/>, <paramref name="job"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="namespaceName"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requestedState"/> does not stop a job.</exception>
    /// <exception cref="CimException">CIM failed, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code, or success and no instance.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static Task<JobStopResult> StopJobAsync(this CimSession session, string namespaceName, CimInstance job, RequestedState requestedState, JobStopOptions options, CimOperationOptions? operationOptions = null, CancellationToken cancellationToken = default) =>
        JobStopper.StopAsync(new CimSessionJobPort(session, namespaceName, job, operationOptions), requestedState, options, cancellationToken);

    private static string NamespaceOf(CimInstance job) =>
        (job ?? throw new ArgumentNullException(nameof(job))).CimSystemProperties.Namespace
        ?? throw new ArgumentException("The instance does not know its namespace.", nameof(job));
}
