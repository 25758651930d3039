namespace System.Management;

/// <summary>How an object is read.</summary>
public class ObjectGetOptions : ManagementOptions
{
}
