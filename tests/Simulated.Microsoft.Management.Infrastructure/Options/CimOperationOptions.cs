namespace Microsoft.Management.Infrastructure.Options;

/// <summary>How a request is made.</summary>
public class CimOperationOptions : IDisposable
{
    /// <summary>A limit of the client; it never becomes a TimeoutPeriod.</summary>
    public TimeSpan Timeout { get; set; }

    /// <summary>Ends every request that is made with these options.</summary>
    public CancellationToken? CancellationToken { get; set; }

    public void Dispose()
    {
    }
}
