using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>System.Management: ManagementObject.InvokeMethod and GetMethodParameters.</summary>
internal sealed class SystemManagement(KnownTypes types) : INamingSurface
{
    public const string InvokeMethod = "InvokeMethod";
    private const string GetMethodParameters = "GetMethodParameters";

    public IEnumerable<string> MethodNames => [InvokeMethod, GetMethodParameters];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: InvokeMethod or GetMethodParameters } method } invocation
            || !Declares(method)
            || NameArgument(invocation) is not { } nameArgument)
        {
            return null;
        }

        var name = ConstantTracker.Track(nameArgument.Value, cancellationToken);
        if (name.Name.Values.IsEmpty)
        {
            return null;
        }

        if (method.Name == InvokeMethod)
        {
            return new SystemManagementCall(invocation, nameArgument, name, types, cancellationToken);
        }

        return IsPartOfACall(invocation, name.Name, cancellationToken)
            ? null
            : new SystemManagementParametersRequest(
                invocation,
                nameArgument,
                name,
                () => HandedOn.Is(invocation, argument => IsTakenByACall(argument, name.Name, cancellationToken), cancellationToken));
    }

    public NamedCall? ReadNamed(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: InvokeMethod or GetMethodParameters } method } invocation
        && Declares(method)
        && NameArgument(invocation) is { } name
            ? new NamedCall(invocation, name.Value, method.Name == InvokeMethod, invocation.ArgumentOfType(type => type.TypeKind == TypeKind.Array)?.Value)
            : null;

    /// <summary>The argument that names the CIM method.</summary>
    public static IArgumentOperation? NameArgument(IInvocationOperation invocation) =>
        invocation.ArgumentOfType(type => type.SpecialType == SpecialType.System_String);

    /// <summary>Whether the operation is a call of GetMethodParameters.</summary>
    public static bool IsParametersRequest(IOperation operation, KnownTypes types) =>
        operation is IInvocationOperation { TargetMethod: { Name: GetMethodParameters } method }
        && KnownTypes.Is(method.ContainingType, types.ManagementObject);

    private bool Declares(IMethodSymbol method) =>
        types.ManagementObject.Contains(method.ContainingType, SymbolEqualityComparer.Default);

    // A request for parameters that ends in a call of the same method is reported there, once.
    private bool IsPartOfACall(IInvocationOperation request, CimMethodName name, CancellationToken cancellationToken) =>
        LocalHistory.ArgumentsFrom(request, cancellationToken).Any(argument => Invokes(argument, name, cancellationToken));

    // In-parameters given to another method are another mistake; a helper that gets the name beside them is reported itself.
    private bool IsTakenByACall(IArgumentOperation argument, CimMethodName name, CancellationToken cancellationToken) =>
        argument.Parent is IInvocationOperation call
        && ((call.TargetMethod.Name == InvokeMethod && Declares(call.TargetMethod))
            || call.Arguments.Any(other =>
                other.Parameter?.Type.SpecialType == SpecialType.System_String
                && ConstantTracker.Track(other.Value, cancellationToken).Name.Values.Any(name.MayBe)));

    private bool Invokes(IArgumentOperation argument, CimMethodName name, CancellationToken cancellationToken) =>
        argument.Parent is IInvocationOperation { TargetMethod: { Name: InvokeMethod } method } invocation
        && Declares(method)
        && NameArgument(invocation) is { } nameArgument
        && ConstantTracker.Track(nameArgument.Value, cancellationToken).Name.Values.Any(name.MayBe);
}
