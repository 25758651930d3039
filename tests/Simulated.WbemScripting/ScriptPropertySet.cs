using CimJobAnalyzers.Simulation;
using WbemScripting;

namespace Simulated;

/// <summary>The properties of an object.</summary>
public sealed class ScriptPropertySet : SWbemPropertySet
{
    private readonly WbemObject _object;

    internal ScriptPropertySet(WbemObject wbemObject) => _object = wbemObject;

    public SWbemProperty Item(string strName, int iFlags = 0) => Wmi.Ask(() =>
        _object.Has(strName) ? new ScriptProperty(_object, strName) : throw new ProviderException(ProviderFailure.NotFound));
}
