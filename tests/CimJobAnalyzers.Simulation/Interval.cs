using System.Globalization;
using System.Text.RegularExpressions;

namespace CimJobAnalyzers.Simulation;

/// <summary>CIM's text form of an interval: <c>ddddddddHHMMSS.mmmmmm:000</c>.</summary>
public static partial class Interval
{
    /// <summary>The span that a text says; null when it is no interval.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        return new TimeSpan(Number(1), Number(2), Number(3), Number(4)) + TimeSpan.FromMicroseconds(Number(5));

        int Number(int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public static string Format(TimeSpan interval) => string.Create(
        CultureInfo.InvariantCulture,
        $"{interval.Days:D8}{interval.Hours:D2}{interval.Minutes:D2}{interval.Seconds:D2}.{interval.Milliseconds * 1000 + interval.Microseconds:D6}:000");

    [GeneratedRegex(@"\A(\d{8})([01]\d|2[0-3])([0-5]\d)([0-5]\d)\.(\d{6}):000\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
