namespace CimJobAnalyzers.Simulation;

/// <summary>Which provider the simulated APIs of the current flow of execution talk to.</summary>
public static class SimulatedWorld
{
    private static readonly AsyncLocal<SimulatedProvider?> Ambient = new();

    /// <summary>The provider of this flow of execution.</summary>
    /// <exception cref="InvalidOperationException">None was entered.</exception>
    public static SimulatedProvider Provider => Ambient.Value ?? throw new InvalidOperationException("No simulated provider was entered.");

    /// <summary>Makes a provider the one of this flow of execution.</summary>
    public static void Enter(SimulatedProvider provider) => Ambient.Value = provider;
}
