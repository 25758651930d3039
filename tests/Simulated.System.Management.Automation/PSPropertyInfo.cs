namespace System.Management.Automation;

/// <summary>A property of an object.</summary>
public abstract class PSPropertyInfo : PSMemberInfo
{
    internal PSPropertyInfo(string name)
        : base(name)
    {
    }
}
