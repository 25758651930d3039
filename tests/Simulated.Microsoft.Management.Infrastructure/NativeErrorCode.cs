namespace Microsoft.Management.Infrastructure;

/// <summary>The error codes that the simulated provider can cause, with MI's numbers.</summary>
public enum NativeErrorCode
{
    Ok = 0,
    Failed = 1,
    AccessDenied = 2,
    InvalidParameter = 4,
    NotFound = 6,
    NotSupported = 7,
    AlreadyExists = 11,
    NoSuchProperty = 12,
    TypeMismatch = 13,
    MethodNotFound = 17,
}
