using CimJobs.Engine;
using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

/// <summary>A token ends a call, says whose it is, and hides nothing that was seen.</summary>
public sealed class CancellationTests
{
    private static readonly Script Endless = new() { Answers = [4096], Looks = [At(CimJobState.Running)] };

    [Fact]
    public async Task A_cancelled_call_sends_nothing()
    {
        var job = new ScriptedJob(Endless, new());
        var cancelled = new CancellationToken(canceled: true);

        var stop = Assert.Throws<CimJobCanceledException>(() => JobRunner.Stop(job, JobStopRequest.Terminate, new(), cancelled));
        var wait = Assert.Throws<CimJobCanceledException>(() => JobRunner.Wait(new(), procedure => procedure.Steps(job), cancelled));
        await Assert.ThrowsAsync<CimJobCanceledException>(() => JobRunner.StopAsync(job, JobStopRequest.Terminate, new(), cancelled));
        await Assert.ThrowsAsync<CimJobCanceledException>(() => JobRunner.WaitAsync(new(), procedure => procedure.Steps(job), cancelled));

        Assert.Equal((cancelled, cancelled), (stop.CancellationToken, wait.CancellationToken));
        Assert.Equal("The wait for the stop of the job '" + job.Identity.Path + "' was cancelled.", stop.Message);
        Assert.Equal("The wait for the job '" + job.Identity.Path + "' was cancelled.", wait.Message);
        Assert.Empty(job.Log);
    }

    [Fact]
    public void A_cancelled_call_does_not_start_a_job()
    {
        var calls = 0;
        var method = new JobRequest<JobStart>(() =>
        {
            calls++;
            return new(0, null);
        });

        var canceled = Assert.Throws<CimJobCanceledException>(() => JobRunner.Wait(new(), procedure => procedure.Steps(method), new CancellationToken(canceled: true)));

        Assert.Equal((0, null), (calls, canceled.Outcome!.ReturnCode));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ends_a_pause_with_all_that_is_known(bool isAsync)
    {
        var clock = new VirtualTime();
        using var source = new CancellationTokenSource();
        clock.Clock.At(TimeSpan.FromSeconds(1.2), source.Cancel);
        var job = new ScriptedJob(Endless, clock);
        var options = new JobStopOptions { TimeProvider = clock };

        var canceled = await Assert.ThrowsAsync<CimJobCanceledException>(async () => _ = isAsync
            ? await JobRunner.StopAsync(job, JobStopRequest.Terminate, options, source.Token)
            : JobRunner.Stop(job, JobStopRequest.Terminate, options, source.Token));

        Assert.Equal(source.Token, canceled.CancellationToken);
        Assert.True(canceled.StopResult is { ReturnCode: 4096, JobState: CimJobState.Running });
        Assert.Null(canceled.Outcome);
        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read"], job.Log);
        Assert.Equal(TimeSpan.FromSeconds(1.2), clock.Now);
    }

    [Fact]
    public async Task Ends_a_blocking_pause_of_the_system_clock()
    {
        using var source = new CancellationTokenSource();
        var stopping = Task.Run(() => JobRunner.Stop(new ScriptedJob(Endless, new()), JobStopRequest.Terminate, new() { PollingInterval = TimeSpan.FromHours(1) }, source.Token));
        await Task.Delay(50);

        await source.CancelAsync();

        await Assert.ThrowsAsync<CimJobCanceledException>(() => stopping.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_token_that_is_set_during_the_last_look_does_not_hide_the_end()
    {
        using var source = new CancellationTokenSource();
        var canceller = new Canceller(source);
        var script = new Script { Answers = [4096], Looks = [At(CimJobState.Terminated)] };
        var (stopped, waited) = (new ScriptedJob(script, new()), new ScriptedJob(script, new()));

        var stop = JobRunner.Stop(stopped, JobStopRequest.Terminate, new() { Progress = canceller, DeleteWhenOver = true }, source.Token);
        using var second = new CancellationTokenSource();
        var outcome = JobRunner.Wait(new() { Progress = new Canceller(second) }, procedure => procedure.Steps(waited), second.Token);

        Assert.True(stop is { IsOver: true, Deletion: JobDeletion.NotAttempted });
        Assert.Equal(JobEnd.Stopped, outcome.End);
        Assert.Equal(["0 Read"], waited.Log);
    }

    [Fact]
    public void A_refusal_is_not_hidden_either()
    {
        using var source = new CancellationTokenSource();
        var clock = new VirtualTime();
        clock.Clock.At(TimeSpan.FromMilliseconds(5), source.Cancel);

        var result = JobRunner.Stop(new ScriptedJob(new() { Answers = [32769], Latency = TimeSpan.FromMilliseconds(10) }, clock), JobStopRequest.Kill, new() { TimeProvider = clock }, source.Token);

        Assert.Equal(RequestMeaning.AccessDenied, result.Meaning);
    }

    [Fact]
    public void The_callers_other_token_is_told_apart()
    {
        using var other = new CancellationTokenSource();
        var script = Endless with { Failing = new Dictionary<int, Exception> { [1] = new OperationCanceledException(other.Token) } };

        var stop = Assert.Throws<CimJobCanceledException>(() => JobRunner.Stop(new ScriptedJob(script, new()), JobStopRequest.Terminate, new(), default));
        var waits = script with { Failing = new Dictionary<int, Exception> { [0] = new OperationCanceledException(other.Token) } };
        var wait = Assert.Throws<CimJobCanceledException>(() => JobRunner.Wait(new(), procedure => procedure.Steps(new ScriptedJob(waits, new())), default));

        Assert.Equal((other.Token, other.Token), (stop.CancellationToken, wait.CancellationToken));
        Assert.Equal(4096u, stop.StopResult!.ReturnCode);
        Assert.NotNull(wait.InnerException);
        Assert.Null(wait.StopResult);
    }

    private sealed class Canceller(CancellationTokenSource source) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => source.Cancel();
    }
}
