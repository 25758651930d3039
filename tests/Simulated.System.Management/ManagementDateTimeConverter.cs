using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>CIM's text forms of times and intervals.</summary>
public sealed class ManagementDateTimeConverter
{
    private ManagementDateTimeConverter()
    {
    }

    public static string ToDmtfTimeInterval(TimeSpan timespan) => Interval.Format(timespan);

    public static TimeSpan ToTimeSpan(string dmtfTimespan) =>
        Interval.Parse(dmtfTimespan) ?? throw new ArgumentOutOfRangeException(nameof(dmtfTimespan));

    public static string ToDmtfDateTime(DateTime date) => PointInTime.Format(date);
}
