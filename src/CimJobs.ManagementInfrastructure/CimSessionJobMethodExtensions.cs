using CimJobs.Engine;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

namespace CimJobs;

/// <summary>Calls methods that may start a job, and waits for that job.</summary>
/// <remarks>
/// <para>
/// 0: the work is done, there is no job. 4096: the job in the out-parameter <c>Job</c> is waited for. Any other code:
/// <see cref="JobEnd.Refused"/>, no exception. A <see cref="CimException"/> while the method is called is passed on as it is; the method is
/// not called a second time.
/// </para>
/// <para>
/// The namespace is the one the target came from; an instance that was made by hand needs the overload that takes it. Thread-safe as far
/// as the session is.
/// </para>
/// </remarks>
public static class CimSessionJobMethodExtensions
{
    /// <summary>Calls the method and waits for its job, without a limit.</summary>
    /// <param name="session">The session.</param>
    /// <param name="target">The instance whose method is called.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <param name="methodParameters">The in-parameters; null when the method has none.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on.</param>
    /// <returns>How it ended, and the method's result; to be disposed by the caller.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="target"/> does not know its namespace.</exception>
    /// <exception cref="CimException">CIM failed while the method was called.</exception>
    /// <exception cref="CimJobException">The job could not be looked at.</exception>
    /// <exception cref="CimJobCanceledException">The token was set.</exception>
    public static JobMethodResult<CimMethodResult> InvokeJobMethod(
        this CimSession session,
        CimInstance target,
        string methodName,
        CimMethodParametersCollection? methodParameters,
        CancellationToken cancellationToken = default) =>
        session.InvokeJobMethod(target, methodName, methodParameters, new JobWaitOptions(), cancellationToken);

    /// <summary>Calls the method and waits for its job.</summary>
    /// <inheritdoc cref="InvokeJobMethod(CimSession, CimInstance, string, CimMethodParametersCollection?, CancellationToken)"/>
    /// <param name="session">The session.</param>
    /// <param name="target">The instance whose method is called.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <param name="methodParameters">The in-parameters; null when the method has none.</param>
    /// <param name="options">Limit, polling, progress, stop when given up.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.</param>
    public static JobMethodResult<CimMethodResult> InvokeJobMethod(
        this CimSession session,
        CimInstance target,
        string methodName,
        CimMethodParametersCollection? methodParameters,
        JobWaitOptions options,
        CancellationToken cancellationToken = default) =>
        session.InvokeJobMethod(CimInstanceNamespace.Of(target, nameof(target)), target, methodName, methodParameters, options, null, cancellationToken);

    /// <summary>Calls the method in a namespace that is given, and waits for its job.</summary>
    /// <inheritdoc cref="InvokeJobMethod(CimSession, CimInstance, string, CimMethodParametersCollection?, CancellationToken)"/>
    /// <param name="session">The session.</param>
    /// <param name="namespaceName">The namespace of the target's class.</param>
    /// <param name="target">The instance whose method is called, or one that holds its keys.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <param name="methodParameters">The in-parameters; null when the method has none.</param>
    /// <param name="options">Limit, polling, progress, stop when given up.</param>
    /// <param name="operationOptions">
    /// What holds for each single request: its client-side timeout (never sent as <c>TimeoutPeriod</c>, and never longer than what is left
    /// of the limit), a token of its own, custom options, resource URI.
    /// </param>
    /// <param name="cancellationToken">Ends the wait; the job runs on unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.</param>
    /// <exception cref="ArgumentException"><paramref name="namespaceName"/> is null or empty.</exception>
    public static JobMethodResult<CimMethodResult> InvokeJobMethod(
        this CimSession session,
        string namespaceName,
        CimInstance target,
        string methodName,
        CimMethodParametersCollection? methodParameters,
        JobWaitOptions options,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default)
    {
        using var method = new CimJobMethod(new(session, namespaceName, operationOptions), target, methodName, methodParameters);
        return method.ResultOf(JobRunner.Wait(options, procedure => procedure.Steps(method.Call()), cancellationToken));
    }

    /// <summary>Calls the method and waits for its job, without a limit and without blocking.</summary>
    /// <inheritdoc cref="InvokeJobMethod(CimSession, CimInstance, string, CimMethodParametersCollection?, CancellationToken)"/>
    public static Task<JobMethodResult<CimMethodResult>> InvokeJobMethodAsync(
        this CimSession session,
        CimInstance target,
        string methodName,
        CimMethodParametersCollection? methodParameters,
        CancellationToken cancellationToken = default) =>
        session.InvokeJobMethodAsync(target, methodName, methodParameters, new JobWaitOptions(), cancellationToken);

    /// <summary>Calls the method and waits for its job without blocking.</summary>
    /// <inheritdoc cref="InvokeJobMethod(CimSession, CimInstance, string, CimMethodParametersCollection?, JobWaitOptions, CancellationToken)"/>
    public static Task<JobMethodResult<CimMethodResult>> InvokeJobMethodAsync(
        this CimSession session,
        CimInstance target,
        string methodName,
        CimMethodParametersCollection? methodParameters,
        JobWaitOptions options,
        CancellationToken cancellationToken = default) =>
        session.InvokeJobMethodAsync(CimInstanceNamespace.Of(target, nameof(target)), target, methodName, methodParameters, options, null, cancellationToken);

    /// <summary>Calls the method in a namespace that is given, and waits for its job without blocking.</summary>
    /// <inheritdoc cref="InvokeJobMethod(CimSession, string, CimInstance, string, CimMethodParametersCollection?, JobWaitOptions, CimOperationOptions?, CancellationToken)"/>
    public static Task<JobMethodResult<CimMethodResult>> InvokeJobMethodAsync(
        this CimSession session,
        string namespaceName,
        CimInstance target,
        string methodName,
        CimMethodParametersCollection? methodParameters,
        JobWaitOptions options,
        CimOperationOptions? operationOptions = null,
        CancellationToken cancellationToken = default)
    {
        var method = new CimJobMethod(new(session, namespaceName, operationOptions), target, methodName, methodParameters);
        return CompleteAsync(method, JobRunner.WaitAsync(options, procedure => procedure.Steps(method.Call()), cancellationToken));
    }

    private static async Task<JobMethodResult<CimMethodResult>> CompleteAsync(CimJobMethod method, Task<JobOutcome> waiting)
    {
        using (method)
        {
            return method.ResultOf(await waiting.ConfigureAwait(false));
        }
    }
}
