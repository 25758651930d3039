namespace CimJobAnalyzers.Simulation;

/// <summary>What a state of the simulated jobs means.</summary>
public static class JobStates
{
    public static bool IsOver(this JobState state) =>
        state is JobState.Completed or JobState.Terminated or JobState.Killed or JobState.Exception or JobState.CompletedWithWarnings;
}
