using CimJobs.Engine;
using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

/// <summary>The wait for a job, step by step.</summary>
public sealed class WaitTests
{
    [Theory]
    [InlineData(CimJobState.Completed, JobEnd.Succeeded, true)]
    [InlineData(CimJobState.CompletedWithWarnings, JobEnd.SucceededWithWarnings, true)]
    [InlineData(CimJobState.Terminated, JobEnd.Stopped, false)]
    [InlineData(CimJobState.Killed, JobEnd.Stopped, false)]
    [InlineData(CimJobState.Exception, JobEnd.Failed, false)]
    public void Every_end_is_an_end(CimJobState state, JobEnd end, bool hasSucceeded)
    {
        var (outcome, log, _) = new Script { Looks = [At(state)] }.Wait();

        Assert.Equal((end, state, hasSucceeded, true), (outcome.End, outcome.JobState, outcome.HasSucceeded, outcome.IsOver));
        Assert.Equal(end == JobEnd.Succeeded ? ["0 Read"] : ["0 Read", "0 GetErrorEx", "0 GetError"], log);
        Assert.Null(outcome.Error);
        Assert.Equal(hasSucceeded, Record.Exception(() => outcome.EnsureSucceeded()) is null);
    }

    [Theory]
    [InlineData(CimJobState.New)]
    [InlineData(CimJobState.Suspended)]
    [InlineData(CimJobState.ShuttingDown)]
    [InlineData(CimJobState.Service)]
    [InlineData(CimJobState.QueryPending)]
    [InlineData((CimJobState)40000)]
    [InlineData(null)]
    public void No_other_state_is_and_no_percentage(CimJobState? state)
    {
        var (outcome, log, time) = new Script { Looks = [At(state, 100)] }.Wait(new() { Limit = TimeSpan.FromSeconds(3) });

        Assert.Equal(["0 Read", "50 Read", "150 Read", "350 Read", "750 Read", "1550 Read", "2550 Read", "3000 Read"], log);
        Assert.True(outcome is { End: JobEnd.NotOver, LimitReached: true, IsOver: false, HasSucceeded: false });
        Assert.Equal((state, TimeSpan.FromSeconds(3), time), (outcome.JobState, outcome.Elapsed, time));
    }

    [Fact]
    public void An_instance_that_is_not_found_is_gone()
    {
        var (outcome, log, _) = new Script { Looks = [At(CimJobState.Running), Gone] }.Wait();

        Assert.Equal(["0 Read", "50 Read"], log);
        Assert.True(outcome is { End: JobEnd.Gone, JobState: null, HasSucceeded: false, IsOver: true });
        Assert.Equal(@"The job '\\HOST\root\test:Test_Job.InstanceID=""1""' is gone, and nothing says how it ended.", Assert.Throws<CimJobException>(outcome.EnsureSucceeded).Message);
    }

    [Fact]
    public void The_last_look_at_the_limit_decides()
    {
        var (outcome, log, _) = new Script { Looks = [At(CimJobState.Running), At(CimJobState.Completed)] }.Wait(new() { Limit = TimeSpan.FromMilliseconds(20) });

        Assert.Equal(["0 Read", "20 Read"], log);
        Assert.True(outcome is { End: JobEnd.Succeeded, LimitReached: false });
    }

    [Fact]
    public void A_job_is_stopped_where_that_was_asked_for()
    {
        var (outcome, log, _) = new Script { Answers = [4096], Looks = [At(CimJobState.Running), At(CimJobState.Running), At(CimJobState.Terminated)] }
            .Wait(new() { Limit = TimeSpan.FromMilliseconds(20), StopWhenGivenUp = new() { DeleteWhenOver = true } });

        Assert.Equal(["0 Read", "20 Read", "20 Terminate", "20 Read", "20 Delete"], log);
        Assert.True(outcome is { End: JobEnd.Stopped, LimitReached: false, Stop: { ReturnCode: 4096, Deletion: JobDeletion.Deleted } });
    }

    [Fact]
    public void A_job_that_is_over_at_the_limit_is_not_stopped()
    {
        var (outcome, log, _) = new Script { Looks = [At(CimJobState.Completed)] }.Wait(new() { Limit = TimeSpan.Zero, StopWhenGivenUp = new() });

        Assert.Equal(["0 Read"], log);
        Assert.True(outcome is { End: JobEnd.Succeeded, Stop: null });
    }

    [Fact]
    public void What_completes_while_it_is_stopped_has_succeeded()
    {
        var (outcome, _, _) = new Script { Answers = [4097], Looks = [At(CimJobState.Running), At(CimJobState.Completed)] }
            .Wait(new() { Limit = TimeSpan.Zero, StopWhenGivenUp = new() });

        Assert.True(outcome is { End: JobEnd.Succeeded, Stop.ReturnCode: 4097 });
    }

    [Fact]
    public void The_error_is_read_once_from_the_first_method_that_knows_one()
    {
        JobErrorMessage[] messages = [JobResultFactory.Message("No space.", "7", "disk"), JobResultFactory.Message(null, "8")];
        var script = new Script
        {
            Looks = [At(CimJobState.Exception)],
            Errors = new Dictionary<string, JobErrorMessage[]> { ["GetErrorEx"] = messages },
            Properties = new Dictionary<string, object?> { ["ErrorCode"] = (ushort)32773, ["ErrorDescription"] = "It failed.", ["ErrorSummaryDescription"] = " " },
        };

        var (outcome, log, _) = script.Wait();

        Assert.Equal(["0 Read", "0 GetErrorEx"], log);
        Assert.Equal((32773u, "It failed.", null), (outcome.Error!.Code, outcome.Error.Description, outcome.Error.Summary));
        Assert.Equal("No space. 8", outcome.Error.ToString());
        Assert.Equal(messages, outcome.Error.Messages);
        Assert.Equal(
            @"The job '\\HOST\root\test:Test_Job.InstanceID=""1""' failed. Its state is 10 (Exception). No space. 8",
            Assert.Throws<CimJobException>(outcome.EnsureSucceeded).Message);
    }

