using CimJobAnalyzers.Simulation;
using WbemScripting;

namespace Simulated;

/// <summary>A namespace. The simulated world has one provider in all namespaces.</summary>
public sealed class ScriptServices : SWbemServices
{
    internal ScriptServices()
    {
    }

    public SWbemObject Get(string strObjectPath) => Wmi.Ask(() => new ScriptJob(WbemObject.At(strObjectPath)));

    public SWbemObject ExecMethod(string strObjectPath, string strMethodName, object? objWbemInParameters = null, int iFlags = 0, object? objWbemNamedValueSet = null) =>
        Get(strObjectPath).ExecMethod_(strMethodName, objWbemInParameters, iFlags, objWbemNamedValueSet);

    /// <summary>Finds all jobs, whatever the query says.</summary>
    public ScriptObjectSet ExecQuery(string strQuery) => new(strQuery);
}
