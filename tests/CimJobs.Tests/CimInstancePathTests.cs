namespace CimJobs.Tests;

public sealed class CimInstancePathTests
{
    [Fact]
    public void Is_the_path_that_WMI_writes()
    {
        KeyValuePair<string, object?>[] keys = [new("InstanceID", @"A\B:""1"""), new("Number", 1.5), new("Empty", null)];

        Assert.Equal(
            @"\\HOST\root\test:Test_Job.InstanceID=""A\\B:\""1\"""",Number=1.5,Empty=",
            CimInstancePath.Of("HOST", "root/test", "Test_Job", keys));
    }

    [Fact]
    public void Writes_a_dot_for_a_local_session() => Assert.StartsWith(@"\\.\root\", CimInstancePath.Of(null, @"root\x", "Test_Job", []), StringComparison.Ordinal);
}
