using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>The library through ManagementObject and through CimSession, blocking and not: all fronts do the same on every provider.</summary>
public sealed class FrontTests(FrontPrograms programs) : IClassFixture<FrontPrograms>
{
    private const string Orderly = "JobStopRequest.Terminate, new JobStopOptions";

    private const string OrderlyAndDelete = Orderly + " { DeleteWhenOver = true }";

    [Theory]
    [InlineData("DMTF-conformant", "4096 TransitionStarted, Terminated, Deleted, 0; Terminated, gone")]
    [InlineData("deletes on completion", "4096 TransitionStarted, Terminated, Deleted, 0; Terminated, gone")]
    [InlineData("Hyper-V v2", "4096 TransitionStarted, Terminated, LeftToProvider, 0; Terminated, gone")]
    [InlineData("refuses Kill", "4096 TransitionStarted, Terminated, Deleted, 0; Terminated, gone")]
    [InlineData("slow", "4096 TransitionStarted, Terminated, Deleted, 0; Terminated, gone")]
    [InlineData("busy, then free", "4096 TransitionStarted, Terminated, Deleted, 0; Terminated, gone")]
    [InlineData("denies access", "32769 AccessDenied, , NotAttempted, 6; Running")]
    [InlineData("throws access denied", "throws AccessDenied; Running")]
    [InlineData("completes during the request", "4097 InvalidState, Completed, Deleted, 0; Completed, gone")]
    [InlineData("vanishes before the request", " NotFound, , AlreadyGone, 0; Running, gone")]
    [InlineData("answers \"not found\"", " NotFound, , AlreadyGone, 0; Running, gone")]
    [InlineData("cannot delete", "4096 TransitionStarted, Terminated, NotSupported, 0; Terminated")]
    [InlineData("rejects timeouts", "4096 TransitionStarted, Terminated, Deleted, 0; Terminated, gone")]
    public Task Terminates_and_deletes(string profile, string expected) => AssertAllAsync(OrderlyAndDelete, Named(profile), expected);

    [Theory]
    [InlineData("DMTF-conformant", "0 Completed, Killed, NotAttempted, 0; Killed")]
    [InlineData("deletes on completion", "0 Completed, Killed, NotAttempted, 0; Killed, gone")]
    [InlineData("Hyper-V v2", "4096 TransitionStarted, Killed, NotAttempted, 0; Killed, gone")]
    [InlineData("refuses Kill", "4097 InvalidState, Running, NotAttempted, 4; Running")]
    [InlineData("slow", "4096 TransitionStarted, Killed, NotAttempted, 0; Killed")]
    [InlineData("busy, then free", "0 Completed, Killed, NotAttempted, 0; Killed")]
    [InlineData("denies access", "32769 AccessDenied, , NotAttempted, 6; Running")]
    [InlineData("throws access denied", "throws AccessDenied; Running")]
    [InlineData("completes during the request", "4097 InvalidState, Completed, NotAttempted, 0; Completed")]
    [InlineData("vanishes before the request", " NotFound, , NotAttempted, 0; Running, gone")]
    [InlineData("answers \"not found\"", " NotFound, , NotAttempted, 0; Running, gone")]
    [InlineData("cannot delete", "0 Completed, Killed, NotAttempted, 0; Killed")]
    [InlineData("rejects timeouts", "0 Completed, Killed, NotAttempted, 0; Killed")]
    public Task Kills_and_keeps(string profile, string expected) => AssertAllAsync("JobStopRequest.Kill, new JobStopOptions()", Named(profile), expected);

    [Theory]
    [InlineData("DMTF-conformant", "4096")]
    [InlineData("rejects timeouts", "4098, 4096")]
    public async Task Sends_a_timeout_that_is_understood(string profile, string expected)
    {
        var outcomes = await programs.RunAsync(Front.All, $"{Orderly} {{ TimeoutPeriod = TimeSpan.FromMinutes(5) }}", Named(profile));
        Assert.All(outcomes.Values, outcome => Assert.Equal(
            (expected, "4096 TransitionStarted, Terminated, NotAttempted, 0; Terminated"),
            (string.Join(", ", outcome.Codes), Describe(outcome))));
    }

