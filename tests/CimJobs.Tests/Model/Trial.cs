using System.Management;
using CimJobAnalyzers.Simulation;
using CimJobs.Tests.Support;
using Microsoft.Management.Infrastructure;

namespace CimJobs.Tests.Model;

/// <summary>One call against one simulated provider, and all that can be known of it afterwards.</summary>
internal sealed class Trial : IDisposable
{
    private const string Given = "given";
    private const string Started = "started 1";

    private readonly SimulatedProvider _provider;
    private readonly CancellationTokenSource _source = new();

    private Trial(ProviderProfile profile, Wish wish, Way way)
    {
        (Profile, Wish, Way) = (profile, wish, way);
        _provider = new(profile);
        Time = new(_provider.Clock) { HeedsToken = () => wish.Request is not null || !Sent.Any() };
    }

    public void Dispose() => _source.Dispose();

    public ProviderProfile Profile { get; }

    public Wish Wish { get; }

    public Way Way { get; }

    public VirtualTime Time { get; }

    public CancellationToken Token => _source.Token;

    public JobOutcome? Outcome { get; private set; }

    public JobStopResult? Stop { get; private set; }

    public Exception? Exception { get; private set; }

    public bool IsCanceled => Exception is CimJobCanceledException;

    public IReadOnlyList<ProviderRequest> Requests => _provider.Requests;

    public IEnumerable<ProviderRequest> Sent => Requests.Where(request => request.Method == JobSchema.RequestStateChange);

    public IEnumerable<ProviderRequest> Looks => Requests.Where(request => request.Kind == RequestKind.Read);

    /// <summary>The job; null when none was started.</summary>
    public SimulatedJob? Job { get; private set; }

    public TimeSpan Latency => Profile.Latency;

    /// <summary>What was asked for, in order, and what came of it; the same whatever API it went through.</summary>
    public string Facts => $"{Exception?.GetType().Name} {Support.Facts.Of(Outcome)} {Support.Facts.Of(Stop)} {Time.Now} {string.Join("; ", Requests)}";

    public static Trial Run(ProviderProfile profile, Wish wish, Way way)
    {
        var trial = new Trial(profile, wish, way);
        SimulatedWorld.Enter(trial._provider);
        trial._provider.Silenced += (_, _) => trial.Time.Hang();
        if (wish.CancelAt is { } cancelAt)
        {
            trial._provider.Clock.At(cancelAt, trial._source.Cancel);
        }

        if (!wish.Starts)
        {
            trial._provider.Start(Given);
        }

        trial.CallAsync().GetAwaiter().GetResult();
        trial._provider.Release();
        trial.Job = trial._provider.Job(wish.Starts ? Started : Given);
        return trial;
    }

    private async Task CallAsync()
    {
        try
        {
            if (Wish.Request is { } request)
            {
                Stop = await StopAsync(request).ConfigureAwait(false);
            }
            else
            {
                Outcome = await WaitAsync().ConfigureAwait(false);
            }
        }
        catch (CimJobException exception)
        {
            (Exception, Outcome, Stop) = (exception, exception.Outcome, exception.StopResult);
        }
        catch (CimJobCanceledException exception)
        {
            (Exception, Outcome, Stop) = (exception, exception.Outcome, exception.StopResult);
        }
        catch (Exception exception) when (exception is ManagementException or CimException)
        {
            Exception = exception;
        }
    }

    private async Task<JobStopResult> StopAsync(JobStopRequest request)
    {
        var options = Wish.StopOptions(Time);
        using var managed = Managed(Profile.ClassName);
        using var session = CimSession.Create(null);
        using var instance = Instance(Profile.ClassName);
        return Way switch
        {
            { IsSession: false, IsAsync: false } => managed.StopJob(request, options, Token),
            { IsSession: false } => await managed.StopJobAsync(request, options, Token).ConfigureAwait(false),
            { IsAsync: false } => session.StopJob(instance, request, options, Token),
            _ => await session.StopJobAsync(instance, request, options, Token).ConfigureAwait(false),
        };
    }

    private async Task<JobOutcome> WaitAsync()
    {
        var options = Wish.WaitOptions(Time);
        using var session = CimSession.Create(null);
        if (Wish.Starts)
        {
            using var service = Managed("Test_Service");
            using var target = Instance("Test_Service");
            return Way switch
            {
                { IsSession: false, IsAsync: false } => service.InvokeJobMethod(JobSchema.StartJob, null, options, Token).Outcome,
                { IsSession: false } => (await service.InvokeJobMethodAsync(JobSchema.StartJob, null, options, Token).ConfigureAwait(false)).Outcome,
                { IsAsync: false } => session.InvokeJobMethod(target, JobSchema.StartJob, null, options, Token).Outcome,
                _ => (await session.InvokeJobMethodAsync(target, JobSchema.StartJob, null, options, Token).ConfigureAwait(false)).Outcome,
            };
        }

        using var managed = Managed(Profile.ClassName);
        using var instance = Instance(Profile.ClassName);
        return Way switch
        {
            { IsSession: false, IsAsync: false } => managed.WaitForJob(options, Token),
            { IsSession: false } => await managed.WaitForJobAsync(options, Token).ConfigureAwait(false),
            { IsAsync: false } => session.WaitForJob(instance, options, Token),
            _ => await session.WaitForJobAsync(instance, options, Token).ConfigureAwait(false),
        };
    }

    private ManagementObject Managed(string className) => new($@"{Profile.Namespace}:{className}.{JobSchema.InstanceId}=""{Given}""");

    private CimInstance Instance(string className)
    {
        var instance = new CimInstance(className, Profile.Namespace);
        instance.CimInstanceProperties.Add(CimProperty.Create(JobSchema.InstanceId, Given, CimType.String, CimFlags.Property | CimFlags.Key));
        return instance;
    }
}
