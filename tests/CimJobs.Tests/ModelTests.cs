using System.Collections.Concurrent;
using System.Globalization;
using CimJobs.Tests.Model;
using CsCheck;

namespace CimJobs.Tests;

/// <summary>
/// Random providers and callers; what must hold for all of them. 3,000 trials each by default; the environment variable
/// <c>CIMJOBS_MODEL_TRIALS</c> sets another number (100,000 for a long run).
/// </summary>
public sealed class ModelTests
{
    private static readonly TimeSpan TimerResolution = TimeSpan.FromMilliseconds(1);

    private static readonly long Trials = long.Parse(
        Environment.GetEnvironmentVariable("CIMJOBS_MODEL_TRIALS") ?? "3000", CultureInfo.InvariantCulture);

    [Fact]
    public void Ends_in_time() => ForAll(trial =>
    {
        var latency = TimeSpan.FromMilliseconds(trial.Behaviour.Latency);
        var limit = trial.Options.Limit;
        if (limit != Timeout.InfiniteTimeSpan)
        {
            // At most a request, its repetition without the timeout, a look and a deletion are still under way.
            Assert.True(trial.Clock.Now <= limit + TimerResolution + 4 * latency);
            Assert.All(trial.Clock.Waits, wait => Assert.True(wait.Start + wait.Duration < limit + TimerResolution));
        }

        Assert.All(trial.Clock.Waits, wait => Assert.True(wait.Duration > TimeSpan.Zero && wait.Duration <= trial.Options.PollingInterval));

        if (trial.Result is { IsOver: true })
        {
            Assert.True(trial.Clock.Now <= trial.Provider.OverSince + trial.Options.PollingInterval + TimerResolution + 5 * latency);
        }
    });

    [Fact]
    public void Reports_the_truth() => ForAll(trial =>
    {
        if (trial.Result is not { } result)
        {
            return;
        }

        var lastLook = trial.Journal.LastOrDefault(request => request.Kind == RequestKind.Read);
        Assert.Equal(result.IsGone, trial.Journal.Any(request => request.NotFound));
        Assert.Equal(result.IsGone ? null : lastLook?.SeenState, result.JobState);
        if (result.IsOver)
        {
            Assert.NotNull(trial.Provider.OverSince);
            Assert.True(result.IsGone || result.JobState == trial.Provider.State);
        }

        if (result.ReturnCode is { } code)
        {
            var answered = trial.Sent.Last(request => !request.NotFound);
            Assert.Equal((code, result.RequestedState), (answered.ReturnCode, answered.RequestedState));
        }
        else
        {
            Assert.True(trial.Sent.Last().NotFound);
        }
    });

    [Fact]
    public void Success_is_never_claimed_for_a_job_that_is_not_over() => ForAll(trial =>
    {
        if (trial.Result is not { } result)
        {
            return;
        }

        var seenOver = trial.Journal.Any(request => request.NotFound || request is { Kind: RequestKind.Read, WasOver: true });
        Assert.Equal(seenOver, result.IsOver);
        Assert.Equal(seenOver, result.ToKillJobCode() == 0);
        Assert.Equal(seenOver, Record.Exception(() => result.EnsureStopped()) is null);
    });

    [Fact]
    public void Gives_up_only_at_the_limit_or_on_a_refusal() => ForAll(trial =>
    {
        if (trial.Result is not { IsOver: false } result)
        {
            Assert.True(trial.Result is not { LimitReached: true });
            return;
        }

        if (result.LimitReached)
        {
            Assert.True(trial.Clock.Now >= trial.Options.Limit && trial.Options.Limit != Timeout.InfiniteTimeSpan);
        }
        else
        {
            var last = trial.Sent.Last();
            Assert.False(last.IsAccepted || last.IsBusy);
            Assert.DoesNotContain(trial.Sent, request => request.IsAccepted);
        }
    });

    [Fact]
    public void Deletes_only_what_is_over_and_only_when_asked() => ForAll(trial =>
    {
        var deletions = trial.Journal.Where(request => request.Kind == RequestKind.Delete).ToArray();

        Assert.All(deletions, request => Assert.True(request.WasOver && trial.Options.DeleteWhenOver));
        Assert.True(deletions.Length <= 1);
        if (trial.Result is { } result)
        {
            Assert.Equal(result.IsOver && trial.Options.DeleteWhenOver, result.Deletion != JobDeletion.NotAttempted);
            Assert.Equal(deletions.Length == 1, trial.Journal[^1].Kind == RequestKind.Delete);
        }
    });

    [Fact]
    public void Sends_no_request_without_need() => ForAll(trial =>
    {
        var journal = trial.Journal;
        for (var i = 1; i < journal.Count; i++)
        {
            var (previous, next) = (journal[i - 1], journal[i]);
            Assert.False(previous.NotFound);
            if (previous is { Kind: RequestKind.Read, WasOver: true })
            {
                Assert.Equal(RequestKind.Delete, next.Kind);
            }

            if (previous.Kind == RequestKind.Send && next.Kind == RequestKind.Send)
            {
                Assert.True(previous is { ReturnCode: 4098, TimeoutPeriod: not null } && next.TimeoutPeriod is null);
                Assert.Equal(previous.RequestedState, next.RequestedState);
            }

            if (previous.Kind == RequestKind.Read && next.Kind == RequestKind.Read)
            {
                Assert.Contains(trial.Clock.Waits, wait => wait.Start >= previous.Time && wait.Start < next.Time);
            }
        }

        Assert.DoesNotContain(trial.Sent, request => request.TimeoutPeriod == TimeSpan.Zero);
        var useful = trial.Sent.Where(request => !request.IsBusy && !(request is { ReturnCode: 4098, TimeoutPeriod: not null })).ToArray();
        Assert.Equal(useful.Length, useful.Select(request => request.RequestedState).Distinct().Count());
        Assert.True(trial.Sent.Count(request => request is { ReturnCode: 4098, TimeoutPeriod: not null }) <= 1);
    });

