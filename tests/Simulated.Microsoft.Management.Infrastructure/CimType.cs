namespace Microsoft.Management.Infrastructure;

/// <summary>The types of CIM that have a .NET type here.</summary>
public enum CimType
{
    Unknown = 0,
    Boolean = 1,
    UInt8 = 2,
    SInt8 = 3,
    UInt16 = 4,
    SInt16 = 5,
    UInt32 = 6,
    SInt32 = 7,
    UInt64 = 8,
    SInt64 = 9,
    Real32 = 10,
    Real64 = 11,
    Char16 = 12,
    DateTime = 13,
    String = 14,
    Reference = 15,
    Instance = 16,
    StringArray = 30,
}
