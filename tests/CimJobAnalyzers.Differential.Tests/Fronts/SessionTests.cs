using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>What only the fronts of CimSession have to deal with.</summary>
public sealed class SessionTests
{
    private const string Parameters = "CimSession session, CimInstance job";

    private const string KillAndDelete = "JobStopRequest.Kill, new JobStopOptions { DeleteWhenOver = true }";

    /// <summary>The requests are the kill and the look; the deletion, once the job is over, is given up without a word.</summary>
    [Theory]
    [InlineData("session.StopJobAsync(job, " + KillAndDelete + ", source.Token)", 0, JobState.Running)]
    [InlineData("session.StopJobAsync(job, " + KillAndDelete + ", source.Token)", 1, JobState.Killed)]
    [InlineData("session.StopJobAsync(job.CimSystemProperties.Namespace, job, " + KillAndDelete + ", null, source.Token)", 0, JobState.Running)]
    public async Task Cancelling_ends_the_request_that_is_under_way(string call, int answered, JobState expected)
    {
        var body = $$"""
            var callers = SynchronizationContext.Current;
            var context = new Context();
            SynchronizationContext.SetSynchronizationContext(context);
            var stopping = {{call}};
            SynchronizationContext.SetSynchronizationContext(callers);
            var wasCompleted = stopping.IsCompleted;
            source.Cancel();
            try
            {
                await stopping;
                return "stopped";
            }
            catch (OperationCanceledException)
            {
                return (wasCompleted, stopping.IsCanceled, context.Posts);
            }
            """;
        var outcome = await FrontProgram.RunAsync(Parameters, body, Profiles.DmtfConformant with { FallsSilentAfter = answered });
        Assert.Equal(((false, true, 0), 0, expected, true), (outcome.Answer, outcome.Pending, outcome.State, outcome.Exists));
    }

    [Fact]
    public async Task The_result_names_the_server_and_all_keys()
    {
        const string Body = """
            using var remote = CimSession.Create("HOST");
            using var keys = new CimInstance("Test_ConcreteJob", "root/interop");
            keys.CimInstanceProperties.Add(CimProperty.Create("InstanceID", "1", CimFlags.Key));
            keys.CimInstanceProperties.Add(CimProperty.Create("Number", (ushort)7, CimFlags.Key));
            keys.CimInstanceProperties.Add(CimProperty.Create("Owner", "A\\B \"C\"", CimFlags.Key));
            keys.CimInstanceProperties.Add(CimProperty.Create("JobState", (ushort)4, CimFlags.Property));
            return (await remote.StopJobAsync(keys, JobStopRequest.Kill)).Job;
            """;
        var outcome = await FrontProgram.RunAsync(Parameters, Body, Profiles.DmtfConformant);
        Assert.Equal((@"\\HOST\root\interop:Test_ConcreteJob.InstanceID=""1"",Number=7,Owner=""A\\B \""C\""""", JobState.Killed), (outcome.Answer, outcome.State));
    }

    [Fact]
    public async Task The_instance_that_is_passed_in_is_not_changed()
    {
        const string Body = """
            await session.StopJobAsync(job, JobStopRequest.Kill);
            return (job.CimInstanceProperties["JobState"].Value, session.StopJob(job, JobStopRequest.Kill).JobState.ToString());
            """;
        var outcome = await FrontProgram.RunAsync(Parameters, Body, Profiles.DmtfConformant);
        Assert.Equal(((object)(ushort)4, "Killed"), outcome.Answer);
    }
}
