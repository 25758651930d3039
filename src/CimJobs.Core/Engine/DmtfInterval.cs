using System.Globalization;

namespace CimJobs.Engine;

/// <summary>CIM's text form of an interval: <c>ddddddddHHMMSS.mmmmmm:000</c>, 25 characters.</summary>
internal static class DmtfInterval
{
    private const long TicksPerMicrosecond = 10;

    /// <summary>Writes a span of zero or more whole microseconds.</summary>
    public static string Format(TimeSpan interval) => string.Format(
        CultureInfo.InvariantCulture,
        "{0:00000000}{1:00}{2:00}{3:00}.{4:000000}:000",
        interval.Days, interval.Hours, interval.Minutes, interval.Seconds, interval.Ticks % TimeSpan.TicksPerSecond / TicksPerMicrosecond);

    /// <summary>The least whole number of microseconds that is not below the span; rounded down, a short requirement would become none.</summary>
    public static TimeSpan RoundUp(TimeSpan interval)
    {
        var surplus = interval.Ticks % TicksPerMicrosecond;
        var missing = surplus == 0 ? 0 : TicksPerMicrosecond - surplus;
        return TimeSpan.FromTicks(interval.Ticks > long.MaxValue - missing ? interval.Ticks - surplus : interval.Ticks + missing);
    }
}
