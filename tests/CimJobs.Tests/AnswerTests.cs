using System.Management;
using CimJobAnalyzers.Simulation;
using Microsoft.Management.Infrastructure;

namespace CimJobs.Tests;

/// <summary>Answers that break CIM's rules are read for what they are: no code.</summary>
public sealed class AnswerTests : IDisposable
{
    private const string JobId = "given";

    private readonly CimSession _session = CimSession.Create(null);

    public static TheoryData<ReplyForm> Forms => [ReplyForm.EmptyCode, ReplyForm.NoCode, ReplyForm.Nothing];

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_method_that_gives_no_code_is_refused(ReplyForm form)
    {
        using var service = Managed(Enter(form), "Test_Service");
        using var target = Instance(Enter(form), "Test_Service");

        AssertRefused(service.InvokeJobMethod(JobSchema.StartJob, null).Outcome);
        AssertRefused((await service.InvokeJobMethodAsync(JobSchema.StartJob, null)).Outcome);
        AssertRefused(_session.InvokeJobMethod(target, JobSchema.StartJob, null).Outcome);
        AssertRefused((await _session.InvokeJobMethodAsync(target, JobSchema.StartJob, null)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_error_method_that_gives_no_code_tells_nothing(ReplyForm form)
    {
        var profile = Enter(form);
        using var managed = Managed(profile, profile.ClassName);
        using var instance = Instance(profile, profile.ClassName);

        Assert.True(managed.WaitForJob() is { End: JobEnd.Failed, Error: null });
        Assert.True(_session.WaitForJob(instance) is { End: JobEnd.Failed, Error: null });
    }

    [Fact]
    public void An_instance_that_was_read_shows_its_state()
    {
        var profile = Enter(ReplyForm.Code);
        using var keys = Instance(profile, profile.ClassName);
        using var read = _session.GetInstance(profile.Namespace, keys)!;

        Assert.Equal(CimJobState.Exception, read.GetJobState());
    }

    [Fact]
    public void A_job_that_names_no_namespace_is_in_that_of_its_method()
    {
        var operations = new CimOperations(_session, @"root\one", null);

        Assert.Same(operations, operations.In(null));
        Assert.Equal(@"root\two", operations.In(@"root\two").Namespace);
    }

    private static void AssertRefused(JobOutcome outcome) => Assert.True(outcome is { End: JobEnd.Refused, ReturnCode: null, Job: null });

    private static ProviderProfile Enter(ReplyForm form)
    {
        var profile = new ProviderProfile("odd") { EndsAfter = TimeSpan.Zero, NaturalEnd = JobState.Exception, Errors = ["No space."], Reply = form };
        var provider = new SimulatedProvider(profile);
        SimulatedWorld.Enter(provider);
        provider.Start(JobId);
        return profile;
    }

    private static ManagementObject Managed(ProviderProfile profile, string className) =>
        new($@"{profile.Namespace}:{className}.{JobSchema.InstanceId}=""{JobId}""");

    private static CimInstance Instance(ProviderProfile profile, string className)
    {
        var instance = new CimInstance(className, profile.Namespace);
        instance.CimInstanceProperties.Add(CimProperty.Create(JobSchema.InstanceId, JobId, CimType.String, CimFlags.Property | CimFlags.Key));
        return instance;
    }
}
