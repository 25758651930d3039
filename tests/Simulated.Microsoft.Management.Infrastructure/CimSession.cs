using CimJobAnalyzers.Simulation;
using Microsoft.Management.Infrastructure.Generic;
using Microsoft.Management.Infrastructure.Options;

namespace Microsoft.Management.Infrastructure;

/// <summary>A connection to the simulated world, which has one provider in all namespaces.</summary>
public class CimSession : IDisposable
{
    private CimSession(string? computerName) => ComputerName = computerName;

    public string? ComputerName { get; }

    public Guid InstanceId { get; } = Guid.NewGuid();

    public static CimSession Create(string? computerName) => new(computerName);

    public CimInstance GetInstance(string? namespaceName, CimInstance instanceId) => GetInstance(namespaceName, instanceId, null);

    /// <exception cref="InvalidOperationException">The request ended well, and there was no instance.</exception>
    public CimInstance GetInstance(string? namespaceName, CimInstance instanceId, CimOperationOptions? options) => Find(instanceId, options).Single();

    public CimAsyncResult<CimInstance> GetInstanceAsync(string? namespaceName, CimInstance instanceId) => GetInstanceAsync(namespaceName, instanceId, null);

    public CimAsyncResult<CimInstance> GetInstanceAsync(string? namespaceName, CimInstance instanceId, CimOperationOptions? options) =>
        new(() => Find(instanceId, options));

    public CimInstance ModifyInstance(CimInstance instance) => ModifyInstance(null, instance);

    public CimInstance ModifyInstance(string? namespaceName, CimInstance instance) => ModifyInstance(namespaceName, instance, null);

    public CimInstance ModifyInstance(string? namespaceName, CimInstance instance, CimOperationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Ask(provider =>
        {
            foreach (var property in instance.CimInstanceProperties.Where(property => property.IsValueModified))
            {
                provider.Write(
                    instance.InstanceId,
                    property.Name == JobSchema.DeleteOnCompletion && property.Value is bool value ? value : throw new ProviderException(ProviderFailure.ReadOnly));
            }

            return CimInstance.Read(provider, instance.InstanceId);
        });
    }

    public CimAsyncResult<CimInstance> ModifyInstanceAsync(CimInstance instance) => ModifyInstanceAsync(null, instance);

    public CimAsyncResult<CimInstance> ModifyInstanceAsync(string? namespaceName, CimInstance instance) => ModifyInstanceAsync(namespaceName, instance, null);

    public CimAsyncResult<CimInstance> ModifyInstanceAsync(string? namespaceName, CimInstance instance, CimOperationOptions? options) =>
        new(() => [ModifyInstance(namespaceName, instance, options)]);

    public void DeleteInstance(CimInstance instance) => DeleteInstance(null, instance);

    public void DeleteInstance(string? namespaceName, CimInstance instance) => DeleteInstance(namespaceName, instance, null);

    public void DeleteInstance(string? namespaceName, CimInstance instance, CimOperationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ThrowIfCancelled(options);
        Ask(provider =>
        {
            provider.Delete(instance.InstanceId);
            return 0;
        });
    }

    public CimAsyncStatus DeleteInstanceAsync(CimInstance instance) => DeleteInstanceAsync(null, instance);

    public CimAsyncStatus DeleteInstanceAsync(string? namespaceName, CimInstance instance) => DeleteInstanceAsync(namespaceName, instance, null);

    public CimAsyncStatus DeleteInstanceAsync(string? namespaceName, CimInstance instance, CimOperationOptions? options) =>
        new(() => DeleteInstance(namespaceName, instance, options));

    public IEnumerable<CimInstance> EnumerateInstances(string? namespaceName, string className) => EnumerateInstances(namespaceName, className, null);

    public IEnumerable<CimInstance> EnumerateInstances(string? namespaceName, string className, CimOperationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(className);
        return Ask(provider => provider.InstanceIds.Select(id => CimInstance.Read(provider, id)).ToList());
    }

    /// <summary>Finds all jobs, whatever the query says.</summary>
    public IEnumerable<CimInstance> QueryInstances(string? namespaceName, string queryDialect, string queryExpression) =>
        QueryInstances(namespaceName, queryDialect, queryExpression, null);

