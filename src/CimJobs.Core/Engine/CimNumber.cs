using System.Globalization;

namespace CimJobs.Engine;

/// <summary>Reads the numbers of CIM's properties, however a management API boxes them. What is no such number is null, never an exception.</summary>
internal static class CimNumber
{
    public static ushort? UInt16(object? value) => Of(value) is { } number and >= 0 and <= ushort.MaxValue ? (ushort)number : null;

    public static uint? UInt32(object? value) => Of(value) is { } number and >= 0 and <= uint.MaxValue ? (uint)number : null;

    private static decimal? Of(object? value) => value switch
    {
        string text => decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        IConvertible number when number.GetTypeCode() is >= TypeCode.SByte and <= TypeCode.UInt64 => number.ToDecimal(CultureInfo.InvariantCulture),
        _ => null,
    };
}
