namespace CimJobAnalyzers.Simulation;

/// <summary>A method call that reached the provider, the instance it went to, and its return code; null when it failed.</summary>
public sealed record MethodCall(string InstanceId, string Method, uint? ReturnCode);
