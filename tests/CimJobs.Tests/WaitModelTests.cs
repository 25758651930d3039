using CimJobAnalyzers.Simulation;
using CimJobs.Tests.Model;
using CsCheck;

namespace CimJobs.Tests;

/// <summary>Random providers and callers of a wait; what must hold for all of them. The names begin with the invariant's number.</summary>
public sealed class WaitModelTests
{
    private static readonly TimeSpan Timer = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void W1_Where_the_method_refuses_nothing_is_touched() => Trials.Wait(
        trial =>
        {
            Assert.True(trial.Outcome is null or { End: JobEnd.Refused or JobEnd.Succeeded } || trial.Profile.StartAnswer == 4096 || trial.Requests[0].Failure is not null || trial.IsCanceled);
            Assert.True(trial.Profile.StartAnswer == 4096 || trial.Requests.Count <= 1);
            Assert.True(trial.Outcome is not { End: JobEnd.Refused } refused || refused.ReturnCode == trial.Profile.StartAnswer);
        },
        wish: wish => wish with { Starts = true });

    [Fact]
    public void W2_No_end_is_claimed_for_a_job_that_runs() => Trials.Wait(trial =>
    {
        if (trial.Outcome is { End: JobEnd.Succeeded or JobEnd.SucceededWithWarnings or JobEnd.Failed or JobEnd.Stopped, ReturnCode: null or 4096 } outcome)
        {
            Assert.NotNull(trial.Job!.OverSince);
            Assert.Equal((ushort)trial.Job.State, (ushort)outcome.JobState!);
            Assert.Equal(EndOf(trial.Job.State), outcome.End);
        }
    });

    [Fact]
    public void W3_Success_was_seen() => Trials.Wait(trial => Assert.True(
        trial.Outcome is not { End: JobEnd.Succeeded } || trial.Outcome.ReturnCode == 0 || trial.Looks.Last().SeenState == JobState.Completed));

    [Fact]
    public void W4_Gone_was_said() => Trials.Wait(trial => Assert.True(
        trial.Outcome is not { End: JobEnd.Gone } || trial.Requests[^1].Failure == ProviderFailure.NotFound || !trial.Profile.NamesJob));

    [Fact]
    public void W5_W7_Nothing_is_sent_unless_it_is_given_up_and_asked_for() => Trials.Wait(trial =>
    {
        Assert.True(trial.Wish.StopLimit is not null || !trial.Sent.Any());
        Assert.All(trial.Sent, request => Assert.True(request.Time >= GivenUpAt(trial)));
        Assert.DoesNotContain(trial.Requests, request => request.Kind == RequestKind.Delete);
        Assert.True(trial.Sent.Any() || trial.Outcome?.Stop is not { ReturnCode: not null });
    });

    [Fact]
    public void W6_Is_given_up_only_at_the_limit_or_by_the_token() => Trials.Wait(trial =>
    {
        if (trial.Outcome is { End: JobEnd.NotOver } outcome && trial.Exception is not CimJobException)
        {
            Assert.True(trial.Time.Now >= GivenUpAt(trial));
            Assert.Equal(!trial.IsCanceled, outcome.LimitReached);
        }
    });

    [Fact]
    public void W8_A_job_that_was_seen_to_end_is_left_alone_but_for_its_error() => Trials.Wait(trial =>
    {
        var terminal = trial.Requests.TakeWhile(request => !(request.SeenState?.IsOver() == true || request.Failure == ProviderFailure.NotFound)).Count();
        Assert.All(trial.Requests.Skip(terminal + 1), request => Assert.True(request.Method is JobSchema.GetErrors or JobSchema.GetError));
        Assert.True(trial.Requests.Count(request => request.Method == JobSchema.GetErrors) <= 1 && trial.Requests.Count(request => request.Method == JobSchema.GetError) <= 1);
    },
    // After an outage a stop asks first whether the object is a job.
    profile => profile with { Outages = [] });

    [Fact]
    public void W9_Comes_back_in_time() => Trials.Wait(trial =>
    {
        if (GivenUpAt(trial) < TimeSpan.MaxValue)
        {
            // Two requests to the end of the wait, three to the end of the stop and its own identification, two for the error.
            var stop = trial.Outcome?.Stop is null ? TimeSpan.Zero : trial.Wish.StopLimit!.Value + 4 * trial.Latency;
            Assert.True(trial.Time.Now <= GivenUpAt(trial) + Timer + 2 * trial.Latency + stop + 2 * trial.Latency);
        }
    });

    [Fact]
    public void W10_An_end_is_seen_soon() => Trials.Wait(
        trial =>
        {
            var seen = trial.Looks.FirstOrDefault(look => look.SeenState?.IsOver() == true);
            if (seen is not null && trial.Outcome?.Stop is null)
            {
                var from = trial.Job!.OverSince > seen.Time ? seen.Time : trial.Job.OverSince!.Value;
                Assert.True(seen.Time <= from + trial.Wish.PollingInterval + 3 * trial.Latency + Timer);
            }
        },
        profile => profile with { Outages = [], HidesState = false });

    [Fact]
    public void W11_What_completes_while_it_is_stopped_has_succeeded() => Trials.Wait(trial =>
    {
        if (trial.Outcome is { Stop.IsOver: true } outcome)
        {
            Assert.Equal(outcome.Stop.IsGone ? JobEnd.Gone : EndOf((JobState)outcome.Stop.JobState!), outcome.End);
        }
    });

    [Fact]
    public void W12_Blocking_or_not_is_the_same() => Trials.Compare(stops: false, (profile, wish) => AssertSame(profile, wish with { CancelAt = null }));

