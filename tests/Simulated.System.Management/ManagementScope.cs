namespace System.Management;

/// <summary>A namespace to work in. The simulated world has one provider in all namespaces.</summary>
public class ManagementScope
{
    public ManagementScope(string path) => Path = new ManagementPath(path);

    public ManagementPath Path { get; set; }

    public bool IsConnected { get; private set; }

    public void Connect() => IsConnected = true;
}
