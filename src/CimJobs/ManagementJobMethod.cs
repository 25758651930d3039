using System.Management;
using CimJobs.Engine;

namespace CimJobs;

/// <summary>One call of a method that may start a job.</summary>
internal sealed class ManagementJobMethod(ManagementObject target, string methodName, ManagementBaseObject? inParameters) : IDisposable
{
    private readonly ManagementObject _target = target ?? throw new ArgumentNullException(nameof(target));
    private readonly string _methodName = methodName ?? throw new ArgumentNullException(nameof(methodName));
    private ManagementBaseObject? _outParameters;
    private StartedManagementJob? _job;

    public JobRequest<JobStart> Call() => new(() =>
    {
        _outParameters = _target.InvokeMethod(_methodName, inParameters, null);
        _job = new(_outParameters, _target.Scope);
        return _job.Start;
    });

    /// <summary>The outcome with the out-parameters, which are the caller's from now on.</summary>
    public JobMethodResult<ManagementBaseObject> ResultOf(JobOutcome outcome)
    {
        var result = new JobMethodResult<ManagementBaseObject>(outcome, _outParameters);
        _outParameters = null;
        return result;
    }

    public void Dispose()
    {
        _job?.Dispose();
        _outParameters?.Dispose();
    }
}
