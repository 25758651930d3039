namespace Microsoft.Management.Infrastructure;

/// <summary>What a property or a parameter is.</summary>
[Flags]
public enum CimFlags : long
{
    None = 0,
    Property = 4,
    Parameter = 8,
    Key = 4096,
    In = 8192,
    Out = 16384,
}
