namespace CimJobAnalyzers.Simulation;

/// <summary>The codes in which WMI's COM interfaces say what went wrong.</summary>
public static class WbemStatus
{
    /// <summary>The HRESULT of a failure.</summary>
    public static int Of(ProviderFailure failure) => unchecked((int)(failure switch
    {
        ProviderFailure.NotFound => 0x80041002,
        ProviderFailure.AccessDenied => 0x80041003,
        ProviderFailure.TypeMismatch => 0x80041005,
        ProviderFailure.NotSupported => 0x8004100C,
        ProviderFailure.ReadOnly => 0x80041023,
        ProviderFailure.NotCapable => 0x80041024,
        ProviderFailure.InvalidMethodParameters => 0x8004102F,
        ProviderFailure.MethodNotImplemented => 0x80041055,
        _ => 0x80041001,
    }));
}
