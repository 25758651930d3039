using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

/// <summary>The wait for the end of a job that has accepted the request.</summary>
public sealed class WaitingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public void Looks_until_the_job_is_over(uint code)
    {
        var attempt = new Script { Answers = [code], Looks = [At(CimJobState.Running), At(CimJobState.ShuttingDown), At(null), At(CimJobState.Terminated)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read", "1500 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: true, JobState: CimJobState.Terminated, LimitReached: false });
        Assert.Equal((code, 0u), (attempt.Result.ReturnCode, attempt.Result.ToKillJobCode()));
    }

    [Theory]
    [InlineData(CimJobState.Completed)]
    [InlineData(CimJobState.Terminated)]
    [InlineData(CimJobState.Killed)]
    [InlineData(CimJobState.Exception)]
    [InlineData(CimJobState.CompletedWithWarnings)]
    public void Every_end_is_an_end_and_reported_as_it_is(CimJobState end)
    {
        var attempt = new Script { Answers = [4096], Looks = [At(end)] }.Stop();

        Assert.Equal(TimeSpan.Zero, attempt.Duration);
        Assert.Equal(end, attempt.Result.JobState);
        Assert.Same(attempt.Result, attempt.Result.EnsureStopped());
    }

    [Theory]
    [InlineData(CimJobState.New)]
    [InlineData(CimJobState.Starting)]
    [InlineData(CimJobState.Running)]
    [InlineData(CimJobState.Suspended)]
    [InlineData(CimJobState.ShuttingDown)]
    [InlineData(CimJobState.Service)]
    [InlineData(CimJobState.QueryPending)]
    [InlineData((CimJobState)40000)]
    [InlineData(null)]
    public void No_other_state_is(CimJobState? state)
    {
        var attempt = new Script { Answers = [4096], Looks = [At(state)] }.Stop(options: new() { Limit = TimeSpan.FromSeconds(1.2), DeleteWhenOver = true });

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "1000 Read", "1200 Read"], attempt.Log);
        Assert.True(attempt.Result is { IsOver: false, LimitReached: true, Deletion: JobDeletion.NotAttempted });
        Assert.Equal((state, 3u), (attempt.Result.JobState, attempt.Result.ToKillJobCode()));
    }

    [Fact]
    public void An_instance_that_goes_is_an_end_of_unknown_state()
    {
        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.ShuttingDown), Gone] }.Stop();

        Assert.True(attempt.Result is { IsGone: true, IsOver: true, JobState: null, ReturnCode: 4096 });
        Assert.Equal(0u, attempt.Result.ToKillJobCodeOrNotFound());
    }

    [Fact]
    public void Without_time_it_asks_once_and_looks_once()
    {
        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.Running)] }.Stop(options: new() { Limit = TimeSpan.Zero });

        Assert.Equal(["0 Terminate", "0 Read"], attempt.Log);
        Assert.True(attempt.Result.LimitReached);
    }

    [Fact]
    public void Waits_for_days_where_no_limit_is_set()
    {
        JobStopOptions options = new() { Limit = Timeout.InfiniteTimeSpan, PollingInterval = TimeSpan.FromDays(1) };

        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.Running), At(CimJobState.Running), At(CimJobState.Running), At(CimJobState.Killed)] }.Stop(options: options);

        Assert.Equal(TimeSpan.FromDays(3), attempt.Duration);
        Assert.True(attempt.Result.IsOver);
    }

    [Fact]
    public void Slow_requests_count_towards_the_limit()
    {
        JobStopOptions options = new() { Limit = TimeSpan.FromSeconds(5), PollingInterval = TimeSpan.FromSeconds(1) };

        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.Running)], Latency = TimeSpan.FromSeconds(2) }.Stop(options: options);

        Assert.Equal(["0 Terminate", "2000 Read", "5000 Read"], attempt.Log);
        Assert.True(attempt.Result.LimitReached);
    }

    [Fact]
    public void A_pause_is_rounded_up_to_what_timers_can_count()
    {
        JobStopOptions options = new() { Limit = TimeSpan.FromMilliseconds(2.5), PollingInterval = TimeSpan.FromTicks(1) };

        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.Running)] }.Stop(options: options);

        Assert.Equal(["0 Terminate", "0 Read", "1 Read", "2 Read", "3 Read"], attempt.Log);
    }
}
