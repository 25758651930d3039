using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>The library through ManagementObject and through CimSession, blocking and not: all fronts do the same on every provider.</summary>
public sealed class FrontTests(FrontPrograms programs) : IClassFixture<FrontPrograms>
{
    private const string Orderly = "RequestedState.Terminate, new JobStopOptions";

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
    public Task Terminates_and_deletes(string profile, string expected) => AssertAllAsync($"{Orderly} {{ DeleteWhenOver = true }}", profile, expected);

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
    public Task Kills_and_keeps(string profile, string expected) => AssertAllAsync("RequestedState.Kill, new JobStopOptions()", profile, expected);

    [Theory]
    [InlineData("DMTF-conformant")]
    [InlineData("rejects timeouts")]
    public Task Sends_a_timeout_that_is_understood(string profile) =>
        AssertAllAsync($"{Orderly} {{ TimeoutPeriod = TimeSpan.FromMinutes(5) }}", profile, "4096 TransitionStarted, Terminated, NotAttempted, 0; Terminated");

    [Fact]
    public Task Comes_back_when_the_limit_is_reached() =>
        AssertAllAsync($"{Orderly} {{ Limit = TimeSpan.FromSeconds(10), DeleteWhenOver = true }}", "slow", "4096 TransitionStarted, ShuttingDown, NotAttempted, 3; later Terminated");

    [Fact]
    public Task Escalates_when_asked_to() =>
        AssertAllAsync($"{Orderly} {{ EscalateToKillAfter = TimeSpan.FromSeconds(5) }}", "slow", "4096 TransitionStarted, Killed, NotAttempted, 0; Killed");

    [Fact]
    public Task Cancelling_ends_the_wait_and_not_the_request() =>
        AssertAllAsync($"{Orderly} {{ Progress = new Canceller(source), DeleteWhenOver = true }}, cancellationToken: source.Token", "slow", "throws OperationCanceledException; later Terminated");

    [Fact]
    public async Task Nothing_is_sent_once_it_is_cancelled()
    {
        var outcomes = await programs.RunAsync($"{Orderly}(), cancellationToken: new CancellationToken(true)", Profiles.DmtfConformant);
        Assert.All(outcomes.Values, outcome => Assert.Equal(("throws OperationCanceledException; Running", null), (Describe(outcome), outcome.Code)));
    }

    [Fact]
    public async Task The_result_names_the_job()
    {
        var outcomes = await programs.RunAsync($"{Orderly}()", Profiles.DmtfConformant);
        Assert.All(outcomes, item => Assert.Equal(
            item.Key.Parameters.StartsWith("CimSession", StringComparison.Ordinal) ? @"\\.\root\interop:Test_ConcreteJob.InstanceID=""1""" : @"root\interop:Test_ConcreteJob.InstanceID='1'",
            Answer(item.Value).Job));
    }

    private static (string Job, string Text) Answer(Outcome outcome) => ((string, string))outcome.Answer!;

    private async Task AssertAllAsync(string arguments, string profileName, string expected)
    {
        var outcomes = await programs.RunAsync(arguments, Profiles.All.Single(profile => profile.Name == profileName));
        Assert.Equal(outcomes.Keys.Select(front => $"{front.Name}: {expected}"), outcomes.Select(item => $"{item.Key.Name}: {Describe(item.Value)}"));
    }

    private static string Describe(Outcome outcome)
    {
        var answer = outcome.Exception is { } exception ? $"throws {exception.Split(' ')[^1]}" : Answer(outcome).Text;
        return $"{answer}; {(outcome.IsOver && !outcome.IsOverOnReturn ? "later " : "")}{outcome.State}{(outcome.Exists ? "" : ", gone")}";
    }
}
