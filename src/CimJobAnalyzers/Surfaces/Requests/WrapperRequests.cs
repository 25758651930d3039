using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Surfaces.Provenance;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Requests;

/// <summary>job.RequestStateChange(state, timeout) of a generated class or of one that an attribute binds to a CIM class.</summary>
internal sealed class WrapperRequests(KnownTypes types) : IRequestSurface
{
    private readonly WrapperMarkers _markers = new(types);

    public MethodRequest? Read(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (call is not { TargetMethod: { Name: CimNames.RequestStateChange, IsStatic: false } method, Instance: { } job } || !_markers.AreOn(method.ContainingType))
        {
            return null;
        }

        var arguments = call.Arguments
            .Where(argument => argument is { Parameter: not null, ArgumentKind: ArgumentKind.Explicit })
            .Select(argument => new RequestArgument(argument.Parameter!.Name, argument.Value.WithoutImplicitConversions(), IsNamed: true));
        var evidence = WrapperEvidence.Of(call, job.Type as INamedTypeSymbol, cancellationToken);
        return new MethodRequest(call, CimNames.RequestStateChange, evidence, arguments.ToImmutableArray(), null, ArgumentConversion.ByWrapper);
    }
}
