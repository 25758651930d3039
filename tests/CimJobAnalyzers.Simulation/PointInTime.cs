using System.Globalization;

namespace CimJobAnalyzers.Simulation;

/// <summary>CIM's text form of a point in time: <c>yyyymmddHHMMSS.mmmmmm+UUU</c>.</summary>
public static class PointInTime
{
    public static string Format(DateTime time) => time.ToString("yyyyMMddHHmmss.ffffff", CultureInfo.InvariantCulture) + "+000";
}
