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

    [Theory]
    [InlineData(0, 0u)]
    [InlineData(4294967295u, 4294967295u)]
    [InlineData(4294967296L, null)]
    [InlineData(-1, null)]
    [InlineData("4096", 4096u)]
    [InlineData(null, null)]
    public void A_code_is_a_number_of_32_bits(object? value, uint? expected) => Assert.Equal(expected, CimNumber.UInt32(value));

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

    [Theory]
    [InlineData("ErrorCode", 32773u, true)]
    [InlineData("ErrorCode", 0u, false)]
    [InlineData("ErrorDescription", "It failed.", true)]
    [InlineData("ErrorDescription", " ", false)]
    [InlineData("ErrorDescription", 5, false)]
    [InlineData("ErrorSummaryDescription", "It failed.", true)]
    [InlineData("Other", "It failed.", false)]
    public void Any_property_of_an_error_makes_one(string property, object value, bool expected)
    {
        var reading = new JobReading(name => name == property ? value : null, isJob: true);

        Assert.Equal(expected, reading.ErrorWith([]) is not null);
        Assert.NotNull(reading.ErrorWith([JobResultFactory.Message("It failed.")]));
    }

    private static JobReading Of(object? state, object? percent) => new(
        name => name switch
        {
            "JobState" => state,
            "PercentComplete" => percent,
            _ => null,
        },
        isJob: true);
}
