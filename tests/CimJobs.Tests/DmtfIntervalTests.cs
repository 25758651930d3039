using CimJobs.Engine;

namespace CimJobs.Tests;

public sealed class DmtfIntervalTests
{
    [Theory]
    [InlineData(0L, "00000000000000.000000:000")]
    [InlineData(10L, "00000000000000.000001:000")]
    [InlineData(9_999_990L, "00000000000000.999999:000")]
    [InlineData(5 * TimeSpan.TicksPerMinute, "00000000000500.000000:000")]
    [InlineData(TimeSpan.TicksPerDay - 10, "00000000235959.999999:000")]
    [InlineData(13 * TimeSpan.TicksPerDay + 12 * TimeSpan.TicksPerHour + 11 * TimeSpan.TicksPerSecond, "00000013120011.000000:000")]
    [InlineData(long.MaxValue - 7, "10675199024805.477580:000")]
    public void Writes_25_characters(long ticks, string expected)
    {
        var text = DmtfInterval.Format(TimeSpan.FromTicks(ticks));

        Assert.Equal(expected, text);
        Assert.Equal(25, text.Length);
    }

    [Theory]
    [InlineData(0L, 0L)]
    [InlineData(1L, 10L)]
    [InlineData(9L, 10L)]
    [InlineData(10L, 10L)]
    [InlineData(11L, 20L)]
    [InlineData(long.MaxValue, long.MaxValue - 7)]
    [InlineData(long.MaxValue - 7, long.MaxValue - 7)]
    public void Rounds_up_to_a_microsecond_so_that_a_short_requirement_stays_one(long ticks, long expected) =>
        Assert.Equal(expected, DmtfInterval.RoundUp(TimeSpan.FromTicks(ticks)).Ticks);
}
