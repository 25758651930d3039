namespace CimJobAnalyzers.Simulation;

/// <summary>What CIM itself says when a request does not get as far as a return code.</summary>
public enum ProviderFailure
{
    NotFound,
    AccessDenied,
    InvalidMethodParameters,
    MethodNotImplemented,
    ReadOnly,
    TypeMismatch,
    NotSupported,
    NotCapable,
    Failed,
}
