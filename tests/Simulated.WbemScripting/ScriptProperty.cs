using CimJobAnalyzers.Simulation;
using WbemScripting;

namespace Simulated;

/// <summary>One property of an object.</summary>
public sealed class ScriptProperty : SWbemProperty
{
    private readonly WbemObject _object;
    private readonly string _name;

    internal ScriptProperty(WbemObject wbemObject, string name) => (_object, _name) = (wbemObject, name);

    public object Value
    {
        get => WbemVariant.OfCim(_object.Get(_name));
        set => Wmi.Ask(() =>
        {
            _object.Put(_name, value);
            return value;
        });
    }
}
