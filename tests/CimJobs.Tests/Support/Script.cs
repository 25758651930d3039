using CimJobs.Engine;

namespace CimJobs.Tests.Support;

/// <summary>How a job answers: return codes (null: no such instance), and what is seen at each look; the last look repeats.</summary>
internal sealed record Script
{
    public static JobReading? Gone => null;

    public IReadOnlyList<uint?> Answers { get; init; } = [];

    public IReadOnlyList<JobReading?> Looks { get; init; } = [];

    public JobDeletion Deletion { get; init; } = JobDeletion.Deleted;

    public TimeSpan Latency { get; init; }

    public JobIdentity Identity { get; init; } = new(@"\\HOST\root\test:Test_Job.InstanceID=""1""", "Test_Job");

    public static JobReading? At(JobState? state, int? percent = null) => new JobReading(state, percent);

    /// <summary>Stops the job twice, blocking and not, and holds the two against each other.</summary>
    public Attempt Stop(RequestedState requestedState = RequestedState.Terminate, JobStopOptions? options = null)
    {
        options ??= new();
        var (syncClock, asyncClock) = (new VirtualClock(), new VirtualClock());
        var (syncJob, asyncJob) = (new ScriptedJob(this, syncClock), new ScriptedJob(this, asyncClock));

        var result = JobStopper.Stop(syncJob, requestedState, options with { TimeProvider = syncClock }, default);
#pragma warning disable xUnit1031 // The clock is virtual, nothing blocks.
        var asyncResult = JobStopper.StopAsync(asyncJob, requestedState, options with { TimeProvider = asyncClock }, default).GetAwaiter().GetResult();
#pragma warning restore xUnit1031

        Assert.Equal(result, asyncResult);
        Assert.Equal(syncJob.Log, asyncJob.Log);
        Assert.Equal(syncClock.Now, asyncClock.Now);
        return new(result, syncJob.Log, syncClock.Now);
    }
}
