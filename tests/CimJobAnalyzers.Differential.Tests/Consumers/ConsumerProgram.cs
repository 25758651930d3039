using System.Reflection;
using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Consumers;

/// <summary>A compiled program, to be run on any provider.</summary>
internal sealed class ConsumerProgram(SimulatedContext context, Type program)
{
    private const string InstanceId = "1";

    /// <summary>Long after the slowest stop and the removal that follows it.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromHours(1);

    private readonly MethodInfo _run = program.GetMethod("Run")!;
    private readonly FieldInfo _asked = program.GetField("Asked")!;
    private readonly Assembly _management = context.LoadFromAssemblyName(new AssemblyName("System.Management"));

    public Outcome Run(ProviderProfile profile, bool flag)
    {
        var provider = new SimulatedProvider(profile);
        var job = provider.Start(InstanceId);
        SimulatedWorld.Enter(provider);
        _asked.SetValue(null, 0);
        var (answer, exception) = Invoke([Receiver(_run.GetParameters()[0].ParameterType, profile), flag]);

        job.CatchUp();
        var isOverOnReturn = job.State.IsOver();
        provider.Clock.Advance(Aftermath);
        job.CatchUp();
        return new Outcome
        {
            Answer = answer,
            Exception = exception,
            Asked = (int)_asked.GetValue(null)!,
            Code = provider.Calls is [.., var last] ? last.ReturnCode : null,
            IsOverOnReturn = isOverOnReturn,
            State = job.State,
            HasProcesses = job.HasProcesses,
            Exists = job.Exists,
        };
    }

    private (object? Answer, string? Exception) Invoke(object?[] arguments)
    {
        try
        {
            return (_run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null), null);
        }
        catch (Exception exception)
        {
            return (null, $"{exception.GetType().Name} {exception.GetType().GetProperty("ErrorCode")?.GetValue(exception)}".TrimEnd());
        }
    }

    private object Receiver(Type type, ProviderProfile profile)
    {
        var path = $"{profile.Namespace}:{profile.ClassName}";
        if (type.Name == "ManagementClass")
        {
            return Activator.CreateInstance(type, path)!;
        }

        path += $".InstanceID='{InstanceId}'";
        var managementObject = _management.GetType("System.Management.ManagementObject")!;
        if (!type.IsAssignableTo(managementObject))
        {
            // A wrapper: the parameter may have the type of its base.
            var wrapper = program.Assembly.GetTypes().Single(candidate => candidate.IsAssignableTo(type) && !candidate.IsAbstract);
            var bound = Activator.CreateInstance(wrapper)!;
            wrapper.GetMethod("Bind")!.Invoke(bound, [Activator.CreateInstance(managementObject, path)]);
            return bound;
        }

        var receiver = Activator.CreateInstance(type)!;
        var property = managementObject.GetProperty("Path")!;
        property.SetValue(receiver, Activator.CreateInstance(property.PropertyType, path));
        return receiver;
    }
}
