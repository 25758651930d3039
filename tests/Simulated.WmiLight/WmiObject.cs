using CimJobAnalyzers.Simulation;

namespace WmiLight;

/// <summary>An instance, as it was when it was found.</summary>
public class WmiObject : IDisposable
{
    private readonly WbemObject _object;

    internal WmiObject(WbemObject wbemObject) => _object = wbemObject;

    internal WbemObject Object => _object;

    public object this[string propertyName] => GetPropertyValue(propertyName);

    public WmiMethod GetMethod(string methodName) => WmiMethod.Named(methodName);

    public object GetPropertyValue(string propertyName) => Wbem.Ask(() => _object.Get(propertyName));

    /// <summary>Unboxes what CIM holds: the type must be the exact one.</summary>
    public TResult GetPropertyValue<TResult>(string propertyName) => (TResult)GetPropertyValue(propertyName);

    public void SetPropertyValue(string propertyName, sbyte propertyValue) => Put(propertyName, propertyValue);

    public void SetPropertyValue(string propertyName, byte propertyValue) => Put(propertyName, propertyValue);

    public void SetPropertyValue(string propertyName, short propertyValue) => Put(propertyName, propertyValue);

    public void SetPropertyValue(string propertyName, ushort propertyValue) => Put(propertyName, propertyValue);

    public void SetPropertyValue(string propertyName, int propertyValue) => Put(propertyName, propertyValue);

    public void SetPropertyValue(string propertyName, uint propertyValue) => Put(propertyName, propertyValue);

    public void SetPropertyValue(string propertyName, long propertyValue) => Put(propertyName, propertyValue);

    public void SetPropertyValue(string propertyName, ulong propertyValue) => Put(propertyName, propertyValue);

    public void SetPropertyValue(string propertyName, bool propertyValue) => Put(propertyName, propertyValue);

    public void SetPropertyValue(string propertyName, string propertyValue) => Put(propertyName, (object)propertyValue ?? DBNull.Value);

    public object ExecuteMethod(WmiMethod method, out WmiMethodParameters outParameters) => ExecuteMethod<object>(method, null, out outParameters);

    public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, out WmiMethodParameters outParameters) => ExecuteMethod<TReturnValue>(method, null, out outParameters);

    public object ExecuteMethod(WmiMethod method, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) =>
        ExecuteMethod<object>(method, inParameters, out outParameters);

    public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, WmiMethodParameters inParameters, out WmiMethodParameters outParameters)
    {
        ArgumentNullException.ThrowIfNull(method);
        outParameters = new WmiMethodParameters(Wbem.Ask(() => _object.ExecMethod(method.Name, inParameters?.Object)));
        return outParameters.GetPropertyValue<TReturnValue>("ReturnValue");
    }

    public void Dispose()
    {
    }

    private void Put(string propertyName, object propertyValue) => Wbem.Ask(() =>
    {
        _object.Put(propertyName, propertyValue);
        return propertyName;
    });
}