    [Fact]
    public void An_outage_is_tolerated_as_long_as_it_was_asked_for()
    {
        var failure = new UnauthorizedAccessException();
        var script = new Script { Looks = [At(CimJobState.Running), At(CimJobState.Completed)], Failing = new Dictionary<int, Exception> { [1] = failure, [2] = failure } };

        var (outcome, log, _) = script.Wait(new() { ToleratedOutage = TimeSpan.FromMilliseconds(101) });
        var exception = Assert.Throws<CimJobException>(() => script.Wait(new() { ToleratedOutage = TimeSpan.FromMilliseconds(100) }));
        var atOnce = Assert.Throws<CimJobException>(() => script.Wait());

        Assert.Equal(["0 Read", "50 Read", "150 Read", "350 Read"], log);
        Assert.True(outcome is { End: JobEnd.Succeeded, Failure: null });
        Assert.Same(failure, exception.InnerException);
        Assert.Equal((JobEnd.NotOver, CimJobState.Running), (exception.Outcome!.End, exception.Outcome.JobState));
        Assert.Equal((null, null, null), (exception.ReturnCode, exception.Meaning, exception.StopResult));
        Assert.Equal(TimeSpan.FromMilliseconds(50), atOnce.Outcome!.Elapsed);
    }

    [Fact]
    public void The_limit_may_come_within_a_tolerated_outage()
    {
        var script = new Script { Looks = [At(CimJobState.Running)], Failing = new Dictionary<int, Exception> { [1] = new TimeZoneNotFoundException() } };

        var (outcome, _, _) = script.Wait(new() { Limit = TimeSpan.FromMilliseconds(50), ToleratedOutage = TimeSpan.FromHours(1) });

        Assert.True(outcome is { End: JobEnd.NotOver, LimitReached: true, JobState: CimJobState.Running, Failure: TimeZoneNotFoundException });
    }

    [Fact]
    public void A_request_that_fails_only_after_the_limit_counts_as_not_answered()
    {
        var script = new Script { Looks = [At(CimJobState.Running)], Latency = TimeSpan.FromSeconds(9), Failing = new Dictionary<int, Exception> { [0] = new TimeZoneNotFoundException() } };

        var (outcome, log, _) = script.Wait(new() { Limit = TimeSpan.FromSeconds(5) });

        Assert.Equal(["0 Read"], log);
        Assert.True(outcome is { End: JobEnd.NotOver, LimitReached: true, Failure: TimeZoneNotFoundException });
    }

    [Fact]
    public void What_is_no_job_is_not_waited_for() =>
        Assert.Equal("job", Assert.Throws<ArgumentException>(() => new Script { IsJob = false, Looks = [At(null)] }.Wait()).ParamName);

    [Fact]
    public void Options_are_copied_when_the_call_begins()
    {
        var options = new JobWaitOptions { Limit = TimeSpan.Zero, StopWhenGivenUp = new() };
        var copy = options.Copy();
        (options.Limit, options.StopWhenGivenUp.Limit) = (TimeSpan.FromDays(1), TimeSpan.FromDays(1));

        Assert.Equal((TimeSpan.Zero, TimeSpan.FromMinutes(2)), (copy.Limit, copy.StopWhenGivenUp!.Limit));
    }

    [Theory]
    [InlineData(0, JobEnd.Succeeded, RequestMeaning.Completed)]
    [InlineData(4096, JobEnd.Gone, RequestMeaning.TransitionStarted)]
    [InlineData(1, JobEnd.Refused, RequestMeaning.MethodSpecific)]
    [InlineData(4097, JobEnd.Refused, RequestMeaning.MethodSpecific)]
    [InlineData(32767, JobEnd.Refused, RequestMeaning.MethodSpecific)]
    [InlineData(32768, JobEnd.Refused, RequestMeaning.Failed)]
    [InlineData(32778, JobEnd.Refused, RequestMeaning.OutOfMemory)]
    [InlineData(32779, JobEnd.Refused, RequestMeaning.MethodSpecific)]
    [InlineData(null, JobEnd.Refused, null)]
    public void The_code_of_a_method_decides_where_there_is_no_job(int? code, JobEnd end, RequestMeaning? meaning)
    {
        var outcome = JobRunner.Wait(new(), procedure => procedure.Steps(new JobStart((uint?)code, null)), default);

        Assert.Equal((end, (uint?)code, meaning, null), (outcome.End, outcome.ReturnCode, outcome.Meaning, outcome.Job));
        if (end == JobEnd.Refused)
        {
            Assert.StartsWith("The method did not start a job.", Assert.Throws<CimJobException>(outcome.EnsureSucceeded).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_job_that_was_refused_is_never_touched()
    {
        var job = new ScriptedJob(new() { Looks = [At(CimJobState.Running)] }, new());

        var outcome = JobRunner.Wait(new(), procedure => procedure.Steps(new JobStart(32775, job)), default);

        Assert.Equal(JobEnd.Refused, outcome.End);
        Assert.Empty(job.Log);
    }
}
