using CimJobs.Engine;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

namespace CimJobs;

/// <summary>Stops jobs (<c>CIM_ConcreteJob</c> and below) that are reached through a <see cref="CimSession"/>, and reads them.</summary>
/// <remarks>
/// <para>
/// One call of StopJob sends <c>RequestStateChange</c>, waits until the job is over and, when asked, deletes its instance. A job that does
/// not exist any more is stopped. A provider that is busy (4099, 6, 32774) is asked again within the limit, and so is a job in New or
/// Starting that answers 4097 or 32775. To what is no job nothing is sent: on a virtual machine, 4 means Shut Down.
/// </para>
/// <para>
/// What the provider answers as a return code is in the result. A <see cref="CimException"/> before there is any answer (access denied, a
/// server that cannot be reached, a class without the method) is passed on as it is. What is thrown later is in
/// <see cref="JobStopResult.Failure"/>, beside what is known. "Not found" is taken for an answer.
/// </para>
/// <para>
/// The namespace is the one the instance came from; an instance that was made by hand needs the overload that takes it. The instance that
/// is passed in is not changed. Thread-safe as far as the session is.
/// </para>
/// </remarks>
public static class CimSessionJobExtensions
{
    /// <summary>Stops the job and waits for its end, with the limit and polling interval of <see cref="JobStopOptions"/>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="request"><see cref="JobStopRequest.Terminate"/> (orderly) or <see cref="JobStopRequest.Kill"/> (at once).</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <returns>The answer, and the state in which the job was seen last.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> does not know its namespace, or is of a class that is no job.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="request"/> does not stop a job.</exception>
    /// <exception cref="CimException">CIM failed before there was an answer, for another reason than that the job does not exist.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no code, or success and no instance.</exception>
    /// <exception cref="CimJobCanceledException">The token was set.</exception>
    public static JobStopResult StopJob(this CimSession session, CimInstance job, JobStopRequest request, CancellationToken cancellationToken = default) =>
        session.StopJob(job, request, new JobStopOptions(), cancellationToken);

