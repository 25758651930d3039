using CimJobs.Engine;
using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

/// <summary>Only when asked, and only when over.</summary>
public sealed class DeletionTests
{
    private static readonly JobStopOptions Deleting = new() { DeleteWhenOver = true };

    [Theory]
    [InlineData(JobDeletion.Deleted)]
    [InlineData(JobDeletion.AlreadyGone)]
    [InlineData(JobDeletion.NotSupported)]
    public void Follows_the_end_of_the_job_and_reports_what_came_of_it(JobDeletion deletion)
    {
        var attempt = new Script { Answers = [4096], Looks = [At(CimJobState.ShuttingDown), At(CimJobState.Terminated)], Deletion = deletion }.Stop(options: Deleting);

        Assert.Equal(["0 Terminate", "0 Read", "500 Read", "500 Delete"], attempt.Log);
        Assert.Equal(deletion, attempt.Result.Deletion);
        Assert.Equal(CimJobState.Terminated, attempt.Result.JobState);
        Assert.Equal(0u, attempt.Result.ToKillJobCode());
    }

    [Fact]
    public void Does_not_happen_unasked()
    {
        var attempt = new Script { Answers = [0], Looks = [At(CimJobState.Terminated)] }.Stop();

        Assert.Equal(["0 Terminate", "0 Read"], attempt.Log);
        Assert.Equal(JobDeletion.NotAttempted, attempt.Result.Deletion);
    }

    [Fact]
    public void Needs_no_request_when_the_instance_is_gone()
    {
        var atOnce = new Script { Answers = [null] }.Stop(options: Deleting);
        var meanwhile = new Script { Answers = [4096], Looks = [Gone] }.Stop(options: Deleting);

        Assert.Equal(["0 Terminate"], atOnce.Log);
        Assert.Equal(["0 Terminate", "0 Read"], meanwhile.Log);
        Assert.All([atOnce, meanwhile], attempt => Assert.Equal(JobDeletion.AlreadyGone, attempt.Result.Deletion));
    }

    [Fact]
    public void Happens_for_a_job_that_was_over_before()
    {
        var attempt = new Script { Answers = [4097], Looks = [At(CimJobState.Completed)] }.Stop(options: Deleting);

        Assert.Equal(["0 Terminate", "0 Read", "0 Delete"], attempt.Log);
    }

    [Theory]
    [InlineData("Msvm_ConcreteJob")]
    [InlineData("msvm_storagejob")]
    public void Is_left_to_HyperV(string className)
    {
        var attempt = new Script { Answers = [0], Looks = [At(CimJobState.Terminated)], Identity = new JobIdentity("path", className) }.Stop(options: Deleting);

        Assert.Equal(["0 Terminate", "0 Read"], attempt.Log);
        Assert.Equal(JobDeletion.LeftToProvider, attempt.Result.Deletion);
    }
}
