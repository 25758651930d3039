using CimJobs.Engine;
using CimJobs.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

public sealed class CancellationTests
{
    private static readonly Script Endless = new() { Answers = [4096], Looks = [At(JobState.Running)] };

    [Fact]
    public async Task A_cancelled_call_sends_nothing()
    {
        var job = new ScriptedJob(Endless, new());
        var cancelled = new CancellationToken(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(() => JobStopper.Stop(job, RequestedState.Terminate, new(), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => JobStopper.StopAsync(job, RequestedState.Terminate, new(), cancelled));

        Assert.Empty(job.Log);
    }

    [Fact]
    public async Task Ends_a_wait_that_does_not_block()
    {
        using var cancellation = new CancellationTokenSource();
        var stopping = JobStopper.StopAsync(new ScriptedJob(Endless, new()), RequestedState.Terminate, StoppedClock(), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping);
    }

    [Fact]
    public async Task Ends_a_wait_that_blocks()
    {
        using var cancellation = new CancellationTokenSource();
        var stopping = Task.Run(() => JobStopper.Stop(new ScriptedJob(Endless, new()), RequestedState.Terminate, StoppedClock(), cancellation.Token));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping);
    }

    [Fact]
    public async Task Waits_no_longer_than_the_polling_interval_by_the_callers_clock()
    {
        var clock = new FakeTimeProvider();
        var job = new ScriptedJob(new() { Answers = [4096], Looks = [At(JobState.Running), At(JobState.Terminated)] }, new());
        var stopping = JobStopper.StopAsync(new Immediate(job), RequestedState.Terminate, new() { TimeProvider = clock }, default);

        clock.Advance(TimeSpan.FromMilliseconds(499));
        Assert.False(stopping.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(JobState.Terminated, (await stopping).JobState);
    }

    private static JobStopOptions StoppedClock() => new() { TimeProvider = new FakeTimeProvider() };

    /// <summary>Answers before it returns, so that the wait has begun when the call comes back.</summary>
    private sealed class Immediate(IJobPort job) : IAsyncJobPort
    {
        public JobIdentity Identity => job.Identity;

        public Task<uint?> RequestStateChangeAsync(RequestedState state, TimeSpan? timeoutPeriod, CancellationToken cancellationToken) =>
            Task.FromResult(job.RequestStateChange(state, timeoutPeriod));

        public Task<JobReading?> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(job.Read());

        public Task<JobDeletion> DeleteAsync(CancellationToken cancellationToken) => Task.FromResult(job.Delete());
    }
}
