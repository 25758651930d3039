using System.Management;
using CimJobs.Engine;

namespace CimJobs;

/// <summary>Reaches a job through its <see cref="ManagementObject"/>. WMI's own asynchronous calls are not fit for use: requests block.</summary>
internal sealed class ManagementObjectJobPort(ManagementObject job) : IJobPort
{
    private readonly ManagementObject _job = job ?? throw new ArgumentNullException(nameof(job));

    public JobIdentity Identity => new(_job.Path.Path, _job.Path.ClassName);

    public JobRequest<bool?> Identify() => new JobRequest<bool?>(() => _job.IsJob()).Unless(IsNotFound, null);

    public JobRequest<uint?> RequestStateChange(JobStopRequest request, TimeSpan? timeoutPeriod) => new JobRequest<uint?>(() =>
    {
        var timeout = timeoutPeriod is { } interval ? DmtfInterval.Format(interval) : null;
        return CimNumber.UInt32(_job.InvokeMethod("RequestStateChange", [(ushort)request, timeout]))
            ?? throw new InvalidOperationException("RequestStateChange returned no code.");
    }).Unless(IsNotFound, null);

    public JobRequest<JobReading?> Read() => new JobRequest<JobReading?>(() =>
    {
        _job.Get();
        return new JobReading(_job.ValueOrNull, _job.IsJob());
    }).Unless(IsNotFound, null);

    public JobRequest<JobDeletion> Delete() => new JobRequest<JobDeletion>(() =>
    {
        _job.Delete();
        return JobDeletion.Deleted;
    }).Unless(IsNotFound, JobDeletion.AlreadyGone).Unless(IsNotSupported, JobDeletion.NotSupported);

    public JobRequest<IReadOnlyList<JobErrorMessage>> GetErrors(string method, string parameter) => new(() =>
    {
        using var answer = _job.InvokeMethod(method, null, null);
        return answer is not null && CimNumber.UInt32(answer.ValueOrNull("ReturnValue")) == 0
            ? ErrorMessages.Of(answer.ValueOrNull(parameter), item => item is ManagementBaseObject embedded ? embedded.ValueOrNull : null)
            : [];
    });

    private static bool IsNotFound(Exception exception) => exception is ManagementException { ErrorCode: ManagementStatus.NotFound };

    private static bool IsNotSupported(Exception exception) =>
        exception is ManagementException { ErrorCode: ManagementStatus.NotSupported or ManagementStatus.ProviderNotCapable };
}
