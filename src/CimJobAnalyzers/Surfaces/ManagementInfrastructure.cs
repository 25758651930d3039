using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Microsoft.Management.Infrastructure: CimSession.InvokeMethod and InvokeMethodAsync.</summary>
internal sealed class ManagementInfrastructure(KnownTypes types) : INamingSurface
{
    public const string InvokeMethodAsync = "InvokeMethodAsync";
    private const string InvokeMethod = "InvokeMethod";

    public IEnumerable<string> MethodNames => [InvokeMethod, InvokeMethodAsync];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation invocation || NameArgument(invocation) is not { } nameArgument)
        {
            return null;
        }

        var name = ConstantTracker.Track(nameArgument.Value, cancellationToken);
        return name.Name.Values.IsEmpty ? null : new ManagementInfrastructureCall(invocation, nameArgument, name, types, cancellationToken);
    }

    public NamedCall? ReadNamed(IOperation operation) =>
        operation is IInvocationOperation invocation && NameArgument(invocation) is { } name
            ? new NamedCall(invocation, name.Value, IsInvocation: true, Arguments: null)
            : null;

    private IArgumentOperation? NameArgument(IInvocationOperation invocation) =>
        invocation.TargetMethod is { Name: InvokeMethod or InvokeMethodAsync } method
        && types.CimSession.Contains(method.ContainingType, SymbolEqualityComparer.Default)
            ? invocation.ArgumentNamed("methodName")
            : null;
}
