using CimJobs.Engine;
using CimJobs.Tests.Support;

namespace CimJobs.Tests.Model;

/// <summary>One call against one simulated provider, and all that can be known of it afterwards.</summary>
internal sealed class Trial
{
    private Trial(SimulatedProvider provider, VirtualClock clock, Behaviour behaviour, RequestedState requestedState, JobStopOptions options) =>
        (Provider, Clock, Behaviour, RequestedState, Options) = (provider, clock, behaviour, requestedState, options);

    public SimulatedProvider Provider { get; }

    public VirtualClock Clock { get; }

    public Behaviour Behaviour { get; }

    public RequestedState RequestedState { get; }

    public JobStopOptions Options { get; }

    public JobStopResult? Result { get; private set; }

    public UnauthorizedAccessException? Denial { get; private set; }

    public IReadOnlyList<Request> Journal => Provider.Journal;

    public IEnumerable<Request> Sent => Journal.Where(request => request.Kind == RequestKind.Send);

    public static Trial Run(Behaviour behaviour, RequestedState requestedState, JobStopOptions options, bool isAsync)
    {
        var clock = new VirtualClock();
        var provider = new SimulatedProvider(behaviour, clock);
        options = options with { TimeProvider = clock };
        var trial = new Trial(provider, clock, behaviour, requestedState, options);
        try
        {
            trial.Result = isAsync
                ? JobStopper.StopAsync(provider, requestedState, options, default).GetAwaiter().GetResult()
                : JobStopper.Stop(provider, requestedState, options, default);
        }
        catch (UnauthorizedAccessException denial)
        {
            trial.Denial = denial;
        }

        return trial;
    }
}
