using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>One property of an object.</summary>
public class PropertyData
{
    private readonly CimMember _member;
    private object? _value;

    internal PropertyData(CimMember member, object? value = null)
    {
        _member = member;
        _value = value;
    }

    public string Name => _member.Name;

    public object? Value
    {
        get => _value;
        set
        {
            _value = WmiValue.Convert(value, _member.Type);
            IsChanged = true;
        }
    }

    internal bool IsChanged { get; private set; }
}
