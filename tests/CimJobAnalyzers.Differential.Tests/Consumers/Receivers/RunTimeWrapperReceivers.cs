using System.Reflection;

namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>The interfaces that a program declares and nobody implements before it runs.</summary>
internal sealed class RunTimeWrapperReceivers : IReceiverFactory
{
    public object? Create(Type type, JobTarget target)
    {
        if (!type.IsInterface)
        {
            return null;
        }

        var wrapper = (RunTimeWrapper)DispatchProxy.Create(type, typeof(RunTimeWrapper));
        wrapper.Bind(target.Receiver(target.Simulated("System.Management", "System.Management.ManagementObject")));
        return wrapper;
    }
}
