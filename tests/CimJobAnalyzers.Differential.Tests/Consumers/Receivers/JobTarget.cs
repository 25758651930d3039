using System.Reflection;
using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>The job that a program is to stop, and where the simulated APIs are that lead to it.</summary>
internal sealed record JobTarget(SimulatedContext Context, ProviderProfile Profile, string InstanceId)
{
    private static readonly IReceiverFactory[] Factories =
    [
        new SystemManagementReceivers(),
        new ManagementInfrastructureReceivers(),
        new WmiLightReceivers(),
        new ComReceivers(),
        new PowerShellReceivers(),
        new WrapperReceivers(),
        new RunTimeWrapperReceivers(),
    ];

    /// <summary>The argument for a parameter of this type.</summary>
    public object Receiver(Type type) =>
        Factories.Select(factory => factory.Create(type, this)).FirstOrDefault(receiver => receiver is not null)
        ?? throw new InvalidOperationException($"Nothing that leads to a job is a {type}.");

    /// <summary>A type of a simulated API.</summary>
    public Type Simulated(string assembly, string name) =>
        Context.LoadFromAssemblyName(new AssemblyName(assembly)).GetType(name, throwOnError: true)!;
}
