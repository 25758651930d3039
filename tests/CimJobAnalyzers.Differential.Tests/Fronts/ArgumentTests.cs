using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>Wrong arguments are refused by the call itself, whether it would have blocked or not, and nothing is sent.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("((ManagementObject)null!).StopJob(RequestedState.Kill)", "ArgumentNullException job")]
    [InlineData("((ManagementObject)null!).StopJobAsync(RequestedState.Kill)", "ArgumentNullException job")]
    [InlineData("managed.StopJob(RequestedState.Kill, null!)", "ArgumentNullException options")]
    [InlineData("managed.StopJobAsync(RequestedState.Kill, null!)", "ArgumentNullException options")]
    [InlineData("managed.StopJob(RequestedState.Suspend)", "ArgumentOutOfRangeException requestedState")]
    [InlineData("managed.StopJobAsync(RequestedState.Suspend)", "ArgumentOutOfRangeException requestedState")]
    [InlineData("((CimSession)null!).StopJob(job, RequestedState.Kill)", "ArgumentNullException session")]
    [InlineData("((CimSession)null!).StopJobAsync(job, RequestedState.Kill)", "ArgumentNullException session")]
    [InlineData("session.StopJob(null!, RequestedState.Kill)", "ArgumentNullException job")]
    [InlineData("session.StopJobAsync(null!, RequestedState.Kill)", "ArgumentNullException job")]
    [InlineData("session.StopJob(job, RequestedState.Kill, null!)", "ArgumentNullException options")]
    [InlineData("session.StopJobAsync(job, RequestedState.Kill, null!)", "ArgumentNullException options")]
    [InlineData("session.StopJob(job, RequestedState.Start)", "ArgumentOutOfRangeException requestedState")]
    [InlineData("session.StopJobAsync(job, RequestedState.Start)", "ArgumentOutOfRangeException requestedState")]
    [InlineData("session.StopJob(new CimInstance(\"Test_ConcreteJob\"), RequestedState.Kill)", "ArgumentException job")]
    [InlineData("session.StopJobAsync(new CimInstance(\"Test_ConcreteJob\"), RequestedState.Kill)", "ArgumentException job")]
    [InlineData("session.StopJob(\" \", job, RequestedState.Kill, new JobStopOptions())", "ArgumentException namespaceName")]
    [InlineData("session.StopJobAsync(null!, job, RequestedState.Kill, new JobStopOptions())", "ArgumentException namespaceName")]
    [InlineData("session.StopJob(@\"root\\interop\", null!, RequestedState.Kill, new JobStopOptions())", "ArgumentNullException job")]
    [InlineData("session.StopJobAsync(@\"root\\interop\", null!, RequestedState.Kill, new JobStopOptions())", "ArgumentNullException job")]
    public async Task A_wrong_argument_is_refused_at_once(string call, string expected)
    {
        var body = $$"""
            await Task.CompletedTask;
            try
            {
                _ = {{call}};
                return "accepted";
            }
            catch (ArgumentException exception)
            {
                return $"{exception.GetType().Name} {exception.ParamName}";
            }
            """;
        var outcome = await FrontProgram.RunAsync("ManagementObject managed, CimSession session, CimInstance job", body, Profiles.DmtfConformant);
        Assert.Equal((expected, JobState.Running), (outcome.Answer, outcome.State));
    }
}