    [Fact]
    public Task Comes_back_when_the_limit_is_reached() =>
        AssertAllAsync($"{Orderly} {{ Limit = TimeSpan.FromSeconds(10), DeleteWhenOver = true }}", Profiles.Slow, "4096 TransitionStarted, ShuttingDown, NotAttempted, 3; later Terminated");

    [Fact]
    public Task Escalates_when_asked_to() =>
        AssertAllAsync($"{Orderly} {{ EscalateToKillAfter = TimeSpan.FromSeconds(5) }}", Profiles.Slow, "4096 TransitionStarted, Killed, NotAttempted, 0; Killed");

    [Fact]
    public Task Cancelling_ends_the_wait_and_not_the_request() =>
        AssertAllAsync($"{Orderly} {{ Progress = new Canceller(source), DeleteWhenOver = true }}, cancellationToken: source.Token", Profiles.Slow, "throws CimJobCanceledException; later Terminated");

    [Fact]
    public async Task Nothing_is_sent_once_it_is_cancelled()
    {
        var outcomes = await programs.RunAsync(Front.All, $"{Orderly}(), cancellationToken: new CancellationToken(true)", Profiles.DmtfConformant);
        Assert.All(outcomes.Values, outcome => Assert.Equal(("throws CimJobCanceledException; Running", null), (Describe(outcome), outcome.Code)));
    }

    [Fact]
    public async Task The_result_names_the_job()
    {
        var outcomes = await programs.RunAsync(Front.All, $"{Orderly}()", Profiles.DmtfConformant);
        Assert.All(outcomes, item => Assert.Equal(
            Front.Sessions.Contains(item.Key) ? @"\\.\root\interop:Test_ConcreteJob.InstanceID=""1""" : @"root\interop:Test_ConcreteJob.InstanceID='1'",
            Answer(item.Value).Job));
    }

    [Theory]
    [InlineData("JobStopRequest.Terminate", "4096 TransitionStarted, Terminated, NotAttempted, 0; Terminated")]
    [InlineData("JobStopRequest.Kill", "0 Completed, Killed, NotAttempted, 0; Killed")]
    public Task Needs_no_options(string arguments, string expected) => AssertAsync(Front.Short, arguments, Profiles.DmtfConformant, expected);

    [Fact]
    public Task A_job_that_vanishes_while_it_is_waited_for_is_stopped() =>
        AssertAllAsync(OrderlyAndDelete, Profiles.DeletesOnCompletion with { TimeBeforeRemoval = TimeSpan.Zero }, "4096 TransitionStarted, , AlreadyGone, 0; Terminated, gone");

    [Theory]
    [InlineData(ProviderFailure.NotFound, "4096 TransitionStarted, Terminated, AlreadyGone, 0; Terminated")]
    [InlineData(ProviderFailure.AccessDenied, "4096 TransitionStarted, Terminated, Failed, 0; Terminated")]
    [InlineData(ProviderFailure.Failed, "4096 TransitionStarted, Terminated, Failed, 0; Terminated")]
    public Task A_failed_deletion_leaves_all_that_is_known(ProviderFailure failure, string expected) =>
        AssertAllAsync(OrderlyAndDelete, Profiles.CannotDelete with { DeletionFailure = failure }, expected);

    [Fact]
    public Task WMI_has_two_codes_for_not_supported() =>
        AssertAsync(Front.Objects, OrderlyAndDelete, Profiles.CannotDelete with { DeletionFailure = ProviderFailure.NotCapable }, "4096 TransitionStarted, Terminated, NotSupported, 0; Terminated");

    [Theory]
    [InlineData(ProviderFailure.AccessDenied, "4096 TransitionStarted, , NotAttempted, 3; later Terminated")]
    [InlineData(ProviderFailure.Failed, "4096 TransitionStarted, , NotAttempted, 3; later Terminated")]
    public Task A_job_that_cannot_be_read_has_accepted_all_the_same(ProviderFailure failure, string expected) =>
        AssertAllAsync($"{Orderly}()", Profiles.DmtfConformant with { LaterReadFailure = failure }, expected);

