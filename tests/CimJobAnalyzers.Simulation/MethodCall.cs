namespace CimJobAnalyzers.Simulation;

/// <summary>A method call that reached the provider, and its return code; null when it failed.</summary>
public sealed record MethodCall(string Method, uint? ReturnCode);
