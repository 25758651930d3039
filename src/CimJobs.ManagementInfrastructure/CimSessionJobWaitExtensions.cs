using CimJobs.Engine;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

namespace CimJobs;

/// <summary>Waits for jobs (<c>CIM_ConcreteJob</c> and below) that are reached through a <see cref="CimSession"/>: from the result of the method that
/// started one, or from the job.</summary>
/// <remarks>
/// <para>
/// A job is over in the states 7, 8, 9, 10 and 32768, or when its instance is gone; <c>PercentComplete</c> is no end. What does not end
/// within the limit runs on, unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.
/// </para>
/// <para>
/// The namespace is the one the instance came from; an instance that was made by hand needs the overload that takes it. The instance that
/// is passed in is not changed. Thread-safe as far as the session is.
/// </para>
/// </remarks>
public static class CimSessionJobWaitExtensions
{
    /// <summary>Waits for the job that a method has started, without a limit.</summary>
    /// <param name="session">The session.</param>
    /// <param name="namespaceName">The namespace of the method's class. A job that says its own namespace is looked for there.</param>
    /// <param name="result">What the method returned. 0 is success, 4096 is waited for, any other code is <see cref="JobEnd.Refused"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="namespaceName"/> is null or empty.</exception>
    /// <exception cref="CimJobException">The job could not be looked at.</exception>
    /// <exception cref="CimJobCanceledException">The token was set.</exception>
    public static JobOutcome WaitForJob(this CimSession session, string namespaceName, CimMethodResult result, CancellationToken cancellationToken = default) =>
        session.WaitForJob(namespaceName, result, new JobWaitOptions(), null, cancellationToken);

    /// <summary>Waits for the job that a method has started.</summary>
    /// <inheritdoc cref="WaitForJob(CimSession, string, CimMethodResult, CancellationToken)"/>
    /// <param name="session">The session.</param>
    /// <param name="namespaceName">The namespace of the method's class. A job that says its own namespace is looked for there.</param>
    /// <param name="result">What the method returned. 0 is success, 4096 is waited for, any other code is <see cref="JobEnd.Refused"/>.</param>
    /// <param name="options">Limit, polling, progress, stop when given up.</param>
    /// <param name="operationOptions">
    /// What holds for each single request: its client-side timeout (never sent as <c>TimeoutPeriod</c>, and never longer than what is left
    /// of the limit), a token of its own, custom options, resource URI.
    /// </param>
    /// <param name="cancellationToken">Ends the wait; the job runs on unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.</param>
    public static JobOutcome WaitForJob(
        this CimSession session,
        string namespaceName,
        CimMethodResult result,
        JobWaitOptions options,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default)
    {
        var start = Start(session, namespaceName, result, operationOptions);
        return JobRunner.Wait(options, procedure => procedure.Steps(start), cancellationToken);
    }

    /// <summary>Waits for the job that a method has started, without a limit and without blocking.</summary>
    /// <inheritdoc cref="WaitForJob(CimSession, string, CimMethodResult, CancellationToken)"/>
    public static Task<JobOutcome> WaitForJobAsync(
        this CimSession session,
        string namespaceName,
        CimMethodResult result,
        CancellationToken cancellationToken = default) =>
        session.WaitForJobAsync(namespaceName, result, new JobWaitOptions(), null, cancellationToken);

    /// <summary>Waits for the job that a method has started without blocking.</summary>
    /// <inheritdoc cref="WaitForJob(CimSession, string, CimMethodResult, JobWaitOptions, CimOperationOptions?, CancellationToken)"/>
    public static Task<JobOutcome> WaitForJobAsync(
        this CimSession session,
        string namespaceName,
        CimMethodResult result,
        JobWaitOptions options,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default)
    {
        var start = Start(session, namespaceName, result, operationOptions);
        return JobRunner.WaitAsync(options, procedure => procedure.Steps(start), cancellationToken);
    }

