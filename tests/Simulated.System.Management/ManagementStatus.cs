namespace System.Management;

/// <summary>The error codes that the simulated provider can cause, with WMI's numbers.</summary>
public enum ManagementStatus
{
    NoError = 0,
    Failed = unchecked((int)0x80041001),
    NotFound = unchecked((int)0x80041002),
    AccessDenied = unchecked((int)0x80041003),
    ReadOnly = unchecked((int)0x80041023),
    ProviderNotCapable = unchecked((int)0x80041024),
    NotSupported = unchecked((int)0x8004100C),
    InvalidMethodParameters = unchecked((int)0x8004102F),
    MethodNotImplemented = unchecked((int)0x80041055),
}
