using System.Management;
using CimJobs.Engine;

namespace CimJobs;

/// <summary>Waits for jobs (<c>CIM_ConcreteJob</c> and below) of System.Management: from the out-parameters of the method that started one, or from
/// the job.</summary>
/// <remarks>
/// <para>
/// A job is over in the states 7, 8, 9, 10 and 32768, or when its instance is gone; <c>PercentComplete</c> is no end. What does not end
/// within the limit runs on, unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.
/// </para>
/// <para>
/// The job object is refreshed by the call and is as little thread-safe as any <see cref="ManagementObject"/>: one object, one wait. Calls
/// for different objects do not touch each other. Any number of blocking waits may run on the thread pool: they need no thread of it but
/// their own.
/// </para>
/// </remarks>
public static class ManagementJobWaitExtensions
{
    /// <summary>Waits for the job that a method has started, without a limit.</summary>
    /// <param name="outParameters">What the method returned. 0 is success, 4096 is waited for, any other code is <see cref="JobEnd.Refused"/>.</param>
    /// <param name="scope">The scope of the object whose method was called: with it the job is reached on the same server, with the same credentials.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outParameters"/> or <paramref name="scope"/> is null.</exception>
    /// <exception cref="CimJobException">The job could not be looked at.</exception>
    /// <exception cref="CimJobCanceledException">The token was set.</exception>
    public static JobOutcome WaitForJob(this ManagementBaseObject outParameters, ManagementScope scope, CancellationToken cancellationToken = default) =>
        outParameters.WaitForJob(scope, new JobWaitOptions(), cancellationToken);

    /// <summary>Waits for the job that a method has started.</summary>
    /// <inheritdoc cref="WaitForJob(ManagementBaseObject, ManagementScope, CancellationToken)"/>
    /// <param name="outParameters">What the method returned. 0 is success, 4096 is waited for, any other code is <see cref="JobEnd.Refused"/>.</param>
    /// <param name="scope">The scope of the object whose method was called: with it the job is reached on the same server, with the same credentials.</param>
    /// <param name="options">Limit, polling, progress, stop when given up.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="outParameters"/>, <paramref name="scope"/> or <paramref name="options"/> is null.</exception>
    public static JobOutcome WaitForJob(
        this ManagementBaseObject outParameters,
        ManagementScope scope,
        JobWaitOptions options,
        CancellationToken cancellationToken = default)
    {
        using var job = Started(outParameters, scope);
        return JobRunner.Wait(options, procedure => procedure.Steps(job.Start), cancellationToken);
    }

    /// <summary>Waits for the job that a method has started, without a limit and without blocking.</summary>
    /// <remarks><inheritdoc cref="ManagementObjectJobExtensions.StopJobAsync(ManagementObject, JobStopRequest, CancellationToken)" path="/remarks/node()"/></remarks>
    /// <inheritdoc cref="WaitForJob(ManagementBaseObject, ManagementScope, CancellationToken)"/>
    public static Task<JobOutcome> WaitForJobAsync(
        this ManagementBaseObject outParameters,
        ManagementScope scope,
        CancellationToken cancellationToken = default) =>
        outParameters.WaitForJobAsync(scope, new JobWaitOptions(), cancellationToken);

    /// <summary>Waits for the job that a method has started without blocking.</summary>
    /// <remarks><inheritdoc cref="ManagementObjectJobExtensions.StopJobAsync(ManagementObject, JobStopRequest, CancellationToken)" path="/remarks/node()"/></remarks>
    /// <inheritdoc cref="WaitForJob(ManagementBaseObject, ManagementScope, JobWaitOptions, CancellationToken)"/>
    public static Task<JobOutcome> WaitForJobAsync(
        this ManagementBaseObject outParameters,
        ManagementScope scope,
        JobWaitOptions options,
        CancellationToken cancellationToken = default)
    {
        var job = Started(outParameters, scope);
        return CompleteAsync(job, JobRunner.WaitAsync(options, procedure => procedure.Steps(job.Start), cancellationToken));
    }

    /// <summary>Waits for the end of the job, without a limit.</summary>
    /// <param name="job">The job's instance.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="job"/> is of a class that is no job.</exception>
    /// <exception cref="CimJobException">The job could not be looked at.</exception>
    /// <exception cref="CimJobCanceledException">The token was set.</exception>
    public static JobOutcome WaitForJob(this ManagementObject job, CancellationToken cancellationToken = default) =>
        job.WaitForJob(new JobWaitOptions(), cancellationToken);

    /// <summary>Waits for the end of the job.</summary>
    /// <inheritdoc cref="WaitForJob(ManagementObject, CancellationToken)"/>
    /// <param name="job">The job's instance.</param>
    /// <param name="options">Limit, polling, progress, stop when given up.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on unless <see cref="JobWaitOptions.StopWhenGivenUp"/> is set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> or <paramref name="options"/> is null.</exception>
    public static JobOutcome WaitForJob(this ManagementObject job, JobWaitOptions options, CancellationToken cancellationToken = default)
    {
        var port = new ManagementObjectJobPort(job);
        return JobRunner.Wait(options, procedure => procedure.Steps(port), cancellationToken);
    }

    /// <summary>Waits for the end of the job, without a limit and without blocking.</summary>
    /// <remarks><inheritdoc cref="ManagementObjectJobExtensions.StopJobAsync(ManagementObject, JobStopRequest, CancellationToken)" path="/remarks/node()"/></remarks>
    /// <inheritdoc cref="WaitForJob(ManagementObject, CancellationToken)"/>
    public static Task<JobOutcome> WaitForJobAsync(this ManagementObject job, CancellationToken cancellationToken = default) =>
        job.WaitForJobAsync(new JobWaitOptions(), cancellationToken);

    /// <summary>Waits for the end of the job without blocking.</summary>
    /// <remarks><inheritdoc cref="ManagementObjectJobExtensions.StopJobAsync(ManagementObject, JobStopRequest, CancellationToken)" path="/remarks/node()"/></remarks>
    /// <inheritdoc cref="WaitForJob(ManagementObject, JobWaitOptions, CancellationToken)"/>
    public static Task<JobOutcome> WaitForJobAsync(this ManagementObject job, JobWaitOptions options, CancellationToken cancellationToken = default)
    {
        var port = new ManagementObjectJobPort(job);
        return JobRunner.WaitAsync(options, procedure => procedure.Steps(port), cancellationToken);
    }

    private static StartedManagementJob Started(ManagementBaseObject outParameters, ManagementScope scope) => new(
        outParameters ?? throw new ArgumentNullException(nameof(outParameters)),
        scope ?? throw new ArgumentNullException(nameof(scope)));

    private static async Task<JobOutcome> CompleteAsync(StartedManagementJob job, Task<JobOutcome> waiting)
    {
        using (job)
        {
            return await waiting.ConfigureAwait(false);
        }
    }
}
