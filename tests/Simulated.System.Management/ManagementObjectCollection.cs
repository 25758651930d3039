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

    public ManagementObjectEnumerator GetEnumerator() => new(_objects);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static IEnumerable<ManagementBaseObject> Of(SimulatedProvider provider) =>
        [.. provider.InstanceIds.Select(id => new ManagementObject($@"{provider.Profile.Namespace}:{provider.Profile.ClassName}.{JobSchema.InstanceId}=""{id}"""))];

    /// <summary>One after the other.</summary>
    public class ManagementObjectEnumerator : IEnumerator, IDisposable
    {
        private readonly ManagementBaseObject[] _objects;
        private int _index = -1;

        internal ManagementObjectEnumerator(ManagementBaseObject[] objects) => _objects = objects;

        public ManagementBaseObject Current => _objects[_index];

        object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < _objects.Length;

        public void Reset() => _index = -1;

        public void Dispose()
        {
        }
    }
}
