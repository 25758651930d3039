using CimJobAnalyzers.Simulation;

namespace WmiLight;

/// <summary>A method of a class.</summary>
public class WmiMethod : IDisposable
{
    private readonly CimMethod _method;

    private WmiMethod(string name, CimMethod method) => (Name, _method) = (name, method);

    public string Name { get; }

    public WmiMethodParameters CreateInParameters() => new(WbemObject.InParameters(_method));

    public void Dispose()
    {
    }

    /// <exception cref="InvalidMethodException">The class has no such method.</exception>
    internal static WmiMethod Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(name, Wbem.Ask(() => JobSchema.Method(name)));
    }
}
