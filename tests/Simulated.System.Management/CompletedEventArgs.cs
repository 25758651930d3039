namespace System.Management;

/// <summary>How a request ended.</summary>
public class CompletedEventArgs : ManagementEventArgs
{
    internal CompletedEventArgs(ManagementStatus status) => Status = status;

    public ManagementStatus Status { get; }
}
