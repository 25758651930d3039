using CimJobAnalyzers.Simulation;
using WbemScripting;

namespace Simulated;

/// <summary>The methods of all jobs.</summary>
public sealed class ScriptMethodSet : SWbemMethodSet
{
    internal ScriptMethodSet()
    {
    }

    public SWbemMethod Item(string strName, int iFlags = 0) => Wmi.Ask(() => new ScriptMethod(JobSchema.Method(strName)));
}
