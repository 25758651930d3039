using System.Management;
using CimJobs.Engine;

namespace CimJobs;

/// <summary>The job that a method's out-parameters name, as an object that is disposed when it has been waited for.</summary>
internal sealed class StartedManagementJob : IDisposable
{
    private readonly ManagementObject? _job;

    /// <param name="outParameters">The out-parameters; null when the method gave none.</param>
    /// <param name="scope">The scope of the method's target: a path alone would lose server, credentials and privileges.</param>
    public StartedManagementJob(ManagementBaseObject? outParameters, ManagementScope scope)
    {
        var code = CimNumber.UInt32(outParameters?.ValueOrNull("ReturnValue"));
        if (code == ReturnCodes.Started && outParameters!.ValueOrNull("Job") is string { Length: > 0 } path)
        {
            _job = new ManagementObject(scope, new ManagementPath(path), null);
        }

        Start = new(code, _job is null ? null : new ManagementObjectJobPort(_job));
    }

    public JobStart Start { get; }

    public void Dispose() => _job?.Dispose();
}
