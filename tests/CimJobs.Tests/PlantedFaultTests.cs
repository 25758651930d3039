using CimJobs.Tests.Model;

namespace CimJobs.Tests;

/// <summary>The model tests find the faults that such code has in the wild, when they are planted in the library.</summary>
public sealed class PlantedFaultTests
{
    [Theory]
    [InlineData("32768 not terminal", "CimJobStateExtensions.cs", "CimJobState.Completed or CimJobState.CompletedWithWarnings", "CimJobState.Completed", nameof(WaitModelTests.W8_A_job_that_was_seen_to_end_is_left_alone_but_for_its_error))]
    [InlineData("leave unless 3 or 4", "JobWatch.cs", "State is { } state && state.IsOver()", "State is not (CimJobState.Starting or CimJobState.Running)", nameof(WaitModelTests.W6_Is_given_up_only_at_the_limit_or_by_the_token))]
    [InlineData("percent as end", "JobWatch.cs", "public bool IsOver => IsGone", "public bool IsOver => Last?.PercentComplete == 100 || IsGone", nameof(WaitModelTests.W6_Is_given_up_only_at_the_limit_or_by_the_token))]
    [InlineData("stop unasked", "JobWaitProcedure.cs", "if (_options.StopWhenGivenUp is { } options", "if ((_options.StopWhenGivenUp ?? new()) is { } options", nameof(WaitModelTests.W5_W7_Nothing_is_sent_unless_it_is_given_up_and_asked_for))]
    [InlineData("the stop's outcome ignored", "JobWaitProcedure.cs", "_watch.Adopt(stop.Watch);", "", nameof(WaitModelTests.W11_What_completes_while_it_is_stopped_has_succeeded))]
    [InlineData("a stop of what has ended", "JobWaitProcedure.cs", "&& !_watch.IsOver && (_isCanceled", "&& (_isCanceled", nameof(WaitModelTests.W8_A_job_that_was_seen_to_end_is_left_alone_but_for_its_error))]
    [InlineData("given up early", "JobClock.cs", ": limit - Elapsed;", ": limit - Elapsed - TimeSpan.FromMilliseconds(100);", nameof(WaitModelTests.W6_Is_given_up_only_at_the_limit_or_by_the_token))]
    [InlineData("another token", "JobWaitProcedure.cs", "throw new CimJobCanceledException(outcome, _failure, Cancellation.TokenOf(_failure, _token));", "throw new CimJobCanceledException(outcome, _failure, default);", nameof(WaitModelTests.W13_The_exception_has_the_callers_token))]
    [InlineData("a failed look as gone", "JobWaitProcedure.cs", "var since = _failsSince ??= _clock.Elapsed;", "_watch.SeeNone(); var since = TimeSpan.MaxValue;", nameof(WaitModelTests.W4_Gone_was_said), nameof(WaitModelTests.W14_A_tolerated_outage_changes_nothing_but_time))]
    [InlineData("no outage tolerated", "JobWaitProcedure.cs", ">= _options.ToleratedOutage", ">= TimeSpan.Zero", nameof(WaitModelTests.W14_A_tolerated_outage_changes_nothing_but_time))]
    [InlineData("pauses without end", "PollingPace.cs", "JobClock.Min(_next, interval);", "_next;", nameof(WaitModelTests.W16_Pauses_grow_to_the_interval_and_no_further))]
    [InlineData("8 as success", "JobWaitProcedure.cs", "CimJobState.Completed => JobEnd.Succeeded,", "CimJobState.Completed or CimJobState.Terminated => JobEnd.Succeeded,", nameof(WaitModelTests.W3_Success_was_seen), nameof(WaitModelTests.W2_No_end_is_claimed_for_a_job_that_runs))]
    [InlineData("silence waited for", "RequestStep.cs", "await sent.WaitAsync(patience, clock, token)", "await sent.WaitAsync(patience + patience + patience, clock, token)", nameof(WaitModelTests.W17_A_provider_that_falls_silent_does_not_hold_a_call_that_does_not_block_by_the_session))]
    public void Is_caught_in_a_wait(string fault, string file, string right, string wrong, params string[] tests) => AssertCaught(typeof(WaitModelTests), fault, file, right, wrong, tests);

    [Theory]
    [InlineData("a refused Kill in place of the accepted Terminate", "JobStopProcedure.cs", "if (!isEscalation || _meaning.IsAccepted())", "if (_meaning is not RequestMeaning.NotFound)", nameof(StopModelTests.What_was_accepted_stays_accepted))]
    [InlineData("4096 as stopped", "JobStopResult.cs", "public bool IsOver => IsGone", "public bool IsOver => ReturnCode == 4096 || IsGone", nameof(StopModelTests.Reports_the_truth), nameof(StopModelTests.Success_is_never_claimed_for_a_job_that_was_not_seen_to_be_over))]
    [InlineData("a running job deleted", "JobStopProcedure.cs", "if (_options.DeleteWhenOver && Watch.IsOver)", "if (_options.DeleteWhenOver)", nameof(StopModelTests.Deletes_only_what_is_over_and_only_when_asked))]
    [InlineData("Kill unasked", "JobStopProcedure.cs", "_options.EscalateToKillAfter - (", "(_options.EscalateToKillAfter ?? TimeSpan.Zero) - (", nameof(StopModelTests.Escalates_only_when_asked_and_only_when_due))]
    [InlineData("an exception in place of what is known", "JobStopProcedure.cs", "if (_failure is not null && !_isOutOfTime && _returnCode is null && !Watch.IsOver)", "if (_failure is not null)", nameof(StopModelTests.Nothing_that_is_known_is_lost))]
    public void Is_caught_in_a_stop(string fault, string file, string right, string wrong, params string[] tests) => AssertCaught(typeof(StopModelTests), fault, file, right, wrong, tests);

    private static void AssertCaught(Type model, string fault, string file, string right, string wrong, string[] tests)
    {
        var library = new FaultyLibrary(file, right, wrong);
        Assert.All(tests, test => Assert.True(library.Run(model.GetMethod(test)!) is not null, $"'{fault}' was not caught by {test}."));
    }
}
