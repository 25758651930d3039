using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>What the library throws itself says what is missing.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("managed.StopJob(JobStopRequest.Kill)", ReplyForm.Nothing, "RequestStateChange returned no code.")]
    [InlineData("session.StopJob(job, JobStopRequest.Kill)", ReplyForm.Nothing, "RequestStateChange returned no code.")]
    [InlineData("(await session.StopJobAsync(job, JobStopRequest.Kill)).Failure!.Message", ReplyForm.Code, "GetInstance returned no instance.")]
    [InlineData("session.StopJob(new CimInstance(\"Test_ConcreteJob\"), JobStopRequest.Kill)", ReplyForm.Code, "The instance does not know its namespace. (Parameter 'job')")]
    [InlineData("session.StopJob(\"\", job, JobStopRequest.Kill, new JobStopOptions())", ReplyForm.Code, "A namespace is required. (Parameter 'namespaceName')")]
    public async Task Names_what_is_missing(string call, ReplyForm reply, string expected)
    {
        var body = $$"""
            await Task.CompletedTask;
            try
            {
                return {{call}};
            }
            catch (Exception exception)
            {
                return exception.Message;
            }
            """;
        var profile = Profiles.DmtfConformant with { Reply = reply, ShowsNothingLater = true };
        var outcome = await FrontProgram.RunAsync("ManagementObject managed, CimSession session, CimInstance job", body, profile);
        Assert.Equal(expected, outcome.Answer);
    }
}
