using CimJobAnalyzers.Simulation;
using WbemScripting;

namespace Simulated;

/// <summary>A method of jobs.</summary>
public sealed class ScriptMethod : SWbemMethod
{
    private readonly CimMethod _method;

    internal ScriptMethod(CimMethod method) => _method = method;

    public SWbemObject InParameters => new ScriptObject(WbemObject.InParameters(_method));
}
