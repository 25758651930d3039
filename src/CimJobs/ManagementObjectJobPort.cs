using System.Management;
using CimJobs.Engine;

namespace CimJobs;

/// <summary>Reaches a job through its <see cref="ManagementObject"/>.</summary>
internal sealed class ManagementObjectJobPort(ManagementObject job) : IJobPort
{
    private readonly ManagementObject _job = job ?? throw new ArgumentNullException(nameof(job));

    public JobIdentity Identity => new(_job.Path.Path, _job.Path.ClassName);

    public uint? RequestStateChange(RequestedState state, TimeSpan? timeoutPeriod)
    {
        var timeout = timeoutPeriod is { } interval ? DmtfInterval.Format(interval) : null;
        try
        {
            var code = _job.InvokeMethod("RequestStateChange", [(ushort)state, timeout]);
            return code is null ? throw new InvalidOperationException("RequestStateChange returned no code.") : Convert.ToUInt32(code, null);
        }
        catch (ManagementException exception) when (exception.ErrorCode == ManagementStatus.NotFound)
        {
            return null;
        }
    }

    public JobReading? Read()
    {
        try
        {
            _job.Get();
        }
        catch (ManagementException exception) when (exception.ErrorCode == ManagementStatus.NotFound)
        {
            return null;
        }

        return JobReading.From(Property("JobState"), Property("PercentComplete"));
    }

    public JobDeletion Delete()
    {
        try
        {
            _job.Delete();
            return JobDeletion.Deleted;
        }
        catch (ManagementException exception) when (exception.ErrorCode == ManagementStatus.NotFound)
        {
            return JobDeletion.AlreadyGone;
        }
        catch (ManagementException exception) when (exception.ErrorCode is ManagementStatus.NotSupported or ManagementStatus.ProviderNotCapable)
        {
            return JobDeletion.NotSupported;
        }
    }

    /// <summary>A property that the class does not have is answered with "not found" too; it counts as empty.</summary>
    private object? Property(string name)
    {
        try
        {
            return _job[name];
        }
        catch (ManagementException exception) when (exception.ErrorCode == ManagementStatus.NotFound)
        {
            return null;
        }
    }
}
