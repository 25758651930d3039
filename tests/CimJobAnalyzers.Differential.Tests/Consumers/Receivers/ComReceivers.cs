namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>WMI's scripting objects, which come from monikers.</summary>
internal sealed class ComReceivers : IReceiverFactory
{
    public object? Create(Type type, JobTarget target) => type.FullName switch
    {
        "WbemScripting.SWbemObject" => Bind(type, $"{target.Profile.Namespace}:{target.Profile.ClassName}.InstanceID='{target.InstanceId}'"),
        "WbemScripting.SWbemServices" => Bind(type, target.Profile.Namespace),
        _ => null,
    };

    private static object? Bind(Type type, string path) =>
        type.Assembly.GetType("Simulated.Wmi")!.GetMethod("BindToMoniker")!.Invoke(null, [$"winmgmts:{path}"]);
}
