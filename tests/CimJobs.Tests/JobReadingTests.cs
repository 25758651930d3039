using CimJobs.Engine;

namespace CimJobs.Tests;

public sealed class JobReadingTests
{
    [Fact]
    public void Takes_the_boxed_types_of_both_management_APIs()
    {
        var reading = Of((ushort)4, (ushort)42);

        Assert.Equal((CimJobState.Running, 42), (reading.State, reading.PercentComplete));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("running")]
    [InlineData("-7")]
    [InlineData(-1)]
    [InlineData(70000)]
    [InlineData(4294967295u)]
    [InlineData(1.5)]
    [InlineData('7')]
    [InlineData(true)]
    [InlineData(long.MinValue)]
    [InlineData(ulong.MaxValue)]
    public void What_makes_no_sense_is_nothing_and_never_an_exception(object? value)
    {
        var reading = Of(value, value);

        Assert.Equal((null, null), (reading.State, reading.PercentComplete));
        Assert.Null(JobReading.StateOf(DBNull.Value));
        Assert.Null(JobReading.StateOf(new ushort[] { 7 }));
        Assert.Null(JobReading.StateOf(DateTime.UnixEpoch));
    }

    [Theory]
    [InlineData((byte)7)]
    [InlineData((sbyte)7)]
    [InlineData((short)7)]
    [InlineData(7)]
    [InlineData(7u)]
    [InlineData(7L)]
    [InlineData(7ul)]
    [InlineData("7")]
    [InlineData(CimJobState.Completed)]
    public void Any_number_that_fits_is_taken(object value) => Assert.Equal(CimJobState.Completed, Of(value, null).State);

    [Fact]
    public void Passes_a_vendor_state_on() => Assert.Equal((CimJobState)40000, Of((ushort)40000, null).State);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 100)]
    [InlineData(101, null)]
    [InlineData(65535, null)]
    [InlineData(-1, null)]
    public void Reads_a_percentage_only_where_there_is_one(int percentComplete, int? expected) =>
        Assert.Equal(expected, Of(null, percentComplete).PercentComplete);

    private static JobReading Of(object? state, object? percent) => new(
        name => name switch
        {
            "JobState" => state,
            "PercentComplete" => percent,
            _ => null,
        },
        isJob: true);
}
