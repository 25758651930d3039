using CimJobAnalyzers.Simulation;

namespace Microsoft.Management.Infrastructure;

/// <summary>CIM failed.</summary>
public class CimException : Exception
{
    internal CimException(NativeErrorCode errorCode)
        : base(errorCode.ToString()) => NativeErrorCode = errorCode;

    public NativeErrorCode NativeErrorCode { get; }

    internal static CimException Of(ProviderException exception) => new(exception.Failure switch
    {
        ProviderFailure.NotFound => NativeErrorCode.NotFound,
        ProviderFailure.AccessDenied => NativeErrorCode.AccessDenied,
        ProviderFailure.InvalidMethodParameters => NativeErrorCode.InvalidParameter,
        ProviderFailure.MethodNotImplemented => NativeErrorCode.MethodNotFound,
        ProviderFailure.NotSupported => NativeErrorCode.NotSupported,
        // MI has no code for "read-only".
        _ => NativeErrorCode.Failed,
    });
}
