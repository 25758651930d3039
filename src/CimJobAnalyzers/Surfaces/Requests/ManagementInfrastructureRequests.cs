using System.Collections.Immutable;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Requests;

/// <summary>session.InvokeMethod(instance, name, parameters), where the parameters are created in the same body.</summary>
internal sealed class ManagementInfrastructureRequests(KnownTypes types) : IRequestSurface
{
    public MethodRequest? Read(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (call is not { TargetMethod.Name: "InvokeMethod" or "InvokeMethodAsync", Instance: { } session }
            || !KnownTypes.Is(session.Type, types.CimSession)
            || call.ArgumentOfType(type => KnownTypes.Is(type, types.CimInstance)) is null
            || RequestNames.Method(call, cancellationToken) is not { } method)
        {
            return null;
        }

        var parameters = call.ArgumentOfType(type => KnownTypes.Is(type, types.CimMethodParametersCollection))?.Value.WithoutConversions();
        return new MethodRequest(
            call,
            method,
            JobProvenance.OfRequest(call, ImmutableArray<IOperation>.Empty, cancellationToken),
            Created(parameters).Select(created => Argument(created, cancellationToken)).OfType<RequestArgument>().ToImmutableArray(),
            null,
            ArgumentConversion.ByType);
    }

    // In the collection's initialiser, or added to the variable that holds it.
    private IEnumerable<IInvocationOperation> Created(IOperation? parameters)
    {
        var places = parameters is ILocalReferenceOperation local
            ? local.Root().DescendantsAndSelf().Where(operation => Holds(operation, local.Local))
            : parameters is null ? [] : [parameters];
        return places.SelectMany(place => place.DescendantsAndSelf())
            .OfType<IInvocationOperation>()
            .Where(creation => creation.TargetMethod is { Name: "Create", IsStatic: true } method && KnownTypes.Is(method.ContainingType, types.CimMethodParameter));
    }

    private static bool Holds(IOperation operation, ILocalSymbol local) => operation switch
    {
        IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, local),
        IInvocationOperation { TargetMethod.Name: "Add", Instance: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, local),
        _ => false,
    };

    private static RequestArgument? Argument(IInvocationOperation creation, CancellationToken cancellationToken) =>
        creation.ArgumentOfType(type => type.SpecialType == SpecialType.System_String) is { } name
        && RequestNames.Certain(name.Value, cancellationToken) is { } parameter
        && creation.ArgumentOfType(type => type.SpecialType == SpecialType.System_Object) is { } value
            ? new RequestArgument(parameter, value.Value.WithoutImplicitConversions(), IsNamed: true, creation.ArgumentOfType(type => type.Name == "CimType") is not null)
            : null;
}
