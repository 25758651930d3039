using System.Globalization;
using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>What becomes of a .NET value that is put into a CIM property.</summary>
internal static class WmiValue
{
    /// <summary>Converts as the real assembly does, which takes nearly everything: true becomes 1, a TimeSpan its .NET text.</summary>
    public static object? Convert(object? value, CimValueType type) => (value, type) switch
    {
        (null, _) => null,
        (_, CimValueType.Boolean) => System.Convert.ToBoolean(value, CultureInfo.InvariantCulture),
        (_, CimValueType.UInt16) => System.Convert.ToUInt16(value, CultureInfo.InvariantCulture),
        (_, CimValueType.UInt32) => System.Convert.ToUInt32(value, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
