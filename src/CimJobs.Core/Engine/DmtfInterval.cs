using System.Globalization;

namespace CimJobs.Engine;

/// <summary>CIM's text form of an interval: <c>ddddddddHHMMSS.mmmmmm:000</c>, 25 characters.</summary>
internal static class DmtfInterval
{
    /// <summary>Writes a span of zero or more; fractions of a microsecond are dropped.</summary>
    public static string Format(TimeSpan interval)
    {
        const long TicksPerMicrosecond = 10;
        var microseconds = interval.Ticks % TimeSpan.TicksPerSecond / TicksPerMicrosecond;
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0:00000000}{1:00}{2:00}{3:00}.{4:000000}:000",
            interval.Days, interval.Hours, interval.Minutes, interval.Seconds, microseconds);
    }
}
