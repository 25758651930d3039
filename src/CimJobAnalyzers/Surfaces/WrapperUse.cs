using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>What one call of a wrapper's KillJob shows, to all that could take its place.</summary>
internal sealed class WrapperUse(IInvocationOperation invocation, Wrappers wrappers, bool isNamed, CancellationToken cancellationToken)
{
    // An extension member that is called on its receiver; its arguments stand one place further in the static method.
    private readonly IMethodSymbol? _implementation = invocation.Instance is null ? null : ExtensionMembers.ImplementationOf(invocation.TargetMethod);

    /// <summary>The method whose code runs: for an extension member, the static one that the compiler makes of it.</summary>
    public IMethodSymbol KillJob => _implementation ?? invocation.TargetMethod;

    public IInvocationOperation Invocation => invocation;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Whether the wrapper is static, an extension method for one: it is no job itself, but is given one.</summary>
    public bool IsStatic => invocation.TargetMethod.IsStatic || _implementation is not null;

    /// <summary>Where the wrapper's requests go.</summary>
    public WrapperSight Sight => new(this, wrappers, isNamed);

    public INamedTypeSymbol? ReceiverType => invocation.Instance?.Type as INamedTypeSymbol ?? invocation.TargetMethod.ContainingType;

    public IArgumentOperation? DeletionArgument =>
        invocation.Arguments.FirstOrDefault(argument =>
            SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, WrapperIndex.DeletionParameter(invocation.TargetMethod)?.OriginalDefinition));

    /// <summary>The arguments beside DeleteOnKill and beside what the request goes to.</summary>
    public IEnumerable<IArgumentOperation> OtherArguments => invocation.Arguments.Where(argument =>
        argument.ArgumentKind != ArgumentKind.DefaultValue
        && !argument.Value.IsNullConstant()
        && argument.Value != DeletionArgument?.Value
        && !(Sight.Given is { } target && argument.Parameter is { } parameter && target.Takes(PlaceOf(parameter))));

    /// <summary>Whether the answer is the code itself, or read by nobody.</summary>
    public bool IsReadAsCode => invocation.IsResultIgnored() || invocation.TargetMethod.ReturnType.SpecialType == SpecialType.System_UInt32;

    /// <summary>How a request by name casts its answer.</summary>
    public string CastDetail => invocation.IsResultIgnored() ? "none" : "uint";

    /// <summary>What the call gives for the parameter at the place, if a request can go there without the wrapper.</summary>
    // A null that the wrapper takes would be an exception without it.
    public WrapperGiven? Given(int place) =>
        At(place) is { } given
        && TakesRequests(given.Value.WithoutImplicitConversions().Type)
        && (given.Parameter.NullableAnnotation != NullableAnnotation.Annotated
            || given.Value is IConditionalAccessInstanceOperation
            || invocation.SemanticModel?.GetTypeInfo(given.Value.Syntax, cancellationToken).Nullability.FlowState == NullableFlowState.NotNull)
            ? given
            : null;

    public ImmutableArray<PlannedEdit> Edit(EditKind kind, string detail) =>
        ImmutableArray.Create(new PlannedEdit(kind, invocation.Syntax.GetLocation(), detail));

    /// <summary>The methods of the name that the wrapper has, inherited ones included.</summary>
    public IEnumerable<IMethodSymbol> Methods(string name)
    {
        for (var type = ReceiverType; type is not null; type = type.BaseType)
        {
            foreach (var method in type.GetMembers(name).OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }

        if (ReceiverType is { TypeKind: TypeKind.Interface } contract)
        {
            foreach (var method in contract.AllInterfaces.SelectMany(inherited => inherited.GetMembers(name)).OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }
    }

    /// <summary>What the wrapper shows, where the call stands, of objects of the known types; what a generator names first.</summary>
    public IEnumerable<ISymbol> Shown(ImmutableArray<INamedTypeSymbol> known) =>
        ReceiverType is not { } type || invocation.SemanticModel is not { } model
            ? []
            : model.LookupSymbols(invocation.Syntax.SpanStart, type)
                .Where(member => !member.IsStatic && KnownTypes.Is(WrapperMarkers.TypeOf(member), known) && IsReadable(member))
                .OrderBy(static member => member.Name is WrapperMarkers.LateBoundObject ? 0 : member.Name is WrapperMarkers.PrivateLateBoundObject ? 1 : 2)
                .ThenBy(static member => member is IFieldSymbol)
                .ThenBy(static member => member.Name, StringComparer.Ordinal);

    public bool IsAccessible(ISymbol symbol) =>
        invocation.SemanticModel?.GetEnclosingSymbol(invocation.Syntax.SpanStart, cancellationToken) is { } within
        && wrappers.Compilation.IsSymbolAccessibleWithin(symbol, (ISymbol?)within.ContainingType ?? within, ReceiverType);

    private WrapperGiven? At(int place) =>
        place == 0 && _implementation is not null && invocation.Instance is { } receiver ? new(receiver, _implementation.Parameters[0], IsReceiver: true)
        : invocation.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && PlaceOf(parameter) == place)
            is { Parameter: { } taking } argument
            ? new(argument.Value, taking, argument.Syntax is not ArgumentSyntax)
            : null;

    private int PlaceOf(IParameterSymbol parameter) => parameter.Ordinal + (_implementation is null ? 0 : 1);

    private bool IsReadable(ISymbol member) => member switch
    {
        IFieldSymbol field => field.CanBeReferencedByName,
        IPropertySymbol { IsIndexer: false, GetMethod: { } getter } => IsAccessible(getter),
        _ => false,
    };

    // A request can be sent to it, or be about it.
    private bool TakesRequests(ITypeSymbol? type) =>
        KnownTypes.Is(type, wrappers.Types.ManagementObject)
        || KnownTypes.Is(type, wrappers.Types.CimSession)
        || KnownTypes.Is(type, wrappers.Types.CimInstance);
}
