using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Provenance;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call of a wrapper's KillJob.</summary>
internal sealed class WrapperCall(
    IInvocationOperation invocation,
    Compilation compilation,
    KnownTypes types,
    WrapperTimeouts timeouts,
    WrapperTargets targets,
    CancellationToken cancellationToken)
    : CimMethodCall(CimMethodName.Certain(CimNames.KillJob), CallRoute.Wrapper, invocation.Syntax.GetLocation())
{
    private readonly WrapperUse _use = new(invocation, compilation, targets, cancellationToken);

    public override JobEvidence Evidence => WrapperEvidence.Of(invocation, _use.ReceiverType, cancellationToken);

    public override DeletionRequest Deletion => DeletionArgument.Classify(DeletionValue);

    public override ResultUse ResultUse =>
        invocation.IsResultIgnored() || ResultVariable.Of(invocation, cancellationToken) is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;

    private IOperation? DeletionValue => _use.DeletionArgument?.Value;

    public override Recipe RequestPlainly()
    {
        var request = Request();
        var dropped = DeletionArgument.Dropped(DeletionValue, cancellationToken);
        return request.Refusal is not null ? request
            : dropped.Refusal is not null ? dropped
            : dropped.Edits.AddRange(request.Edits);
    }

    public override Recipe RequestThroughLibrary()
    {
        if (!types.HasManagementObjectLibrary && !types.HasSessionLibrary)
        {
            return RefusalReason.LibraryNotReferenced;
        }

        var form = invocation.IsResultIgnored() ? nameof(ResultForm.None) : nameof(ResultForm.Code);
        if (_use.IsStatic)
        {
            return (Unreachable(types.ManagementObject) ?? Unreachable(types.CimSession)) is { } hidden
                ? hidden
                : WithDeletion(new WrapperGivenObject(_use, types).Write(EditKind.GivenObjectLibraryCall, form));
        }

        return WithDeletion(new WrapperUnderlying(_use, types).RequestThroughLibrary(form));
    }

    private RefusalReason? Unreachable(ImmutableArray<INamedTypeSymbol> target) =>
        LibraryReach.Refusal(invocation, target.FirstOrDefault(), LibraryReach.StopJob);

    // A default that stands in the wrapper's declaration is no expression of the call.
    private Recipe WithDeletion(Recipe call) =>
        call.Refusal is not null ? call
        : _use.DeletionArgument is { ArgumentKind: ArgumentKind.DefaultValue } && Deletion != DeletionRequest.No ? RefusalReason.ArgumentsBuiltElsewhere
        : Recipe.Combine(DeletionArgument.ForLibrary(DeletionValue, Evidence), call);

    private Recipe Request()
    {
        var own = new WrapperOwnRequest(_use, timeouts).Write();
        return own.Refusal is not RefusalReason.NoRequestStateChange ? own
            : _use.IsStatic ? new WrapperGivenObject(_use, types).Write(EditKind.GivenObjectRequest, _use.CastDetail)
            : new WrapperUnderlying(_use, types).RequestByName();
    }
}
