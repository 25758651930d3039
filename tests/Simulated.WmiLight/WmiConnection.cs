namespace WmiLight;

/// <summary>A connection to a namespace. The simulated world has one provider in all namespaces.</summary>
public class WmiConnection : IDisposable
{
    public WmiConnection(string path) => ArgumentNullException.ThrowIfNull(path);

    /// <exception cref="InvalidMethodException">Always: a job's methods are those of its instances.</exception>
    public object ExecuteMethod(WmiMethod method, out WmiMethodParameters outParameters) => throw new InvalidMethodException();

    /// <exception cref="InvalidMethodException">Always: a job's methods are those of its instances.</exception>
    public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, out WmiMethodParameters outParameters) => throw new InvalidMethodException();

    /// <exception cref="InvalidMethodException">Always: a job's methods are those of its instances.</exception>
    public object ExecuteMethod(WmiMethod method, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) => throw new InvalidMethodException();

    /// <exception cref="InvalidMethodException">Always: a job's methods are those of its instances.</exception>
    public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) => throw new InvalidMethodException();

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
