namespace System.Management;

/// <summary>A class. It inherits the methods of an instance, and its jobs' methods fail on it.</summary>
public class ManagementClass : ManagementObject
{
    public ManagementClass(string path)
        : base(path)
    {
    }

    public ManagementObjectCollection GetInstances() => new(Wmi.Ask(provider => ManagementObjectCollection.Of(provider)));
}
