namespace CimJobAnalyzers.Simulation;

/// <summary>The variants that WMI's COM interfaces take and give, as .NET marshals them.</summary>
/// <remarks>
/// Only what is documented is taken: a uint16 and a uint32 travel as VT_I4, which is an int. Of a boolean or of the unsigned
/// variants in their place nothing says that WMI converts them, so that code which sends them fails here.
/// </remarks>
public static class WbemVariant
{
    /// <summary>The CIM value of a variant; null when it is VT_NULL.</summary>
    /// <exception cref="ProviderException">The variant is of a wrong type for the property, or out of its range.</exception>
    public static object? ToCim(object? variant, CimValueType type) => (variant, type) switch
    {
        (DBNull, _) => null,
        (bool, CimValueType.Boolean) => variant,
        (int and >= 0 and <= ushort.MaxValue, CimValueType.UInt16) => (ushort)(int)variant,
        (int number, CimValueType.UInt32) => unchecked((uint)number),
        (string, CimValueType.Text or CimValueType.DateTime) => variant,
        _ => throw new ProviderException(ProviderFailure.TypeMismatch),
    };

    /// <summary>The variant of a CIM value.</summary>
    public static object OfCim(object? value) => value switch
    {
        null => DBNull.Value,
        ushort number => (int)number,
        uint number => unchecked((int)number),
        _ => value,
    };
}