    /// <summary>Waits for the end of the job, without a limit.</summary>
    /// <param name="session">The session.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> does not know its namespace, or is of a class that is no job.</exception>
    /// <exception cref="CimJobException">The job could not be looked at.</exception>
    /// <exception cref="CimJobCanceledException">The token was set.</exception>
    public static JobOutcome WaitForJob(this CimSession session, CimInstance job, CancellationToken cancellationToken = default) =>
        session.WaitForJob(job, new JobWaitOptions(), cancellationToken);

    /// <summary>Waits for the end of the job.</summary>
    /// <inheritdoc cref="WaitForJob(CimSession, CimInstance, CancellationToken)"/>
    /// <param name="session">The session.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="options">Limit, polling, progress, stop when given up.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.</param>
    public static JobOutcome WaitForJob(this CimSession session, CimInstance job, JobWaitOptions options, CancellationToken cancellationToken = default) =>
        session.WaitForJob(CimInstanceNamespace.Of(job, nameof(job)), job, options, null, cancellationToken);

    /// <summary>Waits for the end of the job in a namespace that is given.</summary>
    /// <inheritdoc cref="WaitForJob(CimSession, CimInstance, CancellationToken)"/>
    /// <param name="session">The session.</param>
    /// <param name="namespaceName">The namespace of the job's class.</param>
    /// <param name="job">The job's instance, or one that holds its keys.</param>
    /// <param name="options">Limit, polling, progress, stop when given up.</param>
    /// <param name="operationOptions">
    /// What holds for each single request: its client-side timeout (never sent as <c>TimeoutPeriod</c>, and never longer than what is left
    /// of the limit), a token of its own, custom options, resource URI.
    /// </param>
    /// <param name="cancellationToken">Ends the wait; the job runs on unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.</param>
    /// <exception cref="ArgumentException"><paramref name="namespaceName"/> is null or empty, or <paramref name="job"/> is of a class that is no
    /// job.</exception>
    public static JobOutcome WaitForJob(
        this CimSession session,
        string namespaceName,
        CimInstance job,
        JobWaitOptions options,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default)
    {
        var port = Port(session, namespaceName, job, operationOptions);
        return JobRunner.Wait(options, procedure => procedure.Steps(port), cancellationToken);
    }

    /// <summary>Waits for the end of the job, without a limit and without blocking.</summary>
    /// <inheritdoc cref="WaitForJob(CimSession, CimInstance, CancellationToken)"/>
    public static Task<JobOutcome> WaitForJobAsync(this CimSession session, CimInstance job, CancellationToken cancellationToken = default) =>
        session.WaitForJobAsync(job, new JobWaitOptions(), cancellationToken);

    /// <summary>Waits for the end of the job without blocking.</summary>
    /// <inheritdoc cref="WaitForJob(CimSession, CimInstance, JobWaitOptions, CancellationToken)"/>
    public static Task<JobOutcome> WaitForJobAsync(
        this CimSession session,
        CimInstance job,
        JobWaitOptions options,
        CancellationToken cancellationToken = default) =>
        session.WaitForJobAsync(CimInstanceNamespace.Of(job, nameof(job)), job, options, null, cancellationToken);

    /// <summary>Waits for the end of the job in a namespace that is given, without blocking.</summary>
    /// <inheritdoc cref="WaitForJob(CimSession, string, CimInstance, JobWaitOptions, CimOperationOptions?, CancellationToken)"/>
    public static Task<JobOutcome> WaitForJobAsync(
        this CimSession session,
        string namespaceName,
        CimInstance job,
        JobWaitOptions options,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default)
    {
        var port = Port(session, namespaceName, job, operationOptions);
        return JobRunner.WaitAsync(options, procedure => procedure.Steps(port), cancellationToken);
    }

    private static CimSessionJobPort Port(CimSession session, string namespaceName, CimInstance job, CimOperationOptions? operationOptions) =>
        new(new(session, namespaceName, operationOptions), job);

    private static JobStart Start(CimSession session, string namespaceName, CimMethodResult result, CimOperationOptions? operationOptions) =>
        CimJobStart.Of(result ?? throw new ArgumentNullException(nameof(result)), new(session, namespaceName, operationOptions));
}
