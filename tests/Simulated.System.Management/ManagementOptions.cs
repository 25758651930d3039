namespace System.Management;

/// <summary>How a request is made.</summary>
public abstract class ManagementOptions
{
    internal ManagementOptions()
    {
    }

    /// <summary>A limit of the client. The synchronous calls pay no heed to it, and it never becomes a TimeoutPeriod.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.MaxValue;
}
