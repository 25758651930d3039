namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>WmiLight's object, which only a query finds.</summary>
internal sealed class WmiLightReceivers : IReceiverFactory
{
    public object? Create(Type type, JobTarget target)
    {
        if (type.FullName != "WmiLight.WmiObject")
        {
            return null;
        }

        var connection = Activator.CreateInstance(type.Assembly.GetType("WmiLight.WmiConnection")!, target.Profile.Namespace);
        var find = type.Assembly.GetType("WmiLight.WmiConnectionExtensions")!.GetMethod("CreateQuery")!;
        var found = (IEnumerable<object>)find.Invoke(null, [connection, $"SELECT * FROM {target.Profile.ClassName}"])!;
        return found.Single(item => Equals(((dynamic)item)["InstanceID"], target.InstanceId));
    }
}
