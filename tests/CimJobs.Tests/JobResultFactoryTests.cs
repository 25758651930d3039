namespace CimJobs.Tests;

/// <summary>What others make for their tests says what the library's own results say.</summary>
public sealed class JobResultFactoryTests
{
    [Fact]
    public void Makes_an_outcome()
    {
        var stop = JobResultFactory.Stop("job", JobStopRequest.Kill, 4096);
        var error = JobResultFactory.Error(5, null, "short");
        var outcome = JobResultFactory.Outcome(JobEnd.NotOver, "job", 4096, CimJobState.Running, error, stop, TimeSpan.FromSeconds(2));

        Assert.Equal(("job", 4096u, CimJobState.Running, TimeSpan.FromSeconds(2)), (outcome.Job, outcome.ReturnCode, outcome.JobState, outcome.Elapsed));
        Assert.Same(error, outcome.Error);
        Assert.Same(stop, outcome.Stop);
        Assert.True(outcome.LimitReached && !JobResultFactory.Outcome(JobEnd.Stopped).LimitReached);
        Assert.Equal("Succeeded", JobResultFactory.Outcome(JobEnd.Succeeded).ToString());
        Assert.Equal("NotOver Its state is 4 (Running). It returned 4096 (TransitionStarted). The limit of the wait was reached. short", outcome.ToString());
        var exception = Assert.Throws<CimJobException>(outcome.EnsureSucceeded);
        Assert.Equal(("job", 4096u, RequestMeaning.TransitionStarted), (exception.Job, exception.ReturnCode, exception.Meaning));
        Assert.Same(stop, exception.StopResult);
        Assert.Equal("The job '' was stopped.", Assert.Throws<CimJobException>(JobResultFactory.Outcome(JobEnd.Stopped).EnsureSucceeded).Message);
        Assert.Equal("The job 'job' was not seen to end. The limit of the wait was reached.", Assert.Throws<CimJobException>(JobResultFactory.Outcome(JobEnd.NotOver, "job").EnsureSucceeded).Message);
    }

    [Fact]
    public void Makes_the_result_of_a_stop()
    {
        Assert.True(JobResultFactory.Stop("job", JobStopRequest.Kill, null) is { IsGone: true, IsOver: true, LimitReached: false });
        Assert.True(JobResultFactory.Stop("job", JobStopRequest.Kill, 4096, CimJobState.Running) is { IsOver: false, LimitReached: true });
        Assert.True(JobResultFactory.Stop("job", JobStopRequest.Kill, 0, CimJobState.Killed, JobDeletion.Deleted, TimeSpan.FromSeconds(1)) is { IsOver: true, LimitReached: false, Deletion: JobDeletion.Deleted, Elapsed.TotalSeconds: 1 });
        Assert.Throws<ArgumentNullException>(() => JobResultFactory.Stop(null!, JobStopRequest.Kill, 0));
    }

    [Fact]
    public void Makes_errors_and_reports()
    {
        Assert.Equal("text", JobResultFactory.Error(null, "other", null, JobResultFactory.Message("text", "id", "source")).ToString());
        Assert.Equal("other", JobResultFactory.Error(1, "other", "short", JobResultFactory.Message(null)).ToString());
        Assert.Equal("Error 1.", JobResultFactory.Error(1, null, null).ToString());
        Assert.Equal(("text", "id", "source"), JobResultFactory.Message("text", "id", "source") is var message ? (message.Text, message.Id, message.Source) : default);
        Assert.Throws<ArgumentNullException>(() => JobResultFactory.Error(1, null, null, null!));
        Assert.Equal((CimJobState.Running, 5, TimeSpan.FromSeconds(1)), JobResultFactory.Progress(CimJobState.Running, 5, TimeSpan.FromSeconds(1)) is var progress ? (progress.State, progress.PercentComplete, progress.Elapsed) : default);
    }

    [Fact]
    public void Makes_the_result_of_a_method()
    {
        var parameters = new MemoryStream();
        var result = JobResultFactory.MethodResult(JobResultFactory.Outcome(JobEnd.Succeeded), parameters);

        Assert.Same(result, result.EnsureSucceeded());
        Assert.Same(parameters, result.OutParameters);
        result.Dispose();
        Assert.False(parameters.CanRead);
        JobResultFactory.MethodResult<MemoryStream>(JobResultFactory.Outcome(JobEnd.Refused), null).Dispose();
        Assert.Throws<CimJobException>(() => JobResultFactory.MethodResult<MemoryStream>(JobResultFactory.Outcome(JobEnd.Refused), null).EnsureSucceeded());
        Assert.Throws<ArgumentNullException>(() => JobResultFactory.MethodResult<MemoryStream>(null!, null));
    }
}
