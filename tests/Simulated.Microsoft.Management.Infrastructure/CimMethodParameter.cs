namespace Microsoft.Management.Infrastructure;

/// <summary>One parameter of a method, or its return value.</summary>
public class CimMethodParameter
{
    private CimMethodParameter(string name, object? value, CimType type, CimFlags flags)
    {
        (Name, CimType, Flags) = (name, type, flags);
        Value = value;
    }

    public string Name { get; }

    public object? Value
    {
        get;
        set => field = CimValue.Checked(value, CimType);
    }

    public CimType CimType { get; }

    public CimFlags Flags { get; }

    /// <exception cref="ArgumentException">The value is null, an enum or of another type that CIM has not.</exception>
    public static CimMethodParameter Create(string name, object? value, CimFlags flags) => Create(name, value, CimValue.TypeOf(value), flags);

    public static CimMethodParameter Create(string name, object? value, CimType type, CimFlags flags) => new(name, value, type, flags);
}
