using CimJobs.Engine;
using Microsoft.Management.Infrastructure;

namespace CimJobs;

/// <summary>One call of a method that may start a job.</summary>
internal sealed class CimJobMethod(CimOperations operations, CimInstance target, string methodName, CimMethodParametersCollection? methodParameters)
    : IDisposable
{
    private readonly CimInstance _target = target ?? throw new ArgumentNullException(nameof(target));
    private readonly string _methodName = methodName ?? throw new ArgumentNullException(nameof(methodName));
    private CimMethodResult? _result;

    public JobRequest<JobStart> Call() => operations.Request(
        options => Take(operations.Session.InvokeMethod(operations.Namespace, _target, _methodName, methodParameters, options)),
        async (options, token) => Take(await operations.Session
            .InvokeMethodAsync(operations.Namespace, _target, _methodName, methodParameters, options)
            .ResultAsync(token).ConfigureAwait(false)));

    /// <summary>The outcome with the method's result, which is the caller's from now on.</summary>
    public JobMethodResult<CimMethodResult> ResultOf(JobOutcome outcome)
    {
        var result = new JobMethodResult<CimMethodResult>(outcome, _result);
        _result = null;
        return result;
    }

    public void Dispose() => _result?.Dispose();

    private JobStart Take(CimMethodResult? result) => CimJobStart.Of(_result = result, operations);
}
