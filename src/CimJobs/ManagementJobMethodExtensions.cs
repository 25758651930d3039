using System.Management;
using CimJobs.Engine;

namespace CimJobs;

/// <summary>Calls methods that may start a job, and waits for that job.</summary>
/// <remarks>
/// <para>
/// 0: the work is done, there is no job. 4096: the job in the out-parameter <c>Job</c> is waited for, with the scope of the target. Any
/// other code: <see cref="JobEnd.Refused"/>, no exception. What WMI throws while the method is called is passed on as it is; the method
/// is not called a second time.
/// </para>
/// <para>The target is as little thread-safe as any <see cref="ManagementObject"/>; calls for different objects do not touch each other.</para>
/// </remarks>
public static class ManagementJobMethodExtensions
{
    /// <summary>Calls the method and waits for its job, without a limit.</summary>
    /// <param name="target">The object whose method is called.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <param name="inParameters">The in-parameters, from <see cref="ManagementObject.GetMethodParameters"/>; null when the method has none.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on.</param>
    /// <returns>How it ended, and the out-parameters; to be disposed by the caller.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> or <paramref name="methodName"/> is null.</exception>
    /// <exception cref="ManagementException">WMI failed while the method was called.</exception>
    /// <exception cref="CimJobException">The job could not be looked at.</exception>
    /// <exception cref="CimJobCanceledException">The token was set.</exception>
    public static JobMethodResult<ManagementBaseObject> InvokeJobMethod(
        this ManagementObject target,
        string methodName,
        ManagementBaseObject? inParameters,
        CancellationToken cancellationToken = default) =>
        target.InvokeJobMethod(methodName, inParameters, new JobWaitOptions(), cancellationToken);

    /// <summary>Calls the method and waits for its job.</summary>
    /// <inheritdoc cref="InvokeJobMethod(ManagementObject, string, ManagementBaseObject?, CancellationToken)"/>
    /// <param name="target">The object whose method is called.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <param name="inParameters">The in-parameters, from <see cref="ManagementObject.GetMethodParameters"/>; null when the method has none.</param>
    /// <param name="options">Limit, polling, progress, stop when given up.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/>, <paramref name="methodName"/> or <paramref name="options"/> is null.</exception>
    public static JobMethodResult<ManagementBaseObject> InvokeJobMethod(
        this ManagementObject target,
        string methodName,
        ManagementBaseObject? inParameters,
        JobWaitOptions options,
        CancellationToken cancellationToken = default)
    {
        using var method = new ManagementJobMethod(target, methodName, inParameters);
        return method.ResultOf(JobRunner.Wait(options, procedure => procedure.Steps(method.Call()), cancellationToken));
    }

    /// <summary>Calls the method and waits for its job, without a limit and without blocking.</summary>
    /// <remarks><inheritdoc cref="ManagementObjectJobExtensions.StopJobAsync(ManagementObject, JobStopRequest, CancellationToken)" path="/remarks/node()"/></remarks>
    /// <inheritdoc cref="InvokeJobMethod(ManagementObject, string, ManagementBaseObject?, CancellationToken)"/>
    public static Task<JobMethodResult<ManagementBaseObject>> InvokeJobMethodAsync(
        this ManagementObject target,
        string methodName,
        ManagementBaseObject? inParameters,
        CancellationToken cancellationToken = default) =>
        target.InvokeJobMethodAsync(methodName, inParameters, new JobWaitOptions(), cancellationToken);

    /// <summary>Calls the method and waits for its job without blocking.</summary>
    /// <remarks><inheritdoc cref="ManagementObjectJobExtensions.StopJobAsync(ManagementObject, JobStopRequest, CancellationToken)" path="/remarks/node()"/></remarks>
    /// <inheritdoc cref="InvokeJobMethod(ManagementObject, string, ManagementBaseObject?, JobWaitOptions, CancellationToken)"/>
    public static Task<JobMethodResult<ManagementBaseObject>> InvokeJobMethodAsync(
        this ManagementObject target,
        string methodName,
        ManagementBaseObject? inParameters,
        JobWaitOptions options,
        CancellationToken cancellationToken = default)
    {
        var method = new ManagementJobMethod(target, methodName, inParameters);
        return CompleteAsync(method, JobRunner.WaitAsync(options, procedure => procedure.Steps(method.Call()), cancellationToken));
    }

    private static async Task<JobMethodResult<ManagementBaseObject>> CompleteAsync(ManagementJobMethod method, Task<JobOutcome> waiting)
    {
        using (method)
        {
            return method.ResultOf(await waiting.ConfigureAwait(false));
        }
    }
}
