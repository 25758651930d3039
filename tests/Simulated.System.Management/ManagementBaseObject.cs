using System.ComponentModel;

namespace System.Management;

/// <summary>An object with properties: an instance, or the parameters of a method.</summary>
public class ManagementBaseObject : Component
{
    private protected ManagementBaseObject()
    {
    }

    private protected ManagementBaseObject(PropertyDataCollection properties) => Loaded = properties;

    public virtual PropertyDataCollection Properties => Loaded ??= Load();

    /// <summary>What is known of the object's class: <c>__CLASS</c> and <c>__DERIVATION</c>.</summary>
    public virtual PropertyDataCollection SystemProperties => LoadSystem();

    private protected PropertyDataCollection? Loaded { get; set; }

    public object? this[string propertyName]
    {
        get => GetPropertyValue(propertyName);
        set => SetPropertyValue(propertyName, value);
    }

    public object? GetPropertyValue(string propertyName) => Properties[propertyName].Value;

    public void SetPropertyValue(string propertyName, object? propertyValue) => Properties[propertyName].Value = propertyValue;

    public new void Dispose() => base.Dispose();

    private protected virtual PropertyDataCollection LoadSystem() => new([]);

    private protected virtual PropertyDataCollection Load() => throw new InvalidOperationException("The object has no properties.");
}
