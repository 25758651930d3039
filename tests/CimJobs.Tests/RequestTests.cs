using CimJobs.Engine;
using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

/// <summary>The request itself: what is sent, how often, and what each answer leads to.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData(RequestedState.Terminate, JobState.Terminated)]
    [InlineData(RequestedState.Kill, JobState.Killed)]
    public void Sends_the_state_without_a_timeout(RequestedState requestedState, JobState end)
    {
        var attempt = new Script { Answers = [0], Looks = [At(end)] }.Stop(requestedState);

        Assert.Equal([$"0 {requestedState}", "0 Read"], attempt.Log);
        Assert.Equal((0u, end, requestedState), (attempt.Result.ReturnCode, attempt.Result.JobState, attempt.Result.RequestedState));
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
        var attempt = new Script { Answers = [code], Looks = [At(JobState.Completed)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: true, JobState: JobState.Completed });
        Assert.Equal(code, attempt.Result.ReturnCode);
    }

    [Theory]
    [InlineData(4097)]
    [InlineData(32775)]
    public void An_invalid_transition_of_a_job_that_has_just_gone_is_success(uint code)
    {
        var attempt = new Script { Answers = [code], Looks = [Gone] }.Stop();

        Assert.True(attempt.Result is { IsOver: true, IsGone: true, JobState: null });
        Assert.Equal(0u, attempt.Result.ToKillJobCode(reportNotFound: true));
    }

    [Theory]
    [InlineData(4097, JobState.Running)]
    [InlineData(32775, JobState.New)]
    [InlineData(4097, null)]
    public void An_invalid_transition_of_a_job_that_is_not_over_is_a_refusal(uint code, JobState? state)
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
        var attempt = new Script { Answers = [code], Looks = [At(JobState.ShuttingDown), At(JobState.Killed)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read", "500 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: true, JobState: JobState.Killed });
    }

    [Fact]
    public void An_invalid_transition_is_a_refusal_after_all_when_the_shutdown_is_called_off()
    {
        var attempt = new Script { Answers = [4097], Looks = [At(JobState.ShuttingDown), At(JobState.Running)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read", "500 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: false, LimitReached: false });
    }

    [Theory]
    [InlineData(4099)]
    [InlineData(6)]
    [InlineData(32774)]
    public void A_busy_provider_is_asked_again(uint code)
    {
        var attempt = new Script { Answers = [code, code, 0], Looks = [At(JobState.Running), At(JobState.Running), At(JobState.Terminated)] }.Stop();

        Assert.Equal(["0 Terminate", "500 Read", "500 Terminate", "1000 Read", "1000 Terminate", "1000 Read"], attempt.Log);
        Assert.True(attempt.Result is { ReturnCode: 0, IsOver: true });
    }

    [Theory]
    [InlineData(4099)]
    [InlineData(6)]
    [InlineData(32774)]
    public void A_provider_that_stays_busy_is_given_up_at_the_limit_with_a_last_look(uint code)
    {
        var attempt = new Script { Answers = [code, code], Looks = [At(JobState.Running)] }.Stop(options: new() { Limit = TimeSpan.FromSeconds(0.7) });

        Assert.Equal(["0 Terminate", "500 Read", "500 Terminate", "700 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: false, LimitReached: true, JobState: JobState.Running });
        Assert.Equal((code, 4u), (attempt.Result.ReturnCode, attempt.Result.ToKillJobCode()));
    }

    [Fact]
    public void The_last_look_may_find_that_the_job_has_ended()
    {
        var attempt = new Script { Answers = [4099], Looks = [At(JobState.Completed)] }.Stop(options: new() { Limit = TimeSpan.Zero });

        Assert.True(attempt.Result is { IsOver: true, LimitReached: false, ReturnCode: 4099 });
    }

    [Fact]
    public void A_job_that_ends_while_the_provider_is_busy_is_not_asked_again()
    {
        var ended = new Script { Answers = [4099], Looks = [At(JobState.Completed)] }.Stop();
        var gone = new Script { Answers = [4099], Looks = [Gone] }.Stop();

        Assert.All([ended, gone], attempt => Assert.Equal(["0 Terminate", "500 Read"], attempt.Log));
        Assert.True(ended.Result is { IsOver: true, ReturnCode: 4099, JobState: JobState.Completed });
        Assert.True(gone.Result is { IsOver: true, IsGone: true, ReturnCode: 4099 });
        Assert.Equal(0u, gone.Result.ToKillJobCode(reportNotFound: true));
    }

    [Fact]
    public void A_job_that_goes_before_it_is_asked_again_is_not_found()
    {
        var attempt = new Script { Answers = [4099, null], Looks = [At(JobState.Running)] }.Stop();

        Assert.Equal(["0 Terminate", "500 Read", "500 Terminate"], attempt.Log);
        Assert.True(attempt.Result is { IsGone: true, ReturnCode: null });
        Assert.Equal(7u, attempt.Result.ToKillJobCode(reportNotFound: true));
    }

    [Fact]
    public void Sends_the_timeout_period_that_was_asked_for()
    {
        var attempt = new Script { Answers = [0], Looks = [At(JobState.Terminated)] }.Stop(options: new() { TimeoutPeriod = TimeSpan.FromSeconds(5) });

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
        var attempt = new Script { Answers = [4098, 4099, 0], Looks = [At(JobState.Running), At(JobState.Terminated)] }
            .Stop(options: new() { TimeoutPeriod = TimeSpan.FromSeconds(5) });

        Assert.Equal(["0 Terminate within 00:00:05", "0 Terminate", "500 Read", "500 Terminate", "500 Read"], attempt.Log);
        Assert.True(attempt.Result.IsOver);
    }

    [Theory]
    [InlineData(RequestedState.Start)]
    [InlineData(RequestedState.Suspend)]
    [InlineData(RequestedState.Service)]
    [InlineData((RequestedState)8)]
    public void Asks_for_nothing_that_does_not_stop_a_job(RequestedState requestedState)
    {
        var job = new ScriptedJob(new(), new());

        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => JobStopper.Stop(job, requestedState, new(), default));
        Assert.StartsWith("A job is stopped by Terminate (4) or Kill (5).", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = JobStopper.StopAsync(job, requestedState, new(), default); });
    }

    [Fact]
    public void Needs_options() =>
        Assert.Throws<ArgumentNullException>(() => JobStopper.Stop(new ScriptedJob(new(), new()), RequestedState.Kill, null!, default));
}
