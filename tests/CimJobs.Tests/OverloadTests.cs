using System.Management;
using CimJobAnalyzers.Simulation;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

namespace CimJobs.Tests;

/// <summary>Every overload of both fronts: what it does by itself, and what it refuses.</summary>
public sealed class OverloadTests : IDisposable
{
    private const string JobId = "given";

    private static readonly ProviderProfile Failing = new("failing") { EndsAfter = TimeSpan.Zero, NaturalEnd = JobState.Exception, Errors = ["No space."] };

    private readonly ManagementScope _scope = new(Failing.Namespace);
    private readonly CimSession _session = CimSession.Create(null);

    public OverloadTests()
    {
        var provider = new SimulatedProvider(Failing);
        SimulatedWorld.Enter(provider);
        provider.Start(JobId);
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task A_method_is_called_and_its_job_waited_for()
    {
        using var service = Managed("Test_Service");
        using var target = Instance("Test_Service");

        AssertFailed(service.InvokeJobMethod(JobSchema.StartJob, null).Outcome);
        AssertFailed((await service.InvokeJobMethodAsync(JobSchema.StartJob, null)).Outcome);
        AssertFailed(_session.InvokeJobMethod(target, JobSchema.StartJob, null).Outcome);
        AssertFailed((await _session.InvokeJobMethodAsync(target, JobSchema.StartJob, null)).Outcome);
        AssertFailed(_session.InvokeJobMethod(Failing.Namespace, target, JobSchema.StartJob, null, new()).Outcome);
        AssertFailed((await _session.InvokeJobMethodAsync(Failing.Namespace, target, JobSchema.StartJob, null, new())).Outcome);
    }

    [Fact]
    public async Task The_job_of_an_answer_is_waited_for()
    {
        using var service = Managed("Test_Service");
        using var target = Instance("Test_Service");
        using var outParameters = service.InvokeMethod(JobSchema.StartJob, null, null);
        using var result = _session.InvokeMethod(Failing.Namespace, target, JobSchema.StartJob, null)!;

        AssertFailed(outParameters.WaitForJob(_scope));
        AssertFailed(outParameters.WaitForJob(_scope, new JobWaitOptions()));
        AssertFailed(await outParameters.WaitForJobAsync(_scope));
        AssertFailed(await outParameters.WaitForJobAsync(_scope, new JobWaitOptions()));
        AssertFailed(_session.WaitForJob(Failing.Namespace, result));
        AssertFailed(_session.WaitForJob(Failing.Namespace, result, new JobWaitOptions()));
        AssertFailed(await _session.WaitForJobAsync(Failing.Namespace, result));
        AssertFailed(await _session.WaitForJobAsync(Failing.Namespace, result, new JobWaitOptions()));
    }

    [Fact]
    public async Task A_job_is_waited_for()
    {
        using var managed = Managed(Failing.ClassName);
        using var instance = Instance(Failing.ClassName);

        AssertFailed(managed.WaitForJob());
        AssertFailed(await managed.WaitForJobAsync());
        AssertFailed(_session.WaitForJob(instance));
        AssertFailed(await _session.WaitForJobAsync(instance));
        AssertFailed(_session.WaitForJob(Failing.Namespace, instance, new JobWaitOptions()));
        AssertFailed(await _session.WaitForJobAsync(Failing.Namespace, instance, new JobWaitOptions()));
        Assert.Equal(CimJobState.Exception, managed.GetJobState());
        Assert.Null(instance.GetJobState());
    }

    [Fact]
    public async Task A_job_is_asked_for_its_error()
    {
        using var managed = Managed(Failing.ClassName);
        using var instance = Instance(Failing.ClassName);

        AssertError(managed.GetJobError());
        AssertError(await managed.GetJobErrorAsync());
        AssertError(_session.GetJobError(instance));
        AssertError(await _session.GetJobErrorAsync(instance));
        AssertError(_session.GetJobError(Failing.Namespace, instance));
        AssertError(await _session.GetJobErrorAsync(Failing.Namespace, instance));
    }

    [Fact]
    public async Task A_job_that_is_over_is_stopped()
    {
        using var managed = Managed(Failing.ClassName);
        using var instance = Instance(Failing.ClassName);

        AssertOver(managed.StopJob(JobStopRequest.Kill));
        AssertOver(await managed.StopJobAsync(JobStopRequest.Kill));
        AssertOver(_session.StopJob(instance, JobStopRequest.Kill));
        AssertOver(await _session.StopJobAsync(instance, JobStopRequest.Kill));
        AssertOver(_session.StopJob(Failing.Namespace, instance, JobStopRequest.Kill, new()));
        AssertOver(await _session.StopJobAsync(Failing.Namespace, instance, JobStopRequest.Kill, new()));
    }

    [Fact]
    public void Nothing_is_waited_for_where_something_is_missing()
    {
        using var managed = Managed(Failing.ClassName);
        using var instance = Instance(Failing.ClassName);
        using var homeless = new CimInstance(Failing.ClassName);

        AssertMissing("target", () => ((ManagementObject)null!).InvokeJobMethod("Any", null));
        AssertMissing("methodName", () => managed.InvokeJobMethod(null!, null));
        AssertMissing("options", () => managed.InvokeJobMethod(JobSchema.StartJob, null, (JobWaitOptions)null!));
        AssertMissing("outParameters", () => ((ManagementBaseObject)null!).WaitForJob(_scope));
        AssertMissing("scope", () => ((ManagementBaseObject)managed).WaitForJob((ManagementScope)null!));
        AssertMissing("job", () => ((ManagementObject)null!).WaitForJob());
        AssertMissing("job", () => ((ManagementBaseObject)null!).GetJobState());
        AssertMissing("job", () => ((CimInstance)null!).GetJobState());
        AssertMissing("session", () => ((CimSession)null!).WaitForJob(instance));
        AssertMissing("job", () => _session.WaitForJob((CimInstance)null!));
        AssertMissing("target", () => _session.InvokeJobMethod(Failing.Namespace, null!, "Any", null, new()));
        AssertMissing("methodName", () => _session.InvokeJobMethod(instance, null!, null));
        AssertMissing("result", () => _session.WaitForJob(Failing.Namespace, (CimMethodResult)null!));
        Assert.Equal("job", Assert.Throws<ArgumentException>(() => _session.WaitForJob(homeless)).ParamName);
        Assert.Equal("namespaceName", Assert.Throws<ArgumentException>(() => _session.GetJobError(" ", instance)).ParamName);
    }

    [Fact]
    public async Task A_token_of_the_operations_options_is_told_apart()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        using var instance = Instance(Failing.ClassName);
        using var options = new CimOperationOptions { CancellationToken = source.Token };

        var blocking = Assert.Throws<CimJobCanceledException>(() => _session.WaitForJob(Failing.Namespace, instance, new JobWaitOptions(), options));
        var waiting = await Assert.ThrowsAsync<CimJobCanceledException>(() => _session.WaitForJobAsync(Failing.Namespace, instance, new JobWaitOptions(), options));

        Assert.Equal((source.Token, source.Token), (blocking.CancellationToken, waiting.CancellationToken));
    }

    private static void AssertFailed(JobOutcome outcome)
    {
        Assert.Equal(JobEnd.Failed, outcome.End);
        AssertError(outcome.Error);
    }

    private static void AssertError(JobError? error) => Assert.Equal("No space.", Assert.Single(error!.Messages).Text);

    private static void AssertOver(JobStopResult result) => Assert.True(result is { IsOver: true, JobState: CimJobState.Exception });

    private static void AssertMissing(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);

    private ManagementObject Managed(string className) => new(_scope, new ManagementPath($@"{Failing.Namespace}:{className}.{JobSchema.InstanceId}=""{JobId}"""), null);

    private static CimInstance Instance(string className)
    {
        var instance = new CimInstance(className, Failing.Namespace);
        instance.CimInstanceProperties.Add(CimProperty.Create(JobSchema.InstanceId, JobId, CimType.String, CimFlags.Property | CimFlags.Key));
        return instance;
    }
}
