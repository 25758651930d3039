using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>An instance, as it was when it was read last: only <see cref="Get()"/> reads it again.</summary>
public class ManagementObject : ManagementBaseObject
{
    private ManagementPath _path;

    public ManagementObject()
        : this(new ManagementPath())
    {
    }

    public ManagementObject(string path)
        : this(new ManagementPath(path))
    {
    }

    public ManagementObject(ManagementPath path) => _path = path;

    public ManagementObject(ManagementScope scope, ManagementPath path, ObjectGetOptions? options)
        : this(path) => Scope = scope;

    public ManagementScope Scope { get; set; } = new(string.Empty);

    public virtual ManagementPath Path
    {
        get => _path;
        set => (_path, Loaded) = (value, null);
    }

    public void Get() => Loaded = Load();

    public ManagementPath Put()
    {
        foreach (var property in Properties.Items.Where(property => property.IsChanged))
        {
            Wmi.Tell(provider => provider.Write(
                Path.InstanceId,
                property.Name == JobSchema.DeleteOnCompletion && property.Value is bool value ? value : throw new ProviderException(ProviderFailure.ReadOnly)));
        }

        return Path;
    }

    public void Delete() => Wmi.Tell(provider => provider.Delete(Path.InstanceId));

    public ManagementBaseObject GetMethodParameters(string methodName) => new MethodParameters(Method(methodName));

    public object? InvokeMethod(string methodName, object?[]? args)
    {
        var method = Method(methodName);
        return Execute(method, MethodParameters.Of(method, args)).Code;
    }

    public ManagementBaseObject InvokeMethod(string methodName, ManagementBaseObject? inParameters, InvokeMethodOptions? options) =>
        OutParameters.Of(Execute(Method(methodName), inParameters));

    public void InvokeMethod(ManagementOperationObserver watcher, string methodName, object?[]? args)
    {
        var method = Method(methodName);
        Execute(watcher, method, MethodParameters.Of(method, args));
    }

    public void InvokeMethod(ManagementOperationObserver watcher, string methodName, ManagementBaseObject? inParameters, InvokeMethodOptions? options) =>
        Execute(watcher, Method(methodName), inParameters);

    private protected override PropertyDataCollection Load()
    {
        var (properties, values) = Wmi.Ask(provider => (provider.Properties, provider.Read(Path.InstanceId)));
        return new(properties.Select(property => new PropertyData(property, values[property.Name])));
    }

    private protected override PropertyDataCollection LoadSystem()
    {
        // As in the real thing, an object that was not read yet is read now.
        _ = Properties;
        return new(
        [
            new PropertyData(new("__CLASS", CimValueType.Text), Path.ClassName),
            new PropertyData(new("__DERIVATION", CimValueType.Text), SimulatedWorld.Provider.Profile.Ancestors.ToArray()),
        ]);
    }

    private static CimMethod Method(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Wmi.Translate(() => JobSchema.Method(name));
    }

    private (uint? Code, MethodAnswer Answer) Execute(CimMethod method, ManagementBaseObject? inParameters)
    {
        // Both methods belong to instances; on the class they are refused.
        var values = (inParameters ?? new MethodParameters(method)) is MethodParameters parameters && !Path.IsClass
            ? parameters.ValuesFor(method)
            : throw new ManagementException(ManagementStatus.InvalidMethodParameters);
        return Wmi.Ask(provider =>
        {
            var answer = provider.Call(Path.InstanceId, method.Name, values);
            return (provider.Profile.Reply == ReplyForm.Code ? answer.ReturnCode : default(uint?), answer);
        });
    }

    // What goes wrong is told to the observer, as in the real thing; here before the call comes back.
    private void Execute(ManagementOperationObserver watcher, CimMethod method, ManagementBaseObject? inParameters)
    {
        ArgumentNullException.ThrowIfNull(watcher);
        try
        {
            watcher.Receive(OutParameters.Of(Execute(method, inParameters)));
            watcher.Finish(ManagementStatus.NoError);
        }
        catch (ManagementException exception)
        {
            watcher.Finish(exception.ErrorCode);
        }
    }
}