    /// <summary>Finds all jobs, whatever the query says.</summary>
    public IEnumerable<CimInstance> QueryInstances(string? namespaceName, string queryDialect, string queryExpression, CimOperationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(queryDialect);
        return EnumerateInstances(namespaceName, queryExpression, options);
    }

    public CimMethodResult? InvokeMethod(CimInstance instance, string methodName, CimMethodParametersCollection? methodParameters) =>
        InvokeMethod(null, instance, methodName, methodParameters);

    public CimMethodResult? InvokeMethod(string? namespaceName, CimInstance instance, string methodName, CimMethodParametersCollection? methodParameters) =>
        InvokeMethod(namespaceName, instance, methodName, methodParameters, null);

    public CimMethodResult? InvokeMethod(string? namespaceName, CimInstance instance, string methodName, CimMethodParametersCollection? methodParameters, CimOperationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Invoke(instance, methodName, methodParameters, options).SingleOrDefault();
    }

    public CimMethodResult? InvokeMethod(string? namespaceName, string className, string methodName, CimMethodParametersCollection? methodParameters) =>
        InvokeMethod(namespaceName, className, methodName, methodParameters, null);

    public CimMethodResult? InvokeMethod(string? namespaceName, string className, string methodName, CimMethodParametersCollection? methodParameters, CimOperationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(className);
        return Invoke(null, methodName, methodParameters, options).SingleOrDefault();
    }

    public CimAsyncResult<CimMethodResult> InvokeMethodAsync(CimInstance instance, string methodName, CimMethodParametersCollection? methodParameters) =>
        InvokeMethodAsync(null, instance, methodName, methodParameters);

    public CimAsyncResult<CimMethodResult> InvokeMethodAsync(string? namespaceName, CimInstance instance, string methodName, CimMethodParametersCollection? methodParameters) =>
        new(() => Invoke(instance, methodName, methodParameters, null));

    public CimAsyncMultipleResults<CimMethodResultBase> InvokeMethodAsync(string? namespaceName, CimInstance instance, string methodName, CimMethodParametersCollection? methodParameters, CimOperationOptions? options) =>
        new(() => Invoke(instance, methodName, methodParameters, options));

    public CimAsyncResult<CimMethodResult> InvokeMethodAsync(string? namespaceName, string className, string methodName, CimMethodParametersCollection? methodParameters) =>
        new(() => Invoke(null, methodName, methodParameters, null));

    public CimAsyncMultipleResults<CimMethodResultBase> InvokeMethodAsync(string? namespaceName, string className, string methodName, CimMethodParametersCollection? methodParameters, CimOperationOptions? options) =>
        new(() => Invoke(null, methodName, methodParameters, options));

    public void Dispose()
    {
    }

    // Whether a caller waits or not, a request brings any number of results, and none is no error of its own.
    private static CimInstance[] Find(CimInstance instanceId, CimOperationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(instanceId);
        ThrowIfCancelled(options);
        return Ask<CimInstance[]>(provider => provider.ShowsNothing ? [] : [CimInstance.Read(provider, instanceId.InstanceId)]);
    }

    private static CimMethodResult[] Invoke(CimInstance? instance, string methodName, CimMethodParametersCollection? parameters, CimOperationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(methodName);
        ThrowIfCancelled(options);
        return Ask<CimMethodResult[]>(provider =>
        {
            var method = JobSchema.Method(methodName);
            using var none = new CimMethodParametersCollection();
            var values = (parameters ?? none).ValuesFor(method);
            // Both methods belong to instances; on the class they are refused.
            var answer = provider.Call(instance?.InstanceId ?? throw new ProviderException(ProviderFailure.InvalidMethodParameters), method.Name, values);
            return provider.Profile.Reply == ReplyForm.Nothing ? [] : [new CimMethodResult(answer, provider.Profile)];
        });
    }

    private static void ThrowIfCancelled(CimOperationOptions? options) => options?.CancellationToken?.ThrowIfCancellationRequested();

    private static T Ask<T>(Func<SimulatedProvider, T> request)
    {
        try
        {
            return request(SimulatedWorld.Provider);
        }
        catch (ProviderException exception)
        {
            throw CimException.Of(exception);
        }
    }
}
