using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

/// <summary>From Terminate to Kill, where the caller asks for it.</summary>
public sealed class EscalationTests
{
    private static readonly JobStopOptions AfterOneSecond = new() { EscalateToKillAfter = TimeSpan.FromSeconds(1), Limit = TimeSpan.FromSeconds(3) };

    [Fact]
    public void Does_not_happen_unasked()
    {
        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.ShuttingDown)] }.Stop();

        Assert.DoesNotContain(attempt.Log, request => request.EndsWith("Kill", StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromMinutes(2), attempt.Duration);
    }

    [Fact]
    public void Kills_what_did_not_terminate_in_time()
    {
        var attempt = new Script { Answers = [4096, 0], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.Killed)] }
            .Stop(options: AfterOneSecond);

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read", "1000 Kill", "1000 Read"], attempt.Log);
        Assert.True(attempt.Result is { Request: JobStopRequest.Kill, ReturnCode: 0, JobState: CimJobState.Killed });
    }

    [Fact]
    public void Is_punctual_between_two_looks()
    {
        var attempt = new Script { Answers = [4096, 4096], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.Killed)] }
            .Stop(options: new() { EscalateToKillAfter = TimeSpan.FromSeconds(1), Limit = TimeSpan.FromSeconds(3), PollingInterval = TimeSpan.FromSeconds(2) });

        Assert.Equal(["0 Terminate", "0 Read", "1000 Read", "1000 Kill", "1000 Read"], attempt.Log);
    }

    [Fact]
    public void Does_not_happen_when_the_job_has_ended()
    {
        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.Terminated)] }
            .Stop(options: AfterOneSecond);

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read"], attempt.Log);
    }

    [Fact]
    public void May_lie_in_the_furthest_future()
    {
        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.ShuttingDown)] }.Stop(options: new() { EscalateToKillAfter = TimeSpan.MaxValue, PollingInterval = TimeSpan.FromDays(20), Limit = TimeSpan.FromDays(50) });

        Assert.Equal(TimeSpan.FromDays(50), attempt.Duration);
    }

    [Fact]
    public void Does_not_follow_a_kill()
    {
        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.ShuttingDown)] }.Stop(JobStopRequest.Kill, AfterOneSecond);

        Assert.Equal("0 Kill", attempt.Log[0]);
        Assert.All(attempt.Log.Skip(1), request => Assert.EndsWith("Read", request, StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_from_the_time_that_terminate_was_accepted()
    {
        var attempt = new Script { Answers = [4099, 4096, 0], Looks = [At(CimJobState.Running), At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.Killed)] }
            .Stop(options: AfterOneSecond);

        Assert.Equal(["0 Terminate", "500 Read", "500 Terminate", "500 Read", "1000 Read", "1500 Read", "1500 Kill", "1500 Read"], attempt.Log);
    }

    [Fact]
    public void A_refused_kill_leaves_terminate_standing()
    {
        var attempt = new Script { Answers = [4096, 1], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.Terminated)] }
            .Stop(options: AfterOneSecond);

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read", "1000 Kill", "1500 Read"], attempt.Log);
        Assert.True(attempt.Result is { Request: JobStopRequest.Terminate, ReturnCode: 4096, EscalationReturnCode: 1, JobState: CimJobState.Terminated, IsOver: true });
        Assert.Equal(0u, attempt.Result.ToKillJobCode());
    }

    [Fact]
    public void A_refused_kill_is_not_repeated_and_its_code_reported()
    {
        var attempt = new Script { Answers = [4096, 32770], Looks = [At(CimJobState.ShuttingDown)] }.Stop(options: AfterOneSecond);

        Assert.Single(attempt.Log, request => request.EndsWith("Kill", StringComparison.Ordinal));
        Assert.True(attempt.Result is { LimitReached: true, Request: JobStopRequest.Terminate, ReturnCode: 4096, EscalationReturnCode: 32770 });
        Assert.Equal(3u, attempt.Result.ToKillJobCode());
        Assert.Equal(TimeSpan.FromSeconds(3), attempt.Duration);
    }

    [Fact]
    public void A_kill_that_comes_too_late_finds_the_job_over()
    {
        var attempt = new Script { Answers = [4096, 4097], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.Terminated)] }
            .Stop(options: AfterOneSecond);

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read", "1000 Kill", "1000 Read"], attempt.Log);
        Assert.True(attempt.Result.IsOver);
    }

    [Fact]
    public void A_kill_that_finds_no_job_is_the_success_of_terminate()
    {
        var attempt = new Script { Answers = [4096, null], Looks = [At(CimJobState.ShuttingDown)] }.Stop(options: AfterOneSecond);

        Assert.Equal("1000 Kill", attempt.Log[^1]);
        Assert.True(attempt.Result is { IsGone: true, Request: JobStopRequest.Terminate, ReturnCode: 4096 });
        Assert.Equal(0u, attempt.Result.ToKillJobCodeOrNotFound());
    }

    [Fact]
    public void A_busy_kill_is_repeated_only_while_the_job_is_not_over()
    {
        var looks = Enumerable.Repeat(At(CimJobState.ShuttingDown), 4).Append(At(CimJobState.Terminated)).ToArray();

        var attempt = new Script { Answers = [4096, 4099, 6], Looks = looks }.Stop(options: AfterOneSecond);

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read", "1000 Kill", "1500 Read", "1500 Kill", "2000 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: true, JobState: CimJobState.Terminated, ReturnCode: 4096, EscalationReturnCode: 6 });
    }

    [Fact]
    public void A_kill_with_a_timeout_period_is_sent_again_without_it()
    {
        var attempt = new Script { Answers = [4096, 4098, 0], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.Killed)] }
            .Stop(options: new() { EscalateToKillAfter = TimeSpan.Zero, TimeoutPeriod = TimeSpan.FromSeconds(5) });

        Assert.Equal(["0 Terminate within 00:00:05", "0 Read", "0 Kill within 00:00:05", "0 Kill", "0 Read"], attempt.Log);
    }

    [Fact]
    public void Kills_what_was_stuck_in_shutdown_already()
    {
        var attempt = new Script { Answers = [4097, 4096], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.Killed)] }
            .Stop(options: AfterOneSecond);

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read", "1000 Kill", "1000 Read"], attempt.Log);
        Assert.Equal(CimJobState.Killed, attempt.Result.JobState);
    }

    [Fact]
    public void A_refused_kill_leaves_somebody_elses_shutdown_standing()
    {
        var attempt = new Script { Answers = [4097, 1], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.ShuttingDown), At(CimJobState.Terminated)] }
            .Stop(options: AfterOneSecond);

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read", "1000 Kill", "1500 Read"], attempt.Log);
        Assert.True(attempt.Result.IsOver);
    }

    [Fact]
    public void Does_not_follow_a_refusal()
    {
        var attempt = new Script { Answers = [4], Looks = [] }.Stop(options: AfterOneSecond);

        Assert.Equal(["0 Terminate"], attempt.Log);
    }
}
