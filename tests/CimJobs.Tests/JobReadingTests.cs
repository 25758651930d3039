using CimJobs.Engine;

namespace CimJobs.Tests;

public sealed class JobReadingTests
{
    [Fact]
    public void Takes_the_boxed_types_of_both_management_APIs() =>
        Assert.Equal(new JobReading(JobState.Running, 42), JobReading.From((ushort)4, (ushort)42));

    [Fact]
    public void Takes_empty_properties() => Assert.Equal(new JobReading(null, null), JobReading.From(null, null));

    [Fact]
    public void Passes_a_vendor_state_on() => Assert.Equal((JobState)40000, JobReading.From((ushort)40000, null).State);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 100)]
    [InlineData(101, null)]
    [InlineData(65535, null)]
    [InlineData(-1, null)]
    public void Reads_a_percentage_only_where_there_is_one(int percentComplete, int? expected) =>
        Assert.Equal(expected, JobReading.From(null, percentComplete).PercentComplete);
}
