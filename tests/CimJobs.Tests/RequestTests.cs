using CimJobs.Engine;
using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

/// <summary>The request itself: what is sent, how often, and what each answer leads to.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData(JobStopRequest.Terminate, CimJobState.Terminated)]
    [InlineData(JobStopRequest.Kill, CimJobState.Killed)]
    public void Sends_the_state_without_a_timeout(JobStopRequest requestedState, CimJobState end)
    {
        var attempt = new Script { Answers = [0], Looks = [At(end)] }.Stop(requestedState);

        Assert.Equal([$"0 {requestedState}", "0 Read"], attempt.Log);
        Assert.Equal((0u, end, requestedState), (attempt.Result.ReturnCode, attempt.Result.JobState, attempt.Result.Request));
        Assert.Equal(@"\\HOST\root\test:Test_Job.InstanceID=""1""", attempt.Result.Job);
    }

    [Fact]
    public void A_job_that_is_not_found_is_gone_already()
    {
        var attempt = new Script { Answers = [null] }.Stop();

        Assert.Equal(["0 Terminate"], attempt.Log);
        Assert.True(attempt.Result is { IsGone: true, IsOver: true, ReturnCode: null, JobState: null, LimitReached: false });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(4095)]
    [InlineData(4098)]
    [InlineData(4100)]
    [InlineData(32768)]
    [InlineData(32769)]
    [InlineData(32770)]
    [InlineData(32771)]
    [InlineData(32772)]
    [InlineData(32773)]
    [InlineData(32776)]
    [InlineData(32777)]
    [InlineData(32778)]
    [InlineData(32779)]
    public void A_refusal_is_the_end(uint code)
    {
        var attempt = new Script { Answers = [code] }.Stop(options: new() { DeleteWhenOver = true, EscalateToKillAfter = TimeSpan.Zero });

        Assert.Equal(["0 Terminate"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: false, JobState: null, LimitReached: false, Deletion: JobDeletion.NotAttempted });
        Assert.Equal(code, attempt.Result.ReturnCode);
    }

    [Theory]
    [InlineData(4097)]
    [InlineData(32775)]
    public void An_invalid_transition_of_a_job_that_is_over_is_success(uint code)
    {
        var attempt = new Script { Answers = [code], Looks = [At(CimJobState.Completed)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: true, JobState: CimJobState.Completed });
        Assert.Equal(code, attempt.Result.ReturnCode);
    }

    [Theory]
    [InlineData(4097)]
    [InlineData(32775)]
    public void An_invalid_transition_of_a_job_that_has_just_gone_is_success(uint code)
    {
        var attempt = new Script { Answers = [code], Looks = [Gone] }.Stop();

        Assert.True(attempt.Result is { IsOver: true, IsGone: true, JobState: null });
        Assert.Equal(0u, attempt.Result.ToKillJobCodeOrNotFound());
    }

    [Theory]
    [InlineData(4097, CimJobState.Running)]
    [InlineData(4097, null)]
    public void An_invalid_transition_of_a_job_that_is_not_over_is_a_refusal(uint code, CimJobState? state)
    {
        var attempt = new Script { Answers = [code], Looks = [At(state)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: false, LimitReached: false });
        Assert.Equal(state, attempt.Result.JobState);
    }

    [Theory]
    [InlineData(4097)]
    [InlineData(32775)]
    public void An_invalid_transition_of_a_job_that_shuts_down_is_waited_for(uint code)
    {
        var attempt = new Script { Answers = [code], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.Killed)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read", "500 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: true, JobState: CimJobState.Killed });
    }

    [Fact]
    public void An_invalid_transition_is_a_refusal_after_all_when_the_shutdown_is_called_off()
    {
        var attempt = new Script { Answers = [4097], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.Running)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read", "500 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: false, LimitReached: false });
    }

    [Theory]
    [InlineData(4099)]
    [InlineData(6)]
    [InlineData(32774)]
    public void A_busy_provider_is_asked_again(uint code)
    {
        var attempt = new Script { Answers = [code, code, 0], Looks = [At(CimJobState.Running), At(CimJobState.Running), At(CimJobState.Terminated)] }.Stop();

        Assert.Equal(["0 Terminate", "500 Read", "500 Terminate", "1000 Read", "1000 Terminate", "1000 Read"], attempt.Log);
        Assert.True(attempt.Result is { ReturnCode: 0, IsOver: true });
    }

    [Theory]
    [InlineData(4099)]
    [InlineData(6)]
    [InlineData(32774)]
    public void A_provider_that_stays_busy_is_given_up_at_the_limit_with_a_last_look(uint code)
    {
        var attempt = new Script { Answers = [code, code], Looks = [At(CimJobState.Running)] }.Stop(options: new() { Limit = TimeSpan.FromSeconds(0.7) });

        Assert.Equal(["0 Terminate", "500 Read", "500 Terminate", "700 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: false, LimitReached: true, JobState: CimJobState.Running });
        Assert.Equal((code, 4u), (attempt.Result.ReturnCode, attempt.Result.ToKillJobCode()));
    }

    [Fact]
    public void The_last_look_may_find_that_the_job_has_ended()
    {
        var attempt = new Script { Answers = [4099], Looks = [At(CimJobState.Completed)] }.Stop(options: new() { Limit = TimeSpan.Zero });

        Assert.True(attempt.Result is { IsOver: true, LimitReached: false, ReturnCode: 4099 });
    }

    [Fact]
    public void A_job_that_ends_while_the_provider_is_busy_is_not_asked_again()
    {
        var ended = new Script { Answers = [4099], Looks = [At(CimJobState.Completed)] }.Stop();
        var gone = new Script { Answers = [4099], Looks = [Gone] }.Stop();

        Assert.All([ended, gone], attempt => Assert.Equal(["0 Terminate", "500 Read"], attempt.Log));
        Assert.True(ended.Result is { IsOver: true, ReturnCode: 4099, JobState: CimJobState.Completed });
        Assert.True(gone.Result is { IsOver: true, IsGone: true, ReturnCode: 4099 });
        Assert.Equal(0u, gone.Result.ToKillJobCodeOrNotFound());
    }

    [Fact]
    public void A_job_that_goes_before_it_is_asked_again_is_not_found()
    {
        var attempt = new Script { Answers = [4099, null], Looks = [At(CimJobState.Running)] }.Stop();

        Assert.Equal(["0 Terminate", "500 Read", "500 Terminate"], attempt.Log);
        Assert.True(attempt.Result is { IsGone: true, ReturnCode: null });
        Assert.Equal(7u, attempt.Result.ToKillJobCodeOrNotFound());
    }

    [Fact]
    public void Sends_the_timeout_period_that_was_asked_for()
    {
        var attempt = new Script { Answers = [0], Looks = [At(CimJobState.Terminated)] }.Stop(options: new() { TimeoutPeriod = TimeSpan.FromSeconds(5) });

        Assert.Equal(["0 Terminate within 00:00:05", "0 Read"], attempt.Log);
    }

    [Fact]
    public void Sends_no_timeout_period_for_zero()
    {
        var attempt = new Script { Answers = [4098] }.Stop(options: new() { TimeoutPeriod = TimeSpan.Zero });

        Assert.Equal(["0 Terminate"], attempt.Log);
    }

    [Fact]
    public void Asks_again_without_a_timeout_period_that_is_not_supported_and_does_not_try_it_later()
    {
        var attempt = new Script { Answers = [4098, 4099, 0], Looks = [At(CimJobState.Running), At(CimJobState.Terminated)] }
            .Stop(options: new() { TimeoutPeriod = TimeSpan.FromSeconds(5) });

        Assert.Equal(["0 Terminate within 00:00:05", "0 Terminate", "500 Read", "500 Terminate", "500 Read"], attempt.Log);
        Assert.True(attempt.Result.IsOver);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void Asks_for_nothing_that_does_not_stop_a_job(ushort requestedState)
    {
        var job = new ScriptedJob(new(), new());
        var request = (JobStopRequest)requestedState;

        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => JobRunner.Stop(job, request, new(), default));
        Assert.StartsWith("A job is stopped by Terminate (4) or Kill (5).", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = JobRunner.StopAsync(job, request, new(), default); });
    }

    [Fact]
    public void Needs_options()
    {
        var job = new ScriptedJob(new(), new());

        Assert.Throws<ArgumentNullException>(() => JobRunner.Stop(job, JobStopRequest.Kill, null!, default));
        Assert.Throws<ArgumentNullException>(() => JobRunner.Wait(null!, procedure => procedure.Steps(job), default));
    }

    [Theory]
    [InlineData(CimJobState.New)]
    [InlineData(CimJobState.Starting)]
    public void A_job_that_is_about_to_start_is_asked_again(CimJobState state)
    {
        var attempt = new Script { Answers = [32775, 4097, 4096], Looks = [At(state), At(state), At(state), At(CimJobState.Running), At(CimJobState.Terminated)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "500 Terminate", "500 Read", "1000 Read", "1000 Terminate", "1000 Read"], attempt.Log);
        Assert.True(attempt.Result is { ReturnCode: 4096, IsOver: true });
    }

    [Fact]
    public void A_job_that_does_not_start_within_the_limit_is_given_up_with_what_it_answered()
    {
        var attempt = new Script { Answers = [32775, 32775], Looks = [At(CimJobState.New)] }.Stop(options: new() { Limit = TimeSpan.FromSeconds(0.7) });

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "500 Terminate", "500 Read", "700 Read"], attempt.Log);
        Assert.True(attempt.Result is { ReturnCode: 32775, LimitReached: true, IsOver: false });
        Assert.Equal(4u, attempt.Result.ToKillJobCode());
    }

    [Fact]
    public void A_job_that_ends_before_it_is_asked_again_is_not_asked()
    {
        var attempt = new Script { Answers = [4097], Looks = [At(CimJobState.Starting), At(CimJobState.Completed)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read", "500 Read"], attempt.Log);
        Assert.True(attempt.Result is { ReturnCode: 4097, IsOver: true });
    }

    [Fact]
    public void What_is_no_job_is_sent_nothing()
    {
        var job = new ScriptedJob(new() { IsJob = false }, new());

        var refusal = Assert.Throws<ArgumentException>(() => JobRunner.Stop(job, JobStopRequest.Terminate, new(), default));

        Assert.StartsWith($"'{job.Identity.Path}' is no job: its class is not below CIM_Job or CIM_ConcreteJob and has no JobState.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("job", refusal.ParamName);
        Assert.Empty(job.Log);
    }

    [Fact]
    public void What_does_not_exist_needs_no_request()
    {
        var attempt = new Script { IsJob = null }.Stop();

        Assert.Empty(attempt.Log);
        Assert.True(attempt.Result is { IsGone: true, ReturnCode: null, IsOver: true });
    }

    [Fact]
    public void A_timeout_period_below_a_microsecond_stays_a_requirement()
    {
        var attempt = new Script { Answers = [0], Looks = [At(CimJobState.Terminated)] }.Stop(options: new() { TimeoutPeriod = TimeSpan.FromTicks(1) });

        Assert.Equal(["0 Terminate within 00:00:00.0000010", "0 Read"], attempt.Log);
    }
}
