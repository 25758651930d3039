namespace Simulated;

/// <summary>Connects to namespaces.</summary>
public sealed class ScriptLocator
{
    public ScriptServices ConnectServer(string strServer = ".", string strNamespace = "") => new();
}
