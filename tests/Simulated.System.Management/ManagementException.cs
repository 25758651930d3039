using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>WMI failed.</summary>
public class ManagementException : SystemException
{
    internal ManagementException(ManagementStatus errorCode)
        : base(errorCode.ToString()) => ErrorCode = errorCode;

    public ManagementStatus ErrorCode { get; }

    internal static ManagementException Of(ProviderException exception) => new(exception.Failure switch
    {
        ProviderFailure.NotFound => ManagementStatus.NotFound,
        ProviderFailure.AccessDenied => ManagementStatus.AccessDenied,
        ProviderFailure.InvalidMethodParameters => ManagementStatus.InvalidMethodParameters,
        ProviderFailure.MethodNotImplemented => ManagementStatus.MethodNotImplemented,
        ProviderFailure.ReadOnly => ManagementStatus.ReadOnly,
        ProviderFailure.NotSupported => ManagementStatus.NotSupported,
        ProviderFailure.NotCapable => ManagementStatus.ProviderNotCapable,
        _ => ManagementStatus.Failed,
    });
}