    /// <summary>Stops the job and waits for its end.</summary>
    /// <inheritdoc cref="StopJob(CimSession, CimInstance, JobStopRequest, CancellationToken)"/>
    /// <param name="session">The session.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="request"><see cref="JobStopRequest.Terminate"/> (orderly) or <see cref="JobStopRequest.Kill"/> (at once).</param>
    /// <param name="options">Limit, polling, deletion, escalation.</param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    public static JobStopResult StopJob(
        this CimSession session,
        CimInstance job,
        JobStopRequest request,
        JobStopOptions options,
        CancellationToken cancellationToken = default) =>
        session.StopJob(CimInstanceNamespace.Of(job, nameof(job)), job, request, options, null, cancellationToken);

    /// <summary>Stops the job in a namespace that is given, and waits for its end.</summary>
    /// <inheritdoc cref="StopJob(CimSession, CimInstance, JobStopRequest, CancellationToken)"/>
    /// <param name="session">The session.</param>
    /// <param name="namespaceName">The namespace of the job's class.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="request"><see cref="JobStopRequest.Terminate"/> (orderly) or <see cref="JobStopRequest.Kill"/> (at once).</param>
    /// <param name="options">Limit, polling, deletion, escalation.</param>
    /// <param name="operationOptions">
    /// What holds for each single request: its client-side timeout (never sent as <c>TimeoutPeriod</c>, and never longer than what is left
    /// of the limit), a token of its own, custom options, resource URI.
    /// </param>
    /// <param name="cancellationToken">Ends the wait. A request that was sent is not taken back.</param>
    /// <exception cref="ArgumentException"><paramref name="namespaceName"/> is null or empty, or <paramref name="job"/> is of a class that is no
    /// job.</exception>
    public static JobStopResult StopJob(
        this CimSession session,
        string namespaceName,
        CimInstance job,
        JobStopRequest request,
        JobStopOptions options,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default) =>
        JobRunner.Stop(Port(session, namespaceName, job, operationOptions), request, options, cancellationToken);

    /// <summary>Stops the job and waits for its end without blocking, with the limit and polling interval of <see cref="JobStopOptions"/>.</summary>
    /// <inheritdoc cref="StopJob(CimSession, CimInstance, JobStopRequest, CancellationToken)"/>
    public static Task<JobStopResult> StopJobAsync(
        this CimSession session,
        CimInstance job,
        JobStopRequest request,
        CancellationToken cancellationToken = default) =>
        session.StopJobAsync(job, request, new JobStopOptions(), cancellationToken);

    /// <summary>Stops the job and waits for its end without blocking.</summary>
    /// <inheritdoc cref="StopJob(CimSession, CimInstance, JobStopRequest, JobStopOptions, CancellationToken)"/>
    public static Task<JobStopResult> StopJobAsync(
        this CimSession session,
        CimInstance job,
        JobStopRequest request,
        JobStopOptions options,
        CancellationToken cancellationToken = default) =>
        session.StopJobAsync(CimInstanceNamespace.Of(job, nameof(job)), job, request, options, null, cancellationToken);

    /// <summary>Stops the job in a namespace that is given, and waits for its end without blocking.</summary>
    /// <inheritdoc cref="StopJob(CimSession, string, CimInstance, JobStopRequest, JobStopOptions, CimOperationOptions?, CancellationToken)"/>
    public static Task<JobStopResult> StopJobAsync(
        this CimSession session,
        string namespaceName,
        CimInstance job,
        JobStopRequest request,
        JobStopOptions options,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default) =>
        JobRunner.StopAsync(Port(session, namespaceName, job, operationOptions), request, options, cancellationToken);

    /// <summary>Reads <c>JobState</c> of an instance as it was read last; nothing is asked of the provider.</summary>
    /// <param name="job">The job.</param>
    /// <returns>The state, or null when the property is empty, missing or not readable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> is null.</exception>
    public static CimJobState? GetJobState(this CimInstance job) =>
        JobReading.StateOf((job ?? throw new ArgumentNullException(nameof(job))).CimInstanceProperties[JobClasses.StateProperty]?.Value);

    /// <summary>
    /// Reads the job anew and asks it why it failed: <c>GetErrorEx</c> or <c>GetError</c>, <c>ErrorDescription</c>,
    /// <c>ErrorSummaryDescription</c>, <c>ErrorCode</c>.
    /// </summary>
    /// <remarks>A wait does this by itself: see <see cref="JobOutcome.Error"/>.</remarks>
    /// <param name="session">The session.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    /// <returns>The error; null when the job has none, or is gone.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> does not know its namespace, or is of a class that is no job.</exception>
    /// <exception cref="CimException">The job could not be read. That it cannot tell its errors is no exception.</exception>
    /// <exception cref="OperationCanceledException">The token was set.</exception>
    public static JobError? GetJobError(this CimSession session, CimInstance job, CancellationToken cancellationToken = default) =>
        session.GetJobError(CimInstanceNamespace.Of(job, nameof(job)), job, null, cancellationToken);

    /// <summary>Asks the job in a namespace that is given why it failed.</summary>
    /// <inheritdoc cref="GetJobError(CimSession, CimInstance, CancellationToken)"/>
    /// <param name="session">The session.</param>
    /// <param name="namespaceName">The namespace of the job's class.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="operationOptions">
    /// What holds for each single request: its client-side timeout (never sent as <c>TimeoutPeriod</c>, and never longer than what is left
    /// of the limit), a token of its own, custom options, resource URI.
    /// </param>
    /// <param name="cancellationToken">Ends the questions.</param>
    /// <exception cref="ArgumentException"><paramref name="namespaceName"/> is null or empty, or <paramref name="job"/> is of a class that is no
    /// job.</exception>
    public static JobError? GetJobError(
        this CimSession session,
        string namespaceName,
        CimInstance job,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default) =>
        JobRunner.GetError(Port(session, namespaceName, job, operationOptions), cancellationToken);

    /// <summary>Asks the job why it failed, without blocking.</summary>
    /// <inheritdoc cref="GetJobError(CimSession, CimInstance, CancellationToken)"/>
    public static Task<JobError?> GetJobErrorAsync(this CimSession session, CimInstance job, CancellationToken cancellationToken = default) =>
        session.GetJobErrorAsync(CimInstanceNamespace.Of(job, nameof(job)), job, null, cancellationToken);

    /// <summary>Asks the job in a namespace that is given why it failed, without blocking.</summary>
    /// <inheritdoc cref="GetJobError(CimSession, string, CimInstance, CimOperationOptions?, CancellationToken)"/>
    public static Task<JobError?> GetJobErrorAsync(
        this CimSession session,
        string namespaceName,
        CimInstance job,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default) =>
        JobRunner.GetErrorAsync(Port(session, namespaceName, job, operationOptions), cancellationToken);

    private static CimSessionJobPort Port(CimSession session, string namespaceName, CimInstance job, CimOperationOptions? operationOptions) =>
        new(new(session, namespaceName, operationOptions), job);
}
