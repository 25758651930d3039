namespace CimJobAnalyzers.Simulation;

/// <summary>CIM_ConcreteJob.JobState. Written down a second time: the simulation must not share a mistake with the library.</summary>
public enum JobState
{
    Running = 4,
    Suspended = 5,
    ShuttingDown = 6,
    Completed = 7,
    Terminated = 8,
    Killed = 9,
    Service = 11,
}
