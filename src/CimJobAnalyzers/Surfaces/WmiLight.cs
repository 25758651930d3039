using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>WmiLight: GetMethod names the method, CreateInParameters makes its parameters, ExecuteMethod calls it.</summary>
internal sealed class WmiLight(KnownTypes types) : INamingSurface
{
    private const string ExecuteMethod = "ExecuteMethod";
    private const string GetMethod = "GetMethod";
    private const string CreateInParameters = "CreateInParameters";

    public IEnumerable<string> MethodNames => [ExecuteMethod, GetMethod];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation { TargetMethod.Name: ExecuteMethod or GetMethod } invocation)
        {
            return null;
        }

        if (MethodArgument(invocation) is { } method)
        {
            return WmiLightMethod.Of(method.Value, this, cancellationToken) is { } requested
                ? new WmiLightCall(invocation, requested, this, cancellationToken)
                : null;
        }

        return IsMethodRequest(invocation) && !IsPartOfACall(invocation, cancellationToken) && WmiLightMethod.Of(invocation, this, cancellationToken) is { } alone
            ? new WmiLightMethodRequest(invocation, alone, () => HandedOn.Is(invocation, IsExecuted, cancellationToken))
            : null;
    }

    public NamedCall? ReadNamed(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod.Name: ExecuteMethod or GetMethod } invocation)
        {
            return null;
        }

        var request = invocation.TargetMethod.Name == GetMethod ? invocation : MethodArgument(invocation)?.Value.WithoutConversions();
        if (request is ILocalReferenceOperation local)
        {
            request = LocalHistory.Of(local.Local, local, CancellationToken.None).SingleValue?.WithoutConversions();
        }

        return request is IInvocationOperation named && IsMethodRequest(named) && named.ArgumentOfType(type => type.SpecialType == SpecialType.System_String) is { } name
            ? new NamedCall(invocation, name.Value, invocation.TargetMethod.Name == ExecuteMethod, Arguments: null)
            : null;
    }

    /// <summary>Whether the call asks for a method by its name: of an object, a class or a connection.</summary>
    public bool IsMethodRequest(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: GetMethod } method } && KnownTypes.Is(method.ReturnType, types.WmiLightMethod);

    /// <summary>Whether the call makes the in-parameters of a method.</summary>
    public bool IsParametersRequest(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: CreateInParameters } method } && KnownTypes.Is(method.ContainingType, types.WmiLightMethod);

    /// <summary>Whether the type is WmiMethodParameters.</summary>
    public bool HoldsParameters(ITypeSymbol type) => KnownTypes.Is(type, types.WmiLightParameters);

    /// <summary>The object that executes the method: the call's receiver, or what a connection is given; null if it names a class.</summary>
    public IOperation? Target(IInvocationOperation call) =>
        KnownTypes.Is(call.TargetMethod.ContainingType, types.WmiLightObject)
            ? call.Instance
            : call.ArgumentOfType(type => KnownTypes.Is(type, types.WmiLightObject) && !HoldsParameters(type))?.Value;

    /// <summary>The argument that says which method an object, or a connection for it, executes.</summary>
    private IArgumentOperation? MethodArgument(IInvocationOperation invocation) =>
        invocation.TargetMethod is { Name: ExecuteMethod } method
        && (KnownTypes.Is(method.ContainingType, types.WmiLightObject) || KnownTypes.Is(method.ContainingType, types.WmiLightConnection))
            ? invocation.ArgumentOfType(type => KnownTypes.Is(type, types.WmiLightMethod))
            : null;

    // A method that is executed where it is asked for is reported there, once.
    private bool IsPartOfACall(IInvocationOperation request, CancellationToken cancellationToken) =>
        LocalHistory.ArgumentsFrom(request, cancellationToken).Any(IsExecuted);

    private bool IsExecuted(IArgumentOperation argument) => argument.Parent is IInvocationOperation call && MethodArgument(call) == argument;
}
