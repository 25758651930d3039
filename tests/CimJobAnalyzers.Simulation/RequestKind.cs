namespace CimJobAnalyzers.Simulation;

/// <summary>What a provider was asked to do.</summary>
public enum RequestKind
{
    Invoke,
    Read,
    Delete,
}
