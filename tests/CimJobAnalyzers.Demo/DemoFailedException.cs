namespace CimJobAnalyzers.Demo;

/// <summary>A step did not do what it promises; the message carries the output of the command that failed.</summary>
internal sealed class DemoFailedException(string message) : Exception(message);
