using System.Dynamic;
using CimJobAnalyzers.Simulation;
using WbemScripting;

namespace Simulated;

/// <summary>An object whose properties can be reached as if they were members of its own, but only late.</summary>
public class ScriptObject : DynamicObject, SWbemObject
{
    internal ScriptObject(WbemObject wbemObject) => Object = wbemObject;

    internal WbemObject Object { get; }

    public SWbemMethodSet Methods_ => new ScriptMethodSet();

    public SWbemPropertySet Properties_ => new ScriptPropertySet(Object);

    public SWbemObject SpawnInstance_(int iFlags = 0) =>
        Object.Method is { } method ? new ScriptObject(WbemObject.InParameters(method)) : throw new NotSupportedException("Jobs are made by their providers.");

    public SWbemObject ExecMethod_(string strMethodName, object? objWbemInParameters = null, int iFlags = 0, object? objWbemNamedValueSet = null) =>
        Wmi.Ask(() => new ScriptObject(Execute(strMethodName, objWbemInParameters)));

    /// <remarks>What goes wrong is told to the sink, to which nobody listens here.</remarks>
    public void ExecMethodAsync_(object objWbemSink, string strMethodName, object? objWbemInParameters = null, int iFlags = 0)
    {
        if (objWbemSink is not ScriptSink)
        {
            throw new ArgumentException("This is no sink.", nameof(objWbemSink));
        }

        try
        {
            Execute(strMethodName, objWbemInParameters);
        }
        catch (ProviderException)
        {
        }
    }

    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        var isKnown = Object.Has(binder.Name);
        result = isKnown ? WbemVariant.OfCim(Object.Get(binder.Name)) : null;
        return isKnown;
    }

    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        ArgumentNullException.ThrowIfNull(binder);
        var isKnown = Object.Has(binder.Name);
        if (isKnown)
        {
            Properties_.Item(binder.Name).Value = value!;
        }

        return isKnown;
    }

    private WbemObject Execute(string method, object? inParameters) => Object.ExecMethod(method, inParameters switch
    {
        null => null,
        ScriptObject parameters => parameters.Object,
        _ => throw new ProviderException(ProviderFailure.TypeMismatch),
    });
}
