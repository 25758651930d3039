namespace Microsoft.Management.Infrastructure;

/// <summary>One property of an instance.</summary>
public class CimProperty
{
    private object? _value;

    private CimProperty(string name, object? value, CimType type, CimFlags flags)
    {
        (Name, CimType, Flags) = (name, type, flags);
        _value = CimValue.Checked(value, type);
    }

    public string Name { get; }

    public object? Value
    {
        get => _value;
        set
        {
            _value = CimValue.Checked(value, CimType);
            IsValueModified = true;
        }
    }

    public CimType CimType { get; }

    public CimFlags Flags { get; }

    public bool IsValueModified { get; set; }

    /// <exception cref="ArgumentException">The value is null, an enum or of another type that CIM has not.</exception>
    public static CimProperty Create(string name, object? value, CimFlags flags) => Create(name, value, CimValue.TypeOf(value), flags);

    public static CimProperty Create(string name, object? value, CimType type, CimFlags flags) => new(name, value, type, flags);
}
