using CimJobs.Engine;
using Microsoft.Management.Infrastructure;

namespace CimJobs;

/// <summary>Reaches a job through a <see cref="CimSession"/>.</summary>
internal sealed class CimSessionJobPort(CimOperations operations, CimInstance job) : IJobPort
{
    private const string RequestStateChangeMethod = "RequestStateChange";

    private readonly CimInstance _job = job ?? throw new ArgumentNullException(nameof(job));

    private CimSession Session => operations.Session;

    private string Namespace => operations.Namespace;

    public JobIdentity Identity
    {
        get
        {
            var className = _job.CimSystemProperties.ClassName;
            var keys = _job.CimInstanceProperties
                .Where(property => (property.Flags & CimFlags.Key) == CimFlags.Key)
                .Select(property => new KeyValuePair<string, object?>(property.Name, property.Value));
            return new(CimInstancePath.Of(Session.ComputerName, Namespace, className, keys), className);
        }
    }

    public JobRequest<bool?> Identify() => _job.IsJob()
        ? new(_ => true, _ => Task.FromResult<bool?>(true))
        : Get<bool?>(seen => seen.IsJob()).Unless(IsNotFound, null);

    public JobRequest<uint?> RequestStateChange(JobStopRequest request, TimeSpan? timeoutPeriod) => operations.Request<uint?>(
        options =>
        {
            using var parameters = Parameters(request, timeoutPeriod);
            using var result = Session.InvokeMethod(Namespace, _job, RequestStateChangeMethod, parameters, options);
            return CodeOf(result);
        },
        async (options, token) =>
        {
            using var parameters = Parameters(request, timeoutPeriod);
            using var result = await Session.InvokeMethodAsync(Namespace, _job, RequestStateChangeMethod, parameters, options)
                .ResultAsync(token).ConfigureAwait(false);
            return CodeOf(result);
        }).Unless(IsNotFound, null);

    public JobRequest<JobReading?> Read() =>
        Get<JobReading?>(seen => new(name => seen.CimInstanceProperties[name]?.Value, seen.IsJob())).Unless(IsNotFound, null);

    public JobRequest<JobDeletion> Delete() => operations.Request(
        options =>
        {
            Session.DeleteInstance(Namespace, _job, options);
            return JobDeletion.Deleted;
        },
        async (options, token) =>
        {
            await Session.DeleteInstanceAsync(Namespace, _job, options).LastAsync(token).ConfigureAwait(false);
            return JobDeletion.Deleted;
        }).Unless(IsNotFound, JobDeletion.AlreadyGone).Unless(IsNotSupported, JobDeletion.NotSupported);

    public JobRequest<IReadOnlyList<JobErrorMessage>> GetErrors(string method, string parameter) => operations.Request(
        options =>
        {
            using var result = Session.InvokeMethod(Namespace, _job, method, null, options);
            return ErrorsIn(result, parameter);
        },
        async (options, token) =>
        {
            using var result = await Session.InvokeMethodAsync(Namespace, _job, method, null, options).ResultAsync(token).ConfigureAwait(false);
            return ErrorsIn(result, parameter);
        });

    private JobRequest<T> Get<T>(Func<CimInstance, T> read) => operations.Request(
        options =>
        {
            using var seen = Session.GetInstance(Namespace, _job, options);
            return read(seen);
        },
        async (options, token) =>
        {
            using var seen = await Session.GetInstanceAsync(Namespace, _job, options).LastAsync(token).ConfigureAwait(false);
            return read(seen ?? throw new InvalidOperationException("GetInstance returned no instance."));
        });

    /// <summary>The values are typed by hand: an enum would not be converted, and an int sent as one.</summary>
    private static CimMethodParametersCollection Parameters(JobStopRequest request, TimeSpan? timeoutPeriod)
    {
        CimMethodParametersCollection parameters = [CimMethodParameter.Create("RequestedState", (ushort)request, CimType.UInt16, CimFlags.In)];
        if (timeoutPeriod is { } interval)
        {
            parameters.Add(CimMethodParameter.Create("TimeoutPeriod", interval, CimType.DateTime, CimFlags.In));
        }

        return parameters;
    }

    private static uint CodeOf(CimMethodResult? result) => CimNumber.UInt32(result?.ReturnValue?.Value)
        ?? throw new InvalidOperationException("RequestStateChange returned no code.");

    private static IReadOnlyList<JobErrorMessage> ErrorsIn(CimMethodResult? result, string parameter) => CimNumber.UInt32(result?.ReturnValue?.Value) == 0
        ? ErrorMessages.Of(
            result!.OutParameters[parameter]?.Value,
            item => item is CimInstance embedded ? name => embedded.CimInstanceProperties[name]?.Value : null)
        : [];

    private static bool IsNotFound(Exception exception) => exception is CimException { NativeErrorCode: NativeErrorCode.NotFound };

    private static bool IsNotSupported(Exception exception) => exception is CimException { NativeErrorCode: NativeErrorCode.NotSupported };
}
