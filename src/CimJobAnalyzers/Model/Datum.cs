using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model;

/// <summary>What an expression is worth in one imagined run: a number, a truth, a text, null, or not known.</summary>
internal readonly record struct Datum
{
    public static readonly Datum Unknown;
    public static readonly Datum Null = new() { IsNull = true };

    public bool IsNull { get; private init; }

    public long? Number { get; private init; }

    public bool? Truth { get; private init; }

    public string? Text { get; private init; }

    public bool IsKnown => IsNull || Number is not null || Truth is not null || Text is not null;

    public static Datum Of(long number) => new() { Number = number };

    public static Datum Of(bool? truth) => new() { Truth = truth };

    public static Datum Of(string? text) => new() { Text = text };

    public static Datum Of(Optional<object?> constant) => constant.HasValue ? OfValue(constant.Value) : Unknown;

    private static Datum OfValue(object? value) => value switch
    {
        null => Null,
        bool truth => Of(truth),
        string text => Of(text),
        char letter => Of(letter.ToString()),
        ulong number => number <= long.MaxValue ? Of((long)number) : Unknown,
        sbyte or byte or short or ushort or int or uint or long => Of(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => Unknown,
    };
}
