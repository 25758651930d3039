namespace WmiLight;

/// <summary>A connection to a namespace. The simulated world has one provider in all namespaces.</summary>
public class WmiConnection : IDisposable
{
    public WmiConnection(string path) => ArgumentNullException.ThrowIfNull(path);

    public void Dispose()
    {
    }
}
