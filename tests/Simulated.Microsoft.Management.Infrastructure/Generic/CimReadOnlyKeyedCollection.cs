using System.Collections;

namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>Items found by name without case; null for a name that there is not.</summary>
public abstract class CimReadOnlyKeyedCollection<T> : IEnumerable<T>
{
    internal CimReadOnlyKeyedCollection()
    {
    }

    public int Count => Items.Count;

    public T? this[string itemName] => Items.TryGetValue(itemName, out var item) ? item : default;

    private protected virtual OrderedDictionary<string, T> Items { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerator<T> GetEnumerator() => Items.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
