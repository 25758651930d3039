namespace Microsoft.Management.Infrastructure.Options;

/// <summary>How a request is made.</summary>
public class CimOperationOptions : IDisposable
{
    private TimeSpan? _timeout;

    public CimOperationOptions()
    {
    }

    public CimOperationOptions(CimOperationOptions optionsToClone)
    {
        ArgumentNullException.ThrowIfNull(optionsToClone);
        _timeout = optionsToClone._timeout;
    }

    /// <summary>A limit of the client; it never becomes a TimeoutPeriod.</summary>
    /// <exception cref="CimException">It was never set.</exception>
    public TimeSpan Timeout
    {
        get => _timeout ?? throw new CimException(NativeErrorCode.NoSuchProperty);
        set => _timeout = value;
    }

    /// <summary>Ends every request that is made with these options.</summary>
    public CancellationToken? CancellationToken { get; set; }

    public void Dispose()
    {
    }
}
