namespace CimJobAnalyzers.Model.Plan;

/// <summary>The RequestedState that takes KillJob's place; the values are CIM_ConcreteJob's.</summary>
internal enum ReplacementState
{
    Terminate = 4,
    Kill = 5,
}
