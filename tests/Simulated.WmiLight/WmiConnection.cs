namespace WmiLight;

/// <summary>A connection to a namespace. The simulated world has one provider in all namespaces.</summary>
public class WmiConnection : IDisposable
{
    public WmiConnection(string path) => ArgumentNullException.ThrowIfNull(path);

    public object ExecuteMethod(WmiMethod method, WmiObject instance, out WmiMethodParameters outParameters) => instance.ExecuteMethod(method, out outParameters);

    public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, WmiObject instance, out WmiMethodParameters outParameters) =>
        instance.ExecuteMethod<TReturnValue>(method, out outParameters);

    public object ExecuteMethod(WmiMethod method, WmiObject instance, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) =>
        instance.ExecuteMethod(method, inParameters, out outParameters);

    public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, WmiObject instance, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) =>
        instance.ExecuteMethod<TReturnValue>(method, inParameters, out outParameters);

    public void Dispose()
    {
    }
}
