namespace CimJobAnalyzers.Simulation;

/// <summary>The return codes that the simulated providers use.</summary>
internal static class ReturnCodes
{
    public const uint Success = 0;
    public const uint Failed = 4;
    public const uint InvalidParameter = 5;
    public const uint NotFound = 7;
    public const uint TransitionStarted = 4096;
    public const uint TimeoutNotSupported = 4098;
}
