namespace System.Management;

/// <summary>What all events of this API have in common.</summary>
public abstract class ManagementEventArgs : EventArgs
{
    internal ManagementEventArgs()
    {
    }
}
