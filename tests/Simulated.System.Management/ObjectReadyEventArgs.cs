namespace System.Management;

/// <summary>An answer.</summary>
public class ObjectReadyEventArgs : ManagementEventArgs
{
    internal ObjectReadyEventArgs(ManagementBaseObject newObject) => NewObject = newObject;

    public ManagementBaseObject NewObject { get; }
}
