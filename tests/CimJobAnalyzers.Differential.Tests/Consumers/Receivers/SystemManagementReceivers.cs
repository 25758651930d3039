namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>ManagementObject, what derives from it, and the class in its place.</summary>
internal sealed class SystemManagementReceivers : IReceiverFactory
{
    public object? Create(Type type, JobTarget target)
    {
        if (!type.IsAssignableTo(target.Simulated("System.Management", "System.Management.ManagementObject")))
        {
            return null;
        }

        var path = $"{target.Profile.Namespace}:{target.Profile.ClassName}";
        if (type.Name == "ManagementClass")
        {
            return Activator.CreateInstance(type, path);
        }

        var receiver = Activator.CreateInstance(type)!;
        var property = type.GetProperty("Path")!;
        property.SetValue(receiver, Activator.CreateInstance(property.PropertyType, $"{path}.InstanceID='{target.InstanceId}'"));
        return receiver;
    }
}
