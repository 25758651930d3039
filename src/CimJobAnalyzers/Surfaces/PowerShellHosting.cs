using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>PowerShell hosted in C#: Invoke-CimMethod or Invoke-WmiMethod put together from AddCommand and its parameters.</summary>
internal sealed class PowerShellHosting(KnownTypes types) : INamingSurface
{
    public IEnumerable<string> MethodNames => [PowerShellCommand.AddParameter, PowerShellCommand.AddParameters, PowerShellCommand.AddArgument];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation
            {
                TargetMethod: { Name: PowerShellCommand.AddParameter or PowerShellCommand.AddParameters or PowerShellCommand.AddArgument } method,
            } invocation
            || !IsPowerShell(method.ContainingType)
            || !MayNameMethod(invocation, cancellationToken)
            || PowerShellCommand.Around(invocation, this, cancellationToken) is not { } command
            || command.MethodName is not { } named
            || named.Step != invocation)
        {
            return null;
        }

        return new PowerShellCall(invocation, command, named, cancellationToken);
    }

    public NamedCall? ReadNamed(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: PowerShellCommand.AddParameter } method } step
        && IsPowerShell(method.ContainingType)
        && PowerShellParameter.Of(step, CancellationToken.None).FirstOrDefault(parameter => parameter.MayNameMethod) is { Value: { } name }
        && !(name.ConstantValue is { HasValue: true, Value: string text } && !NamesOfInterest.Contains(text))
        && PowerShellCommand.Around(step, this, CancellationToken.None) is not null
            ? new NamedCall(step, name, IsInvocation: true, Arguments: null)
            : null;

    /// <summary>Whether the type builds PowerShell commands.</summary>
    public bool IsPowerShell(ITypeSymbol? type) => KnownTypes.Is(type, types.PowerShell);

    // The command around the step is dear to find, so a step that cannot name a method of interest ends here.
    private static bool MayNameMethod(IInvocationOperation step, CancellationToken cancellationToken)
    {
        foreach (var parameter in PowerShellParameter.Of(step, cancellationToken))
        {
            if (parameter.MayNameMethod && parameter.Value is { } value && ConstantTracker.Track(value, cancellationToken).Name.Values.Any(NamesOfInterest.Contains))
            {
                return true;
            }
        }

        return false;
    }
}
