using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>Wrong arguments are refused by the call itself, whether it would have blocked or not, and nothing is sent.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("((ManagementObject)null!).StopJob(JobStopRequest.Kill)", "ArgumentNullException job")]
    [InlineData("((ManagementObject)null!).StopJobAsync(JobStopRequest.Kill)", "ArgumentNullException job")]
    [InlineData("managed.StopJob(JobStopRequest.Kill, null!)", "ArgumentNullException options")]
    [InlineData("managed.StopJobAsync(JobStopRequest.Kill, null!)", "ArgumentNullException options")]
    [InlineData("managed.StopJob((JobStopRequest)3)", "ArgumentOutOfRangeException request")]
    [InlineData("managed.StopJobAsync((JobStopRequest)3)", "ArgumentOutOfRangeException request")]
    [InlineData("((CimSession)null!).StopJob(job, JobStopRequest.Kill)", "ArgumentNullException session")]
    [InlineData("((CimSession)null!).StopJobAsync(job, JobStopRequest.Kill)", "ArgumentNullException session")]
    [InlineData("session.StopJob(null!, JobStopRequest.Kill)", "ArgumentNullException job")]
    [InlineData("session.StopJobAsync(null!, JobStopRequest.Kill)", "ArgumentNullException job")]
    [InlineData("session.StopJob(job, JobStopRequest.Kill, null!)", "ArgumentNullException options")]
    [InlineData("session.StopJobAsync(job, JobStopRequest.Kill, null!)", "ArgumentNullException options")]
    [InlineData("session.StopJob(job, (JobStopRequest)2)", "ArgumentOutOfRangeException request")]
    [InlineData("session.StopJobAsync(job, (JobStopRequest)2)", "ArgumentOutOfRangeException request")]
    [InlineData("session.StopJob(new CimInstance(\"Test_ConcreteJob\"), JobStopRequest.Kill)", "ArgumentException job")]
    [InlineData("session.StopJobAsync(new CimInstance(\"Test_ConcreteJob\"), JobStopRequest.Kill)", "ArgumentException job")]
    [InlineData("session.StopJob(\" \", job, JobStopRequest.Kill, new JobStopOptions())", "ArgumentException namespaceName")]
    [InlineData("session.StopJobAsync(null!, job, JobStopRequest.Kill, new JobStopOptions())", "ArgumentException namespaceName")]
    [InlineData("session.StopJob(@\"root\\interop\", null!, JobStopRequest.Kill, new JobStopOptions())", "ArgumentNullException job")]
    [InlineData("session.StopJobAsync(@\"root\\interop\", null!, JobStopRequest.Kill, new JobStopOptions())", "ArgumentNullException job")]
    [InlineData("managed.StopJob(default(JobStopRequest))", "ArgumentOutOfRangeException request")]
    [InlineData("((ManagementObject)null!).WaitForJob()", "ArgumentNullException job")]
    [InlineData("((ManagementObject)null!).WaitForJobAsync()", "ArgumentNullException job")]
    [InlineData("managed.WaitForJob((JobWaitOptions)null!)", "ArgumentNullException options")]
    [InlineData("managed.WaitForJobAsync((JobWaitOptions)null!)", "ArgumentNullException options")]
    [InlineData("((ManagementBaseObject)null!).WaitForJob(managed.Scope)", "ArgumentNullException outParameters")]
    [InlineData("((ManagementBaseObject)null!).WaitForJobAsync(managed.Scope)", "ArgumentNullException outParameters")]
    [InlineData("managed.GetMethodParameters(\"StartJob\").WaitForJob((ManagementScope)null!)", "ArgumentNullException scope")]
    [InlineData("managed.InvokeJobMethod(null!, null)", "ArgumentNullException methodName")]
    [InlineData("((ManagementObject)null!).InvokeJobMethod(\"StartJob\", null)", "ArgumentNullException target")]
    [InlineData("managed.InvokeJobMethodAsync(\"StartJob\", null, (JobWaitOptions)null!)", "ArgumentNullException options")]
    [InlineData("((ManagementBaseObject)null!).GetJobState()", "ArgumentNullException job")]
    [InlineData("((ManagementObject)null!).GetJobError()", "ArgumentNullException job")]
    [InlineData("session.WaitForJob((CimInstance)null!)", "ArgumentNullException job")]
    [InlineData("session.WaitForJobAsync(job, (JobWaitOptions)null!)", "ArgumentNullException options")]
    [InlineData("session.WaitForJob(\"\", job, new JobWaitOptions())", "ArgumentException namespaceName")]
    [InlineData("session.WaitForJob(@\"root\\interop\", (CimMethodResult)null!)", "ArgumentNullException result")]
    [InlineData("session.WaitForJobAsync(@\"root\\interop\", (CimMethodResult)null!)", "ArgumentNullException result")]
    [InlineData("session.InvokeJobMethod(null!, \"StartJob\", null)", "ArgumentNullException target")]
    [InlineData("session.InvokeJobMethodAsync(job, null!, null)", "ArgumentNullException methodName")]
    [InlineData("session.InvokeJobMethod(new CimInstance(\"Test_Service\"), \"StartJob\", null)", "ArgumentException target")]
    [InlineData("((CimInstance)null!).GetJobState()", "ArgumentNullException job")]
    [InlineData("session.GetJobErrorAsync(null!)", "ArgumentNullException job")]
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
