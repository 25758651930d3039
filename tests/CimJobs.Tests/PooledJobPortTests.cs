using CimJobs.Engine;
using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

public sealed class PooledJobPortTests
{
    [Fact]
    public async Task Passes_everything_through()
    {
        var clock = new VirtualClock();
        var job = new ScriptedJob(new() { Answers = [4096], Looks = [At(JobState.Running), At(JobState.Killed)] }, clock);
        JobStopOptions options = new() { TimeProvider = clock, DeleteWhenOver = true, TimeoutPeriod = TimeSpan.FromSeconds(1) };

        var result = await JobStopper.StopAsync(new PooledJobPort(job), RequestedState.Kill, options, default);

        Assert.Equal(["0 Kill within 00:00:01", "0 Read", "500 Read", "500 Delete"], job.Log);
        Assert.True(result is { JobState: JobState.Killed, Deletion: JobDeletion.Deleted });
    }

    [Fact]
    public async Task Passes_exceptions_through()
    {
        var job = new ScriptedJob(new(), new());

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => JobStopper.StopAsync(new PooledJobPort(job), RequestedState.Kill, new(), default));
    }
}
