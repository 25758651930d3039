namespace System.Management;

/// <summary>Receives the answer of a method that is called without waiting.</summary>
public class ManagementOperationObserver
{
    public event ObjectReadyEventHandler? ObjectReady;

    public event CompletedEventHandler? Completed;

    internal void Receive(ManagementBaseObject answer) => ObjectReady?.Invoke(this, new ObjectReadyEventArgs(answer));

    internal void Finish(ManagementStatus status) => Completed?.Invoke(this, new CompletedEventArgs(status));
}