    [Fact]
    public async Task Passes_on_that_the_class_lacks_the_method()
    {
        var profile = Profiles.DmtfConformant with { MethodFailure = ProviderFailure.MethodNotImplemented };
        await AssertAsync(Front.Objects, $"{Orderly}()", profile, "throws MethodNotImplemented; Running");
        await AssertAsync(Front.Sessions, $"{Orderly}()", profile, "throws MethodNotFound; Running");
    }

    [Fact]
    public Task Passes_on_what_the_callers_code_throws() =>
        AssertAllAsync($"{Orderly} {{ Progress = new Faulty() }}", Profiles.DmtfConformant, "throws FormatException; later Terminated");

    [Theory]
    [InlineData(ReplyForm.EmptyCode)]
    [InlineData(ReplyForm.NoCode)]
    [InlineData(ReplyForm.Nothing)]
    public Task A_missing_code_is_no_success(ReplyForm reply) =>
        AssertAllAsync($"{Orderly}()", Profiles.DmtfConformant with { Reply = reply }, "throws InvalidOperationException; later Terminated");

    [Fact]
    public Task A_missing_instance_is_no_answer() =>
        AssertAsync(Front.Sessions, $"{Orderly}()", Profiles.DmtfConformant with { ShowsNothingLater = true }, "4096 TransitionStarted, , NotAttempted, 3; later Terminated");

    [Fact]
    public Task A_class_without_a_state_is_waited_for_in_vain() =>
        AssertAllAsync(OrderlyAndDelete, Profiles.DmtfConformant with { MissingProperty = "JobState" }, "4096 TransitionStarted, , NotAttempted, 3; Terminated");

    [Theory]
    [InlineData(null, (ushort)100)]
    [InlineData("PercentComplete", null)]
    public async Task Reports_the_percentage_where_there_is_one(string? missing, ushort? expected)
    {
        var profile = Profiles.CompletesDuringRequest with { MissingProperty = missing };
        var outcomes = await programs.RunAsync(Front.All, $"{Orderly} {{ Progress = watcher }}", profile);
        Assert.All(outcomes.Values, outcome => Assert.Equal(("4097 InvalidState, Completed, NotAttempted, 0; Completed", (int?)expected), (Describe(outcome), Answer(outcome).Percent)));
    }

    [Theory]
    [InlineData("new CancellationToken(true)", "", "throws CimJobCanceledException; Running")]
    [InlineData("source.Token", "Progress = new Canceller(source)", "throws CimJobCanceledException; later Terminated")]
    [InlineData("source.Token", "Progress = new Canceller(source, CimJobState.Terminated), DeleteWhenOver = true", "4096 TransitionStarted, Terminated, Failed, 0; Terminated")]
    public Task Options_for_the_single_request_hold_for_every_one(string token, string options, string expected) => AssertAsync(
        Front.Namespaces,
        $"{Orderly} {{ {options} }}, new CimOperationOptions {{ CancellationToken = {token} }}",
        Profiles.DmtfConformant,
        expected);

    private static ProviderProfile Named(string name) => Profiles.All.Single(profile => profile.Name == name);

    private static (string Job, string Text, int? Percent) Answer(Outcome outcome) => ((string, string, int?))outcome.Answer!;

    private Task AssertAllAsync(string arguments, ProviderProfile profile, string expected) => AssertAsync(Front.All, arguments, profile, expected);

    private async Task AssertAsync(IReadOnlyList<Front> fronts, string arguments, ProviderProfile profile, string expected)
    {
        var outcomes = await programs.RunAsync(fronts, arguments, profile);
        Assert.Equal(outcomes.Keys.Select(front => $"{front.Name}: {expected}"), outcomes.Select(item => $"{item.Key.Name}: {Describe(item.Value)}"));
    }

    private static string Describe(Outcome outcome)
    {
        var answer = outcome.Exception is { } exception ? $"throws {exception.Split(' ')[^1]}" : Answer(outcome).Text;
        return $"{answer}; {(outcome.IsOver && !outcome.IsOverOnReturn ? "later " : "")}{outcome.State}{(outcome.Exists ? "" : ", gone")}";
    }
}
