using System.Management;
using CimJobAnalyzers.Simulation;
using CimJobs.Tests.Support;
using Microsoft.Management.Infrastructure;

namespace CimJobs.Tests;

/// <summary>Six programs as they are found in the wild, run on the simulated provider, and the same with the library.</summary>
public sealed class BeforeAndAfterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>ValidateOutput of Microsoft's samples: leaves unless the state is 3 or 4.</summary>
    [Fact]
    public void The_samples_validator_calls_a_job_that_has_not_begun_a_failure()
    {
        var profile = new ProviderProfile("new") { InitialState = JobState.New, RunsAfter = TimeSpan.FromSeconds(2), EndsAfter = TimeSpan.FromSeconds(5) };

        Assert.Equal("failed in state 2", Before(profile, (service, scope, sleep) =>
        {
            var outParams = service.InvokeMethod(JobSchema.StartJob, null, null);
            if ((uint)outParams["ReturnValue"]! != 4096)
            {
                return "done";
            }

            using var job = new ManagementObject(scope, new ManagementPath((string)outParams["Job"]!), null);
            while ((ushort)job["JobState"]! is 3 or 4)
            {
                sleep(1000);
                job.Get();
            }

            return (ushort)job["JobState"]! == 7 ? "succeeded" : $"failed in state {job["JobState"]}";
        }));
        Assert.Equal("Succeeded", After(profile, (service, scope, time) => $"{service.InvokeMethod(JobSchema.StartJob, null, null).WaitForJob(scope, new JobWaitOptions { TimeProvider = time }).End}"));
    }

    /// <summary>Utility.JobCompleted: 7 alone is a success.</summary>
    [Fact]
    public void JobCompleted_calls_success_with_warnings_a_failure_and_loses_why()
    {
        var profile = new ProviderProfile("warns") { EndsAfter = TimeSpan.FromSeconds(3), NaturalEnd = JobState.CompletedWithWarnings, Errors = ["The checkpoint was kept."] };

        Assert.Equal("False ", Before(profile, (service, scope, sleep) =>
        {
            var outParams = service.InvokeMethod(JobSchema.StartJob, null, null);
            using var job = new ManagementObject(scope, new ManagementPath((string)outParams["Job"]!), null);
            while ((ushort)job["JobState"]! == 3 || (ushort)job["JobState"]! == 4)
            {
                sleep(1000);
                job.Get();
            }

            return $"{(ushort)job["JobState"]! == 7} {job["ErrorDescription"]}";
        }));
        Assert.Equal("True The checkpoint was kept.", After(profile, (service, _, time) =>
        {
            using var result = service.InvokeJobMethod(JobSchema.StartJob, null, new JobWaitOptions { TimeProvider = time });
            return $"{result.Outcome.HasSucceeded} {result.Outcome.Error}";
        }));
    }

    /// <summary>A window with a bar and a button.</summary>
    [Fact]
    public void A_window_takes_the_full_bar_for_the_end_and_its_button_leaves_the_job_running()
    {
        var full = new ProviderProfile("full early") { PercentBeforeEnd = 100, EndsAfter = TimeSpan.FromSeconds(5), NaturalEnd = JobState.Exception };
        var endless = new ProviderProfile("endless");

        Assert.Equal("done at 100 %, running", Before(full, BarBefore(cancelAfter: int.MaxValue)));
        Assert.Equal("cancelled at 50 %, running", Before(endless, BarBefore(cancelAfter: 3)));

        Assert.Equal("Failed, over", After(full, (service, _, time) => BarAfter(service, time, default)));
        using var source = new CancellationTokenSource();
        Assert.Equal("cancelled, Terminated, over", After(endless, (service, _, time) =>
        {
            time.Clock.At(TimeSpan.FromSeconds(3), source.Cancel);
            return BarAfter(service, time, source.Token);
        }));

        static Func<ManagementObject, ManagementScope, Action<int>, string> BarBefore(int cancelAfter) => (service, scope, sleep) =>
        {
            var outParams = service.InvokeMethod(JobSchema.StartJob, null, null);
            using var job = new ManagementObject(scope, new ManagementPath((string)outParams["Job"]!), null);
            for (var tick = 0; tick < cancelAfter; tick++)
            {
                job.Get();
                if ((ushort)job["PercentComplete"]! == 100)
                {
                    return $"done at 100 %, {Running()}";
                }

                sleep(1000);
            }

            return $"cancelled at {job["PercentComplete"]} %, {Running()}";
        };

        static string BarAfter(ManagementObject service, VirtualTime time, CancellationToken token)
        {
            var options = new JobWaitOptions { TimeProvider = time, StopWhenGivenUp = new() };
            try
            {
                using var result = service.InvokeJobMethod(JobSchema.StartJob, null, options, token);
                return $"{result.Outcome.End}, {Running()}";
            }
            catch (CimJobCanceledException cancelled)
            {
                return $"cancelled, {cancelled.StopResult!.JobState}, {Running()}";
            }
        }
    }

    /// <summary>Start and wait through a CimSession.</summary>
    [Theory]
    [InlineData(0u, "NullReferenceException", "Succeeded")]
    [InlineData(32773u, "NullReferenceException", "Refused, InvalidParameter")]
    [InlineData(4096u, "InvalidCastException", "Succeeded, Completed")]
    public void A_session_uses_the_job_unseen_and_unboxes_what_it_is_not(uint answer, string before, string after)
    {
        var profile = new ProviderProfile("session") { StartAnswer = answer, EndsAfter = TimeSpan.FromSeconds(2) };

        Assert.Equal(before, Before(profile, (_, _, _) =>
        {
            using var session = CimSession.Create(null);
            using var service = Service(profile);
            using var result = session.InvokeMethod(profile.Namespace, service, JobSchema.StartJob, null)!;
            var job = (CimInstance)result.OutParameters["Job"]?.Value!;
            var state = (int)session.GetInstance(job.CimSystemProperties.Namespace, job).CimInstanceProperties["JobState"]!.Value!;
            return $"{state}";
        }));
        Assert.Equal(after, After(profile, (_, _, time) =>
        {
            using var session = CimSession.Create(null);
            using var service = Service(profile);
            using var result = session.InvokeJobMethod(service, JobSchema.StartJob, null, new JobWaitOptions { TimeProvider = time });
            return answer == 0 ? $"{result.Outcome.End}" : $"{result.Outcome.End}, {(answer == 4096 ? result.Outcome.JobState : result.Outcome.Meaning)}";
        }));
    }

    /// <summary>A wait with a limit of its own.</summary>
    [Fact]
    public void A_limit_by_hand_leaves_the_job_running()
    {
        var profile = new ProviderProfile("endless");

        Assert.Equal("timed out, running", Before(profile, (service, scope, sleep) =>
        {
            var outParams = service.InvokeMethod(JobSchema.StartJob, null, null);
            using var job = new ManagementObject(scope, new ManagementPath((string)outParams["Job"]!), null);
            for (var i = 0; i < 30; i++)
            {
                job.Get();
                if ((ushort)job["JobState"]! >= 7)
                {
                    return "over";
                }

                sleep(1000);
            }

            return $"timed out, {Running()}";
        }));
        Assert.Equal("Stopped, 4096, over", After(profile, (service, _, time) =>
        {
            var options = new JobWaitOptions { TimeProvider = time, Limit = TimeSpan.FromSeconds(30), StopWhenGivenUp = new() };
            using var result = service.InvokeJobMethod(JobSchema.StartJob, null, options);
            return $"{result.Outcome.End}, {result.Outcome.Stop!.ReturnCode}, {Running()}";
        }));
    }

    /// <summary>A test for the end on a number.</summary>
    [Fact]
    public void A_test_on_numbers_forgets_one_and_waits_for_ever()
    {
        var profile = new ProviderProfile("warns") { EndsAfter = TimeSpan.FromSeconds(3), NaturalEnd = JobState.CompletedWithWarnings };

        Assert.Equal("still waiting", Before(profile, (service, scope, sleep) => Wait(service, scope, sleep, state => state is 7 or 8 or 9 or 10)));
        Assert.Equal("over in 32768, True", Before(profile, (service, scope, sleep) => Wait(service, scope, sleep, state => ((CimJobState)state).IsOver())));

        static string Wait(ManagementObject service, ManagementScope scope, Action<int> sleep, Func<ushort, bool> isOver)
        {
            var outParams = service.InvokeMethod(JobSchema.StartJob, null, null);
            using var job = new ManagementObject(scope, new ManagementPath((string)outParams["Job"]!), null);
            while (SimulatedWorld.Provider.Clock.Now < Patience)
            {
                job.Get();
                if (isOver((ushort)job["JobState"]!))
                {
                    return $"over in {job["JobState"]}, {job.GetJobState()!.Value.HasSucceeded()}";
                }

                sleep(1000);
            }

            return "still waiting";
        }
    }

    private static string Running() => SimulatedWorld.Provider.Job("started 1")!.State.IsOver() ? "over" : "running";

    private static string Before(ProviderProfile profile, Func<ManagementObject, ManagementScope, Action<int>, string> program)
    {
        var provider = new SimulatedProvider(profile);
        SimulatedWorld.Enter(provider);
        var scope = new ManagementScope(profile.Namespace);
        try
        {
            return program(Target(profile, scope), scope, milliseconds => provider.Clock.Advance(TimeSpan.FromMilliseconds(milliseconds)));
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidCastException)
        {
            return exception.GetType().Name;
        }
    }

    private static string After(ProviderProfile profile, Func<ManagementObject, ManagementScope, VirtualTime, string> program)
    {
        var provider = new SimulatedProvider(profile);
        SimulatedWorld.Enter(provider);
        var scope = new ManagementScope(profile.Namespace);
        return program(Target(profile, scope), scope, new(provider.Clock));
    }

    private static ManagementObject Target(ProviderProfile profile, ManagementScope scope) =>
        new(scope, new ManagementPath($@"{profile.Namespace}:Test_Service.{JobSchema.InstanceId}=""service"""), null);

    private static CimInstance Service(ProviderProfile profile)
    {
        var instance = new CimInstance("Test_Service", profile.Namespace);
        instance.CimInstanceProperties.Add(CimProperty.Create(JobSchema.InstanceId, "service", CimType.String, CimFlags.Property | CimFlags.Key));
        return instance;
    }
}
