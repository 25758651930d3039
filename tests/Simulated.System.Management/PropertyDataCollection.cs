using System.Collections;

namespace System.Management;

/// <summary>The properties of an object, found by name without case.</summary>
public class PropertyDataCollection : ICollection
{
    private readonly PropertyData[] _properties;

    internal PropertyDataCollection(IEnumerable<PropertyData> properties) => _properties = [.. properties];

    public int Count => _properties.Length;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    /// <exception cref="ManagementException">There is no property of that name: "not found", as for an instance.</exception>
    public virtual PropertyData this[string propertyName] =>
        Array.Find(_properties, property => property.Name.Equals(propertyName ?? throw new ArgumentNullException(nameof(propertyName)), StringComparison.OrdinalIgnoreCase))
        ?? throw new ManagementException(ManagementStatus.NotFound);

    public void CopyTo(Array array, int index) => _properties.CopyTo(array, index);

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    internal IEnumerable<PropertyData> Items => _properties;
}
