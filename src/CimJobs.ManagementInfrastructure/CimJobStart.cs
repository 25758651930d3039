using CimJobs.Engine;
using Microsoft.Management.Infrastructure;

namespace CimJobs;

/// <summary>Reads what a method answered that may start a job.</summary>
internal static class CimJobStart
{
    /// <summary>The answer, and the job it names: in the job's own namespace where it says one, else in that of the method.</summary>
    public static JobStart Of(CimMethodResult? result, CimOperations operations)
    {
        var code = CimNumber.UInt32(result?.ReturnValue?.Value);
        var job = code == ReturnCodes.Started ? result!.OutParameters["Job"]?.Value as CimInstance : null;
        return new(code, job is null ? null : new CimSessionJobPort(operations.In(job.CimSystemProperties.Namespace), job));
    }
}
