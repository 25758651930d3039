using CimJobs.Engine;

namespace CimJobs.Tests;

public sealed class DmtfIntervalTests
{
    [Theory]
    [InlineData(0L, "00000000000000.000000:000")]
    [InlineData(10L, "00000000000000.000001:000")]
    [InlineData(9L, "00000000000000.000000:000")]
    [InlineData(9_999_999L, "00000000000000.999999:000")]
    [InlineData(5 * TimeSpan.TicksPerMinute, "00000000000500.000000:000")]
    [InlineData(TimeSpan.TicksPerDay - 1, "00000000235959.999999:000")]
    [InlineData(13 * TimeSpan.TicksPerDay + 12 * TimeSpan.TicksPerHour + 11 * TimeSpan.TicksPerSecond, "00000013120011.000000:000")]
    [InlineData(long.MaxValue, "10675199024805.477580:000")]
    public void Writes_25_characters(long ticks, string expected)
    {
        var text = DmtfInterval.Format(TimeSpan.FromTicks(ticks));

        Assert.Equal(expected, text);
        Assert.Equal(25, text.Length);
    }
}
