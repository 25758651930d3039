namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>A shell without a command.</summary>
internal sealed class PowerShellReceivers : IReceiverFactory
{
    public object? Create(Type type, JobTarget target) =>
        type.FullName == "System.Management.Automation.PowerShell" ? type.GetMethod("Create", [])!.Invoke(null, []) : null;
}
