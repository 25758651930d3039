namespace CimJobs.Engine;

/// <summary>What is to be done next; whoever does it tells the <see cref="JobStopProcedure"/> what came of it.</summary>
internal abstract record JobStep
{
    private JobStep()
    {
    }

    public sealed record Send(RequestedState State, TimeSpan? TimeoutPeriod) : JobStep;

    public sealed record Read : JobStep;

    public sealed record Wait(TimeSpan Duration) : JobStep;

    public sealed record Delete : JobStep;
}