    [Fact]
    public void Escalates_only_when_asked_and_only_when_due() => ForAll(trial =>
    {
        var states = trial.Sent.Select(request => request.RequestedState).Distinct().ToArray();
        Assert.Equal(trial.RequestedState, states[0]);
        if (states.Length == 1)
        {
            return;
        }

        Assert.Equal([RequestedState.Terminate, RequestedState.Kill], states.Select(state => state!.Value));
        var decided = trial.Sent.First(request => request.ReturnCode is 0 or 4096 or 4097 or 32775);
        var kill = trial.Sent.First(request => request.RequestedState == RequestedState.Kill);
        Assert.True(kill.Time - decided.Time >= trial.Options.EscalateToKillAfter);
    });

    [Fact]
    public void An_exception_of_the_provider_is_passed_on_and_ends_the_call() => ForAll(trial =>
    {
        var isDenied = trial.Behaviour.DeniesRequest < trial.Journal.Count;

        Assert.Equal(isDenied, trial.Denial is not null);
        Assert.Equal(isDenied, trial.Result is null);
        Assert.True(!isDenied || trial.Journal.Count == trial.Behaviour.DeniesRequest + 1);
    });

    [Fact]
    public void Sync_and_async_are_the_same() => Everything.Sample(
        (behaviour, requestedState, options) =>
        {
            var sync = Trial.Run(behaviour, requestedState, options, isAsync: false);
            var async = Trial.Run(behaviour, requestedState, options, isAsync: true);

            Assert.Equal(sync.Result, async.Result);
            Assert.Equal(sync.Journal, async.Journal);
            Assert.Equal(sync.Clock.Now, async.Clock.Now);
        },
        iter: Trials);

    [Fact]
    public void The_trials_meet_every_situation_often_enough()
    {
        var met = new ConcurrentDictionary<string, int>();

        ForAll(trial =>
        {
            foreach (var (situation, isMet) in Situations(trial))
            {
                met.AddOrUpdate(situation, isMet ? 1 : 0, (_, count) => isMet ? count + 1 : count);
            }
        });

        Assert.All(met, situation => Assert.True(situation.Value >= Trials / 500, $"{situation.Key}: {situation.Value} of {Trials}"));
    }

    private static (string Situation, bool IsMet)[] Situations(Trial trial) =>
    [
        ("over", trial.Result is { IsOver: true, IsGone: false }),
        ("terminated", trial.Result is { JobState: JobState.Terminated }),
        ("killed", trial.Result is { JobState: JobState.Killed }),
        ("ended by itself", trial.Result is { JobState: JobState.Completed or JobState.Exception or JobState.CompletedWithWarnings }),
        ("not found", trial.Result is { ReturnCode: null }),
        ("gone later", trial.Result is { ReturnCode: not null, IsGone: true }),
        ("limit reached", trial.Result is { LimitReached: true }),
        ("refused", trial.Result is { IsOver: false, LimitReached: false }),
        ("invalid transition", trial.Sent.Any(request => request.ReturnCode is 4097 or 32775)),
        ("busy", trial.Sent.Any(request => request.IsBusy)),
        ("busy, then accepted", trial.Sent.Any(request => request.IsBusy) && trial.Sent.Any(request => request.IsAccepted)),
        ("timeout not supported", trial.Sent.Any(request => request is { ReturnCode: 4098, TimeoutPeriod: not null })),
        ("escalated", trial.Sent.Select(request => request.RequestedState).Distinct().Count() == 2),
        ("kill refused", trial.Result is { RequestedState: RequestedState.Kill, ReturnCode: not (0 or 4096) } && trial.Sent.Any(request => request.IsAccepted)),
        ("ended during the request", trial.Sent.FirstOrDefault() is { WasOver: true, NotFound: false } && trial.Behaviour is { Latency: > 0 } && !trial.Behaviour.InitialState.IsOver()),
        ("deleted", trial.Result is { Deletion: JobDeletion.Deleted }),
        ("denied", trial.Denial is not null),
    ];

    /// <summary>Without a limit, only a job that ends is waited for.</summary>
    private static Gen<(Behaviour Behaviour, RequestedState RequestedState, JobStopOptions Options)> Everything { get; } =
        Gen.Select(Generators.Behaviours, Generators.RequestedStates, Generators.Options, (behaviour, requestedState, options) =>
            (options.Limit == Timeout.InfiniteTimeSpan ? behaviour with { EndsAt = behaviour.EndsAt ?? 20_000 } : behaviour, requestedState, options));

    private static void ForAll(Action<Trial> holds) => Everything.Sample(
        (behaviour, requestedState, options) => holds(Trial.Run(behaviour, requestedState, options, isAsync: false)),
        iter: Trials);
}
