namespace System.Management.Automation;

/// <summary>A property that holds a value.</summary>
public class PSNoteProperty(string name, object? value) : PSPropertyInfo(name)
{
    public override object? Value { get; set; } = value;
}
