using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Simulated;

/// <summary>States, processes and deletion on the virtual clock.</summary>
public sealed class ProviderTests
{
    private readonly Dictionary<string, object?> _parameters = new() { [JobSchema.DeleteOnKill] = null, [JobSchema.RequestedState] = (ushort)4, [JobSchema.TimeoutPeriod] = null };

    [Fact]
    public void An_orderly_stop_passes_through_shutting_down()
    {
        var provider = new SimulatedProvider(Profiles.Slow);
        var job = provider.Start("1");
        Assert.Equal(4096u, provider.Invoke("1", JobSchema.RequestStateChange, _parameters));
        Assert.Equal((JobState.ShuttingDown, true), (job.State, job.HasProcesses));
        Assert.Equal(JobState.Terminated, After(provider, job, TimeSpan.FromSeconds(40)).State);
        Assert.False(job.HasProcesses);
    }

    [Fact]
    public void An_instance_leaves_when_its_time_has_come()
    {
        var provider = new SimulatedProvider(Profiles.DeletesOnCompletion);
        var job = provider.Start("1");
        provider.Invoke("1", JobSchema.RequestStateChange, _parameters);
        Assert.True(After(provider, job, TimeSpan.FromMinutes(5)).Exists);
        Assert.False(After(provider, job, TimeSpan.FromSeconds(2)).Exists);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void DeleteOnKill_takes_precedence_over_DeleteOnCompletion(bool? deleteOnKill, bool stays)
    {
        var provider = new SimulatedProvider(Profiles.DeletesOnCompletion);
        var job = provider.Start("1");
        _parameters[JobSchema.DeleteOnKill] = deleteOnKill;
        Assert.Equal(0u, provider.Invoke("1", JobSchema.KillJob, _parameters));
        Assert.Equal(deleteOnKill != true, job.Exists);
        Assert.Equal(stays, After(provider, job, TimeSpan.FromHours(1)).Exists);
    }

    [Fact]
    public void A_busy_provider_becomes_free()
    {
        var provider = new SimulatedProvider(Profiles.BusyThenFree);
        var job = provider.Start("1");
        Assert.Equal(4u, provider.Invoke("1", JobSchema.KillJob, _parameters));
        Assert.Equal(4099u, provider.Invoke("1", JobSchema.RequestStateChange, _parameters));
        After(provider, job, TimeSpan.FromSeconds(3));
        Assert.Equal(4096u, provider.Invoke("1", JobSchema.RequestStateChange, _parameters));
    }

    [Fact]
    public void A_job_may_end_while_it_is_told_to()
    {
        var provider = new SimulatedProvider(Profiles.CompletesDuringRequest);
        var job = provider.Start("1");
        Assert.Equal(4097u, provider.Invoke("1", JobSchema.RequestStateChange, _parameters));
        Assert.Equal(JobState.Completed, job.State);
    }

    [Fact]
    public void Only_KillJob_has_a_code_for_a_job_that_is_gone()
    {
        var provider = new SimulatedProvider(Profiles.AnswersNotFound);
        provider.Start("1");
        Assert.Equal(7u, provider.Invoke("1", JobSchema.KillJob, _parameters));
        Assert.Equal(ProviderFailure.NotFound, Assert.Throws<ProviderException>(() => provider.Invoke("1", JobSchema.RequestStateChange, _parameters)).Failure);
    }

    [Fact]
    public void A_provider_may_delete_for_KillJob_alone()
    {
        var provider = new SimulatedProvider(Profiles.CannotDelete);
        var job = provider.Start("1");
        _parameters[JobSchema.DeleteOnKill] = false;
        provider.Invoke("1", JobSchema.KillJob, _parameters);
        Assert.Equal(ProviderFailure.NotSupported, Assert.Throws<ProviderException>(() => provider.Delete("1")).Failure);
        _parameters[JobSchema.DeleteOnKill] = true;
        provider.Invoke("1", JobSchema.KillJob, _parameters);
        Assert.False(job.Exists);
    }

    private static SimulatedJob After(SimulatedProvider provider, SimulatedJob job, TimeSpan time)
    {
        provider.Clock.Advance(time);
        job.CatchUp();
        return job;
    }
}
