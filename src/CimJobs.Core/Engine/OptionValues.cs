namespace CimJobs.Engine;

/// <summary>What the options of all calls may be set to.</summary>
internal static class OptionValues
{
    public static TimeSpan Limit(TimeSpan value, string name) => value >= TimeSpan.Zero || value == Timeout.InfiniteTimeSpan
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A limit is not negative.");

    public static TimeSpan Interval(TimeSpan value, string name) => value > TimeSpan.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A polling interval is above zero.");
}
