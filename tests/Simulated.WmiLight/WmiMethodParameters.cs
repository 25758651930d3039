using CimJobAnalyzers.Simulation;

namespace WmiLight;

/// <summary>The in- or the out-parameters of a method.</summary>
public class WmiMethodParameters : WmiObject
{
    internal WmiMethodParameters(WbemObject wbemObject)
        : base(wbemObject)
    {
    }
}
