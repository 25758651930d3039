namespace Simulated;

/// <summary>Receives what a call answers that nobody waits for.</summary>
public sealed class ScriptSink
{
}