    [Fact]
    public void W13_The_exception_has_the_callers_token() => Trials.Wait(
        trial => Assert.True(trial.Exception is not OperationCanceledException canceled || canceled.CancellationToken == trial.Token && trial.Token.IsCancellationRequested),
        wish: wish => wish with { CancelAt = wish.CancelAt ?? TimeSpan.FromSeconds(1) });

    [Fact]
    public void W14_A_tolerated_outage_changes_nothing_but_time() => Trials.Compare(stops: false, (profile, wish) =>
    {
        wish = wish with { CancelAt = null, Starts = false, StopLimit = null, Limit = Timeout.InfiniteTimeSpan };
        (profile, wish) = Generators.Ending(profile with { RemovesInstances = false, Outages = [.. profile.BusyPeriods.Take(1)] }, wish);
        wish = wish with { ToleratedOutage = profile.Outages.Select(outage => outage.Length).FirstOrDefault() + Timer };

        foreach (var way in Way.All)
        {
            var (with, without) = (Trial.Run(profile, wish, way), Trial.Run(profile with { Outages = [] }, wish, way));
            Assert.Null(with.Exception);
            Assert.Equal((without.Outcome!.End, without.Outcome.JobState), (with.Outcome!.End, with.Outcome.JobState));
        }
    });

    [Fact]
    public void W15_Errors_that_cannot_be_read_change_no_end() => Trials.Compare(stops: false, (profile, wish) =>
    {
        foreach (var way in Way.All)
        {
            var (with, without) = (Trial.Run(profile with { Errors = ["text"] }, wish, way), Trial.Run(profile with { Errors = null, Error = null }, wish, way));
            Assert.Equal((without.Outcome?.End, without.Exception?.GetType()), (with.Outcome?.End, with.Exception?.GetType()));
        }
    });

    [Fact]
    public void W16_Pauses_grow_to_the_interval_and_no_further() => Gen.Select(Gen.Int[0, 61], Gen.Long[0, long.MaxValue]).Sample(
        (magnitude, surplus) =>
        {
            var ticks = (1L << magnitude) + surplus % (1L << magnitude);
            var profile = new ProviderProfile("endless");
            var interval = TimeSpan.FromTicks(ticks);
            var trial = Trial.Run(profile, new() { PollingInterval = interval, Limit = TimeSpan.FromDays(60) < interval ? TimeSpan.FromDays(60) : 20 * interval }, Way.All[0]);
            var longest = TimeSpan.FromMilliseconds(Math.Min(int.MaxValue, Math.Ceiling(interval.TotalMilliseconds)));

            Assert.NotEmpty(trial.Time.Waits);
            Assert.Equal(JobEnd.NotOver, trial.Outcome!.End);
            for (var (i, expected) = (0, TimeSpan.FromMilliseconds(50)); i < trial.Time.Waits.Count - 1; i++)
            {
                Assert.Equal(expected < longest ? expected : longest, trial.Time.Waits[i].Duration);
                expected = expected < longest ? 2 * expected : longest;
            }
        },
        iter: Math.Min(Trials.Count, 3000),
        threads: 1);

    [Fact]
    public void W17_A_provider_that_falls_silent_does_not_hold_a_call_that_does_not_block_by_the_session() => AssertUnheld(isSession: true);

    [Fact]
    public void W17_A_provider_that_falls_silent_does_not_hold_a_call_that_does_not_block_by_the_object() => AssertUnheld(isSession: false);

    private static void AssertUnheld(bool isSession) => Gen.Select(Generators.Profiles, Generators.Wishes(stops: false), Gen.Int[0, 6]).Sample(
        (profile, wish, answered) =>
        {
            (profile, wish) = Generators.Ending(profile, wish with { CancelAt = null, StopLimit = null, Limit = wish.Limit == Timeout.InfiniteTimeSpan ? TimeSpan.FromSeconds(5) : wish.Limit });
            var trial = Trial.Run(profile with { FallsSilentAfter = answered }, wish, new(isSession, IsAsync: true));

            // A request that had just begun gets one interval, at most a second.
            var silent = trial.Requests.FirstOrDefault(request => request.IsSilent);
            var grace = wish.PollingInterval < TimeSpan.FromSeconds(1) ? wish.PollingInterval : TimeSpan.FromSeconds(1);
            var end = silent?.Time + grace > wish.Limit ? silent!.Time + grace : wish.Limit;
            var isErrorQuestion = trial.Outcome is { IsOver: true };
            Assert.True(isErrorQuestion || trial.Time.Now <= end + 2 * Timer + 2 * trial.Latency);
            Assert.True(!isErrorQuestion || trial.Time.Now <= end + TimeSpan.FromSeconds(30) + 3 * trial.Latency);
        },
        iter: Math.Min(Trials.Count, 1000),
        threads: 1);

    private static JobEnd EndOf(JobState state) => state switch
    {
        JobState.Completed => JobEnd.Succeeded,
        JobState.CompletedWithWarnings => JobEnd.SucceededWithWarnings,
        JobState.Exception => JobEnd.Failed,
        JobState.Terminated or JobState.Killed => JobEnd.Stopped,
        _ => JobEnd.NotOver,
    };

    private static TimeSpan GivenUpAt(Trial trial)
    {
        var limit = trial.Wish.Limit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : trial.Wish.Limit;
        return trial.Wish.CancelAt < limit ? trial.Wish.CancelAt.Value : limit;
    }

    private static void AssertSame(ProviderProfile profile, Wish wish)
    {
        foreach (var isSession in new[] { false, true })
        {
            Assert.Equal(Trial.Run(profile, wish, new(isSession, IsAsync: false)).Facts, Trial.Run(profile, wish, new(isSession, IsAsync: true)).Facts);
        }
    }
}
