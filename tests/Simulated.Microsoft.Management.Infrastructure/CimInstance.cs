using CimJobAnalyzers.Simulation;
using Microsoft.Management.Infrastructure.Generic;

namespace Microsoft.Management.Infrastructure;

/// <summary>An instance as it was when it was read, or one that a program put together.</summary>
public sealed class CimInstance : IDisposable
{
    private readonly CimSystemProperties _systemProperties;
    private readonly CimPropertiesCollection _properties = new();
    private bool _isDisposed;

    public CimInstance(string className)
        : this(className, null)
    {
    }

    public CimInstance(string className, string? namespaceName)
    {
        ArgumentNullException.ThrowIfNull(className);
        _systemProperties = new(namespaceName, className);
    }

    public CimSystemProperties CimSystemProperties => Present(_systemProperties);

    public CimKeyedCollection<CimProperty> CimInstanceProperties => Present<CimKeyedCollection<CimProperty>>(_properties);

    /// <summary>Its class, as the server declared it; null for an instance that a program put together.</summary>
    public CimClass? CimClass { get; private init; }

    /// <summary>The value of its key.</summary>
    /// <exception cref="CimException">It has none.</exception>
    internal string InstanceId => CimInstanceProperties[JobSchema.InstanceId] is { Value: string id } ? id : throw new CimException(NativeErrorCode.InvalidParameter);

    public void Dispose() => _isDisposed = true;

    internal static CimInstance Read(SimulatedProvider provider, string instanceId)
    {
        var values = provider.Read(instanceId);
        var instance = new CimInstance(provider.Profile.ClassName, provider.Profile.Namespace) { CimClass = new(provider.Profile.Ancestors) };
        foreach (var member in provider.Properties)
        {
            var flags = member.Name == JobSchema.InstanceId ? CimFlags.Property | CimFlags.Key : CimFlags.Property;
            instance._properties.Add(CimProperty.Create(member.Name, CimValue.Received(values[member.Name], member.Type), CimValue.Of(member.Type), flags));
        }

        return instance;
    }

    private T Present<T>(T part)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return part;
    }
}
