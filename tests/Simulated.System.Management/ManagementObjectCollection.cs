using System.Collections;
using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>The jobs of the simulated world.</summary>
public class ManagementObjectCollection : ICollection, IDisposable
{
    private readonly ManagementBaseObject[] _objects;

    internal ManagementObjectCollection(IEnumerable<ManagementBaseObject> objects) => _objects = [.. objects];

    public int Count => _objects.Length;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public void CopyTo(Array array, int index) => _objects.CopyTo(array, index);

    public void Dispose()
    {
    }

    IEnumerator IEnumerable.GetEnumerator() => _objects.GetEnumerator();

    internal static IEnumerable<ManagementBaseObject> Of(SimulatedProvider provider) =>
        [.. provider.InstanceIds.Select(id => new ManagementObject($@"{provider.Profile.Namespace}:{provider.Profile.ClassName}.{JobSchema.InstanceId}=""{id}"""))];
}
