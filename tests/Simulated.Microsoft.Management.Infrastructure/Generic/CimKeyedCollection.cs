namespace Microsoft.Management.Infrastructure.Generic;

/// <summary>Items that can be added.</summary>
public abstract class CimKeyedCollection<T> : CimReadOnlyKeyedCollection<T>
{
    private readonly Func<T, string> _name;

    internal CimKeyedCollection(Func<T, string> name) => _name = name;

    public void Add(T newItem)
    {
        if (!Items.TryAdd(_name(newItem), newItem))
        {
            throw new CimException(NativeErrorCode.AlreadyExists);
        }
    }
}
