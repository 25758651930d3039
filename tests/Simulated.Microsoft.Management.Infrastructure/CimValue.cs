using System.Globalization;
using CimJobAnalyzers.Simulation;

namespace Microsoft.Management.Infrastructure;

/// <summary>What .NET values are to CIM: nothing is guessed, the .NET type decides unless the CIM type is said.</summary>
internal static class CimValue
{
    public static CimType TypeOf(object? value) => value switch
    {
        // An enum is no number here.
        Enum => throw Nameless(),
        bool => CimType.Boolean,
        byte => CimType.UInt8,
        sbyte => CimType.SInt8,
        ushort => CimType.UInt16,
        short => CimType.SInt16,
        uint => CimType.UInt32,
        int => CimType.SInt32,
        ulong => CimType.UInt64,
        long => CimType.SInt64,
        float => CimType.Real32,
        double => CimType.Real64,
        char => CimType.Char16,
        DateTime or TimeSpan => CimType.DateTime,
        string => CimType.String,
        _ => throw Nameless(),
    };

    /// <summary>The value, if it can be sent as this type.</summary>
    /// <exception cref="ArgumentException">It cannot: text in CIM's form of an interval, for one, is no interval.</exception>
    public static object? Checked(object? value, CimType type)
    {
        try
        {
            return Sent(value, type) is null ? null : value;
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException)
        {
            throw new ArgumentException(exception.Message, nameof(value), exception);
        }
    }

    public static CimType Of(CimValueType type) => type switch
    {
        CimValueType.Boolean => CimType.Boolean,
        CimValueType.UInt16 => CimType.UInt16,
        CimValueType.UInt32 => CimType.UInt32,
        CimValueType.DateTime => CimType.DateTime,
        _ => CimType.String,
    };

    /// <summary>What the provider receives.</summary>
    public static object? Sent(object? value, CimType type) => (value, type) switch
    {
        (null, _) => null,
        (TimeSpan interval, CimType.DateTime) => Interval.Format(interval),
        (_, CimType.DateTime) => PointInTime.Format(Convert.ToDateTime(value, CultureInfo.InvariantCulture)),
        (_, CimType.Boolean) => Convert.ToBoolean(value, CultureInfo.InvariantCulture),
        (_, CimType.UInt16) => Convert.ToUInt16(value, CultureInfo.InvariantCulture),
        (_, CimType.UInt32) => Convert.ToUInt32(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>What a provider's value is to a .NET program.</summary>
    public static object? Received(object? value, CimValueType type) =>
        type == CimValueType.DateTime && value is string text ? Interval.Parse(text) : value;

    private static ArgumentException Nameless() => new("The value has no CIM type.");
}
