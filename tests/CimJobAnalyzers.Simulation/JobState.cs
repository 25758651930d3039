namespace CimJobAnalyzers.Simulation;

/// <summary>CIM_ConcreteJob.JobState. Written down a second time: the simulation must not share a mistake with the library.</summary>
public enum JobState
{
    New = 2,
    Starting = 3,
    Running = 4,
    Suspended = 5,
    ShuttingDown = 6,
    Completed = 7,
    Terminated = 8,
    Killed = 9,
    Exception = 10,
    Service = 11,
    QueryPending = 12,
    CompletedWithWarnings = 32768,
}
