using CimJobAnalyzers.Simulation;
using CimJobs.Tests.Model;

namespace CimJobs.Tests;

/// <summary>Random providers and callers of a stop; what must hold for all of them.</summary>
public sealed class StopModelTests
{
    private static readonly bool[] Fronts = [false, true];

    private static readonly TimeSpan Timer = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void Ends_in_time() => Trials.Stop(trial =>
    {
        if (trial.Wish.Limit != Timeout.InfiniteTimeSpan)
        {
            // At most the question whether it is a job, a request, its repetition without the timeout, a look and a deletion are still under way.
            Assert.True(trial.Time.Now <= trial.Wish.Limit + Timer + 5 * trial.Latency);
            Assert.All(trial.Time.Waits, wait => Assert.True(wait.Start + wait.Duration < trial.Wish.Limit + Timer));
        }

        Assert.All(trial.Time.Waits, wait => Assert.True(wait.Duration <= trial.Wish.PollingInterval));
    });

    [Fact]
    public void Reports_the_truth() => Trials.Stop(trial =>
    {
        if (trial.Stop is { IsOver: true } result)
        {
            Assert.NotNull(trial.Job!.OverSince);
            Assert.True(result.IsGone || (ushort)result.JobState! == (ushort)trial.Job.State);
        }

        if (trial.Stop is { ReturnCode: { } code } answered)
        {
            Assert.Contains(trial.Sent, request => request.ReturnCode == code && request.RequestedState == (ushort)answered.Request);
        }
    });

    [Fact]
    public void Success_is_never_claimed_for_a_job_that_was_not_seen_to_be_over() => Trials.Stop(trial =>
    {
        if (trial.Stop is { } result)
        {
            var wasSeen = trial.Requests.Any(request => request.SeenState?.IsOver() == true || request is { Failure: ProviderFailure.NotFound, Kind: not RequestKind.Delete });
            Assert.True(wasSeen || !result.IsOver);
            Assert.Equal(result.IsOver, result.ToKillJobCode() == 0);
            Assert.Equal(result.IsOver, Record.Exception(() => result.EnsureStopped()) is null);
        }
    });

    [Fact]
    public void What_was_accepted_stays_accepted() => Trials.Stop(trial =>
    {
        if (trial.Stop is { IsGone: false } result && trial.Sent.Any(request => request.ReturnCode is 0 or 4096))
        {
            Assert.True(result.Meaning is RequestMeaning.Completed or RequestMeaning.TransitionStarted);
            Assert.True(result.IsOver || result.ToKillJobCode() == 3);
        }
    });

    [Fact]
    public void Nothing_that_is_known_is_lost() => Trials.Stop(trial =>
    {
        if (trial.Requests.Any(request => request.ReturnCode is not null))
        {
            Assert.NotNull(trial.Stop);
            Assert.True(trial.Exception is null or CimJobCanceledException);
        }
    });

    [Fact]
    public void Gives_up_only_at_the_limit_by_the_token_on_a_refusal_or_on_a_failure() => Trials.Stop(trial =>
    {
        if (trial.Stop is { IsOver: false, Failure: null } result && !trial.IsCanceled)
        {
            var isAccepted = trial.Sent.Any(request => request.ReturnCode is 0 or 4096);
            var isBusy = trial.Sent.Last().ReturnCode is 4099 or 6 or 32774;
            Assert.True(result.LimitReached ? trial.Time.Now >= trial.Wish.Limit : !isAccepted && !isBusy);
        }
    });

    [Fact]
    public void Deletes_only_what_is_over_and_only_when_asked() => Trials.Stop(trial =>
    {
        var deletions = trial.Requests.Where(request => request.Kind == RequestKind.Delete).ToArray();
        Assert.All(deletions, request => Assert.True(request.WasOver && trial.Wish.DeleteWhenOver));
        Assert.True(deletions.Length <= 1);
        Assert.True(deletions.Length == 0 || trial.Stop is { Deletion: not (JobDeletion.NotAttempted or JobDeletion.LeftToProvider) });
    });

    [Fact]
    public void Escalates_only_when_asked_and_only_when_due() => Trials.Stop(trial =>
    {
        var states = trial.Sent.Select(request => (int)request.RequestedState!).Distinct().ToArray();
        Assert.True(states.Length == 0 || states[0] == (int)trial.Wish.Request!);
        if (states.Length > 1)
        {
            Assert.Equal([4, 5], states);
            var decided = trial.Sent.First(request => request.ReturnCode is 0 or 4096 or 4097 or 32775);
            var kill = trial.Sent.First(request => request.RequestedState == 5);
            Assert.True(kill.Time - decided.Time >= trial.Wish.EscalateToKillAfter);
        }
    });

    [Fact]
    public void A_request_is_repeated_only_where_it_may_help() => Trials.Stop(trial =>
    {
        var final = trial.Sent.Where(request => request.ReturnCode is { } code && code is not (4099 or 6 or 32774 or 4097 or 32775 or 4098)).ToArray();
        Assert.Equal(final.Length, final.Select(request => request.RequestedState).Distinct().Count());
        Assert.True(trial.Sent.Count(request => request is { ReturnCode: 4098, TimeoutPeriod: not null }) <= 1);
        Assert.DoesNotContain(trial.Sent, request => request.TimeoutPeriod == "00000000000000.000000:000");
    });

    [Fact]
    public void W12_Blocking_or_not_is_the_same() => Trials.Compare(stops: true, (profile, wish) =>
    {
        foreach (var isSession in Fronts)
        {
            wish = wish with { CancelAt = null };
            Assert.Equal(Trial.Run(profile, wish, new(isSession, IsAsync: false)).Facts, Trial.Run(profile, wish, new(isSession, IsAsync: true)).Facts);
        }
    });

    [Fact]
    public void W13_The_exception_has_the_callers_token() => Trials.Stop(
        trial => Assert.True(trial.Exception is not OperationCanceledException canceled || canceled.CancellationToken == trial.Token && trial.Token.IsCancellationRequested),
        wish: wish => wish with { CancelAt = wish.CancelAt ?? TimeSpan.FromSeconds(1) });
}
