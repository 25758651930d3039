namespace CimJobAnalyzers.Simulation;

/// <summary>A request failed; the simulated management APIs turn this into their own exceptions.</summary>
public sealed class ProviderException(ProviderFailure failure) : Exception(failure.ToString())
{
    public ProviderFailure Failure { get; } = failure;
}
