using System.Collections.Concurrent;
using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Knows the static wrappers that send KillJob straight to an object that they are given.</summary>
internal sealed class WrapperTargets(Compilation compilation, KnownTypes types, ImmutableArray<INamingSurface> surfaces)
{
    private const string InvokeMethod = "InvokeMethod";
    private readonly ConcurrentDictionary<IMethodSymbol, WrapperTarget?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What the method sends its request to, or null if that is not, or not always, what it is given.</summary>
    public WrapperTarget? Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = method.OriginalDefinition;
        return !method.IsStatic ? null
            : _known.TryGetValue(method, out var known) ? known
            : _known.GetOrAdd(method, Find(method, cancellationToken));
    }

    /// <summary>Whether a request can be sent to objects of the type, or be about them.</summary>
    public bool TakesRequests(ITypeSymbol? type) =>
        KnownTypes.Is(type, types.ManagementObject) || KnownTypes.Is(type, types.CimSession) || KnownTypes.Is(type, types.CimInstance);

    private WrapperTarget? Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var targets = Declarations.BodiesOf(method, compilation, cancellationToken)
            .SelectMany(body => body.Descendants())
            .Where(operation => SendsKillJob(operation, cancellationToken))
            .Select(operation => TargetOf((IInvocationOperation)operation, cancellationToken))
            .Distinct()
            .Take(2)
            .ToList();
        return targets is [var only] ? only : null;
    }

    private bool SendsKillJob(IOperation operation, CancellationToken cancellationToken) =>
        surfaces.Any(surface => surface.ReadNamed(operation) is { IsInvocation: true } call
            && ConstantTracker.Track(call.Name, cancellationToken).Name.MayBe(CimNames.KillJob));

    private WrapperTarget? TargetOf(IInvocationOperation call, CancellationToken cancellationToken)
    {
        // An asynchronous request is another one, and so is one in a namespace that the wrapper chooses.
        if (call.TargetMethod.Name != InvokeMethod || PlaceOf(call.Instance, cancellationToken) is not { } target)
        {
            return null;
        }

        if (KnownTypes.Is(call.TargetMethod.ContainingType, types.ManagementObject))
        {
            return call.ArgumentOfType(type => KnownTypes.Is(type, types.ManagementOperationObserver)) is null ? new(target, null) : null;
        }

        return call.ArgumentNamed("namespaceName") is null && PlaceOf(call.ArgumentNamed("instance")?.Value, cancellationToken) is { } instance
            ? new(target, instance)
            : null;
    }

    private int? PlaceOf(IOperation? value, CancellationToken cancellationToken) =>
        value is not null
        && ParameterTracker.Behind(value, cancellationToken) is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } } parameter
        && TakesRequests(parameter.Type)
            ? parameter.Ordinal
            : null;
}
