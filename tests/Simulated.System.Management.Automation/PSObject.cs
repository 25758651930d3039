namespace System.Management.Automation;

/// <summary>An object of the pipeline: one of .NET's, or properties alone.</summary>
public class PSObject
{
    private readonly object? _baseObject;

    public PSObject() => Properties = new MemberList();

    public PSObject(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        _baseObject = obj;
        Properties = new MemberList(obj is ManagementBaseObject wmi ? wmi.Properties.Cast<PropertyData>().Select(property => new PSNoteProperty(property.Name, property.Value)) : []);
    }

    public object BaseObject => _baseObject ?? this;

    public PSMemberInfoCollection<PSPropertyInfo> Properties { get; }

    internal static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
