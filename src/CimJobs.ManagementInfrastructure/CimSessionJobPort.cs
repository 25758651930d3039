using CimJobs.Engine;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

namespace CimJobs;

/// <summary>Reaches a job through a <see cref="CimSession"/>.</summary>
internal sealed class CimSessionJobPort(CimSession session, string namespaceName, CimInstance job, CimOperationOptions? operationOptions) : IJobPort, IAsyncJobPort
{
    private const string RequestStateChangeMethod = "RequestStateChange";

    private readonly CimSession _session = session ?? throw new ArgumentNullException(nameof(session));
    private readonly string _namespace = RequireNamespace(namespaceName);
    private readonly CimInstance _job = job ?? throw new ArgumentNullException(nameof(job));

    public JobIdentity Identity
    {
        get
        {
            var className = _job.CimSystemProperties.ClassName;
            var keys = _job.CimInstanceProperties
                .Where(property => (property.Flags & CimFlags.Key) == CimFlags.Key)
                .Select(property => new KeyValuePair<string, object?>(property.Name, property.Value));
            return new(CimInstancePath.Of(_session.ComputerName, _namespace, className, keys), className);
        }
    }

    public uint? RequestStateChange(RequestedState state, TimeSpan? timeoutPeriod)
    {
        using var parameters = Parameters(state, timeoutPeriod);
        try
        {
            using var result = _session.InvokeMethod(_namespace, _job, RequestStateChangeMethod, parameters, operationOptions);
            return CodeOf(result);
        }
        catch (CimException exception) when (exception.NativeErrorCode == NativeErrorCode.NotFound)
        {
            return null;
        }
    }

    public async Task<uint?> RequestStateChangeAsync(RequestedState state, TimeSpan? timeoutPeriod, CancellationToken cancellationToken)
    {
        using var parameters = Parameters(state, timeoutPeriod);
        try
        {
            var last = await _session.InvokeMethodAsync(_namespace, _job, RequestStateChangeMethod, parameters, operationOptions)
                .LastAsync(cancellationToken).ConfigureAwait(false);
            using var result = last as CimMethodResult;
            return CodeOf(result);
        }
        catch (CimException exception) when (exception.NativeErrorCode == NativeErrorCode.NotFound)
        {
            return null;
        }
    }

    public JobReading? Read()
    {
        try
        {
            using var seen = _session.GetInstance(_namespace, _job, operationOptions);
            return ReadingOf(seen);
        }
        catch (CimException exception) when (exception.NativeErrorCode == NativeErrorCode.NotFound)
        {
            return null;
        }
    }

    public async Task<JobReading?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var seen = await _session.GetInstanceAsync(_namespace, _job, operationOptions)
                .LastAsync(cancellationToken).ConfigureAwait(false);
            return ReadingOf(seen ?? throw new InvalidOperationException("GetInstance returned no instance."));
        }
        catch (CimException exception) when (exception.NativeErrorCode == NativeErrorCode.NotFound)
        {
            return null;
        }
    }

    public JobDeletion Delete()
    {
        try
        {
            _session.DeleteInstance(_namespace, _job, operationOptions);
            return JobDeletion.Deleted;
        }
        catch (CimException exception) when (DeletionOf(exception) is not null)
        {
            return DeletionOf(exception).GetValueOrDefault();
        }
    }

    public async Task<JobDeletion> DeleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _session.DeleteInstanceAsync(_namespace, _job, operationOptions).LastAsync(cancellationToken).ConfigureAwait(false);
            return JobDeletion.Deleted;
        }
        catch (CimException exception) when (DeletionOf(exception) is not null)
        {
            return DeletionOf(exception).GetValueOrDefault();
        }
    }

    /// <summary>Without a namespace, CIM would look into its default one, find nothing, and the job would pass for gone.</summary>
    private static string RequireNamespace(string? namespaceName) => string.IsNullOrWhiteSpace(namespaceName)
        ? throw new ArgumentException("A namespace is required.", nameof(namespaceName))
        : namespaceName!;

    /// <summary>The values are typed by hand: an enum would not be converted, and an int sent as one.</summary>
    private static CimMethodParametersCollection Parameters(RequestedState state, TimeSpan? timeoutPeriod)
    {
        CimMethodParametersCollection parameters = [CimMethodParameter.Create("RequestedState", (ushort)state, CimType.UInt16, CimFlags.In)];
        if (timeoutPeriod is { } interval)
        {
            parameters.Add(CimMethodParameter.Create("TimeoutPeriod", interval, CimType.DateTime, CimFlags.In));
        }

        return parameters;
    }

    private static uint CodeOf(CimMethodResult? result) => result?.ReturnValue?.Value is { } code
        ? Convert.ToUInt32(code, null)
        : throw new InvalidOperationException("RequestStateChange returned no code.");

    private static JobReading ReadingOf(CimInstance seen) =>
        JobReading.From(seen.CimInstanceProperties["JobState"]?.Value, seen.CimInstanceProperties["PercentComplete"]?.Value);

    private static JobDeletion? DeletionOf(CimException exception) => exception.NativeErrorCode switch
    {
        NativeErrorCode.NotFound => JobDeletion.AlreadyGone,
        NativeErrorCode.NotSupported => JobDeletion.NotSupported,
        _ => null,
    };
}
