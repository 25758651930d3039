using CimJobs.Engine;
using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

/// <summary>The question why a job failed, without a wait.</summary>
public sealed class JobErrorLookupTests
{
    [Fact]
    public void Reads_the_job_and_asks_it()
    {
        var script = new Script
        {
            Looks = [At(CimJobState.Exception)],
            Errors = new Dictionary<string, JobErrorMessage[]> { ["GetError"] = [JobResultFactory.Message("No space.")] },
            Properties = new Dictionary<string, object?> { ["ErrorCode"] = (ushort)5 },
        };

        var (error, log) = script.GetError();

        Assert.Equal(["0 Read", "0 GetErrorEx", "0 GetError"], log);
        Assert.Equal((5u, "No space."), (error!.Code, Assert.Single(error.Messages).Text));
    }

    [Fact]
    public void A_job_without_an_error_has_none() => Assert.Null(new Script { Looks = [At(CimJobState.Running)] }.GetError().Error);

    [Fact]
    public void A_job_that_is_gone_has_none()
    {
        var (error, log) = new Script { Looks = [Gone] }.GetError();

        Assert.Equal(["0 Read"], log);
        Assert.Null(error);
    }

    [Fact]
    public void A_failure_to_read_the_job_is_passed_on()
    {
        var failure = new UnauthorizedAccessException();

        Assert.Same(failure, Assert.Throws<UnauthorizedAccessException>(() => Failing(failure).GetError()));
    }

    [Fact]
    public void What_is_no_job_is_not_asked() =>
        Assert.Throws<ArgumentException>(() => new Script { IsJob = false, Looks = [At(null)] }.GetError());

    [Fact]
    public async Task A_cancelled_question_is_not_sent()
    {
        var job = new ScriptedJob(new() { Looks = [At(CimJobState.Exception)] }, new());
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => JobRunner.GetError(job, cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(() => JobRunner.GetErrorAsync(job, cancelled));

        Assert.Empty(job.Log);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_that_ends_the_look_is_the_callers(bool isAsync)
    {
        using var source = new CancellationTokenSource();
        var job = CancelledWithin(Failing(new TimeZoneNotFoundException()), source);

        var canceled = await Assert.ThrowsAsync<OperationCanceledException>(async () => _ = isAsync
            ? await JobRunner.GetErrorAsync(job, source.Token)
            : JobRunner.GetError(job, source.Token));

        Assert.Equal(source.Token, canceled.CancellationToken);
    }

    [Fact]
    public void A_token_that_is_set_after_the_look_leaves_what_was_read()
    {
        using var source = new CancellationTokenSource();
        var script = new Script { Looks = [At(CimJobState.Exception)], Properties = new Dictionary<string, object?> { ["ErrorDescription"] = "It failed." } };
        var job = CancelledWithin(script, source);

        var error = JobRunner.GetError(job, source.Token);

        Assert.Equal("It failed.", error!.Description);
        Assert.Equal(["0 Read"], job.Log);
    }

    private static Script Failing(Exception failure) => new() { Looks = [At(CimJobState.Exception)], Failing = new Dictionary<int, Exception> { [0] = failure } };

    /// <summary>The job, whose first answer takes longer than the token lasts.</summary>
    private static ScriptedJob CancelledWithin(Script script, CancellationTokenSource source)
    {
        var clock = new VirtualTime();
        clock.Clock.At(TimeSpan.FromMilliseconds(5), source.Cancel);
        return new(script with { Latency = TimeSpan.FromMilliseconds(10) }, clock);
    }
}
