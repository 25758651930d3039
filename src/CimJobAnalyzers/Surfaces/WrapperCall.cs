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
    Wrappers wrappers,
    bool isNamed,
    CancellationToken cancellationToken)
    : CimMethodCall(CimMethodName.Certain(CimNames.KillJob), CallRoute.Wrapper, invocation.Syntax.GetLocation())
{
    private readonly KnownTypes _types = wrappers.Types;
    private readonly WrapperUse _use = new(invocation, wrappers, isNamed, cancellationToken);

    public override JobEvidence Evidence => WrapperEvidence.Of(invocation, _use.ReceiverType, cancellationToken);

    public override DeletionRequest Deletion => DeletionArgument.Classify(DeletionValue);

    public override ResultUse ResultUse =>
        invocation.IsResultIgnored() || ResultVariable.Of(invocation, cancellationToken) is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;

    private IOperation? DeletionValue => _use.DeletionArgument?.Value;

    public override Recipe RequestPlainly()
    {
        var request = Request();
        return request.Refusal is not null ? request : Recipe.Combine(DeletionArgument.Dropped(DeletionValue, cancellationToken), request);
    }

    public override Recipe RequestThroughLibrary()
    {
        if (!_types.HasManagementObjectLibrary && !_types.HasSessionLibrary)
        {
            return RefusalReason.LibraryNotReferenced;
        }

        var form = invocation.IsResultIgnored() ? nameof(ResultForm.None) : nameof(ResultForm.Code);
        if (_use.IsStatic)
        {
            return (Unreachable(_types.ManagementObject) ?? Unreachable(_types.CimSession)) is { } hidden
                ? hidden
                : WithDeletion(new WrapperGivenObject(_use, _types).Write(EditKind.GivenObjectLibraryCall, form));
        }

        return WithDeletion(new WrapperUnderlying(_use, _types).RequestThroughLibrary(form));
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
        var own = new WrapperOwnRequest(_use, wrappers.Timeouts).Write();
        if (own is { Refusal: null, Review: ReviewReasons.None }
            || own.Refusal is not (null or RefusalReason.NoRequestStateChange or RefusalReason.ObjectChosenByWrapper))
        {
            return own;
        }

        var past = _use.IsStatic
            ? new WrapperGivenObject(_use, _types).Write(EditKind.GivenObjectRequest, _use.CastDetail)
            : new WrapperUnderlying(_use, _types).RequestByName();
        return past.Refusal is null && (own.Refusal is not null || past.Review == ReviewReasons.None) ? past
            : own.Refusal is RefusalReason.NoRequestStateChange ? past
            : own;
    }
}
