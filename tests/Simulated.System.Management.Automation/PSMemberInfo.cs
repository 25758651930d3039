namespace System.Management.Automation;

/// <summary>A member of an object.</summary>
public abstract class PSMemberInfo
{
    internal PSMemberInfo(string name) => Name = name;

    public string Name { get; }

    public abstract object? Value { get; set; }
}
