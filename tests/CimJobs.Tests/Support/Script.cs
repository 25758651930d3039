using CimJobs.Engine;

namespace CimJobs.Tests.Support;

/// <summary>How a job answers: return codes (null: no such instance), and what is seen at each look; the last look repeats.</summary>
internal sealed record Script
{
    public static JobLook? Gone => null;

    public IReadOnlyList<uint?> Answers { get; init; } = [];

    public IReadOnlyList<JobLook?> Looks { get; init; } = [];

    public JobDeletion Deletion { get; init; } = JobDeletion.Deleted;

    public TimeSpan Latency { get; init; }

    /// <summary>What it is for Identify: null for an instance that does not exist.</summary>
    public bool? IsJob { get; init; } = true;

    /// <summary>Which requests, from 0, throw.</summary>
    public IReadOnlyDictionary<int, Exception> Failing { get; init; } = new Dictionary<int, Exception>();

    /// <summary>What the methods that tell errors give; another one throws.</summary>
    public IReadOnlyDictionary<string, JobErrorMessage[]> Errors { get; init; } = new Dictionary<string, JobErrorMessage[]>();

    /// <summary>Further properties of the instance.</summary>
    public IReadOnlyDictionary<string, object?> Properties { get; init; } = new Dictionary<string, object?>();

    public JobIdentity Identity { get; init; } = new(@"\\HOST\root\test:Test_Job.InstanceID=""1""", "Test_Job");

    public static JobLook? At(CimJobState? state, int? percent = null) => new JobLook(state, percent);

    /// <summary>Stops the job twice, blocking and not, and holds the two against each other.</summary>
    public Attempt Stop(JobStopRequest request = JobStopRequest.Terminate, JobStopOptions? options = null)
    {
        var (log, time, result) = Both(
            (job, clock) => JobRunner.Stop(job, request, With(options, clock), default),
            (job, clock) => JobRunner.StopAsync(job, request, With(options, clock), default));
        return new(result, log, time);
    }

    /// <summary>Waits for the job twice, blocking and not, and holds the two against each other.</summary>
    public (JobOutcome Outcome, IReadOnlyList<string> Log, TimeSpan Duration) Wait(JobWaitOptions? options = null)
    {
        var (log, time, outcome) = Both(
            (job, clock) => JobRunner.Wait(With(options, clock), procedure => procedure.Steps(job), default),
            (job, clock) => JobRunner.WaitAsync(With(options, clock), procedure => procedure.Steps(job), default));
        return (outcome, log, time);
    }

    /// <summary>Asks the job for its error twice, blocking and not, and holds the two against each other.</summary>
    public (JobError? Error, IReadOnlyList<string> Log) GetError()
    {
        var (log, _, error) = Both((job, _) => JobRunner.GetError(job, default), (job, _) => JobRunner.GetErrorAsync(job, default));
        return (error, log);
    }

    private (IReadOnlyList<string> Log, TimeSpan Duration, T Result) Both<T>(Func<ScriptedJob, VirtualTime, T> run, Func<ScriptedJob, VirtualTime, Task<T>> runAsync)
    {
        var (syncClock, asyncClock) = (new VirtualTime(), new VirtualTime());
        var (syncJob, asyncJob) = (new ScriptedJob(this, syncClock), new ScriptedJob(this, asyncClock));

        var result = run(syncJob, syncClock);
#pragma warning disable xUnit1031 // The clock is virtual, nothing blocks.
        var asyncResult = runAsync(asyncJob, asyncClock).GetAwaiter().GetResult();
#pragma warning restore xUnit1031

        Assert.Equal(Facts.Of(result), Facts.Of(asyncResult));
        Assert.Equal(syncJob.Log, asyncJob.Log);
        Assert.Equal(syncClock.Now, asyncClock.Now);
        return (syncJob.Log, syncClock.Now, result);
    }

    private static JobStopOptions With(JobStopOptions? options, TimeProvider clock)
    {
        var copy = (options ?? new()).Copy();
        copy.TimeProvider = clock;
        return copy;
    }

    private static JobWaitOptions With(JobWaitOptions? options, TimeProvider clock)
    {
        var copy = (options ?? new()).Copy();
        copy.TimeProvider = clock;
        return copy;
    }
}
