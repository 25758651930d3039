using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>What a wrapper stands for, past which a request can go: a ManagementObject, else a session and an instance.</summary>
internal sealed class WrapperUnderlying(WrapperUse use, KnownTypes types)
{
    private IInvocationOperation Invocation => use.Invocation;

    public Recipe RequestByName() => Found() is not { } found ? NotFound(RefusalReason.NoRequestStateChange)
        : Refusal(found.Inner) is { } refusal ? refusal
        : found.Inner is { } inner ? found.Lossy(use.Edit(EditKind.InnerInstanceRequest, inner + ":" + use.CastDetail))
        : found.Lossy(use.Edit(EditKind.LateBoundRequest, found.Member + ":" + use.CastDetail));

    public Recipe RequestThroughLibrary(string form) => Found() is not { } found ? NotFound(RefusalReason.NoUnderlyingObject)
        : (found.Inner is null ? !types.HasManagementObjectLibrary : !types.HasSessionLibrary) ? RefusalReason.LibraryNotReferenced
        : Refusal(found.Inner) is { } refusal ? refusal
        : Unreachable(found.Inner is null ? types.ManagementObject : types.CimSession) is { } unreachable ? unreachable
        : found.Inner is { } inner ? found.Lossy(use.Edit(EditKind.InnerInstanceLibraryCall, inner + ":" + form))
        : found.Lossy(use.Edit(EditKind.LibraryCall, form + ":" + found.Member));

    private RefusalReason? Unreachable(ImmutableArray<INamedTypeSymbol> target) =>
        LibraryReach.Refusal(Invocation, target.FirstOrDefault(), LibraryReach.StopJob);

    private RefusalReason NotFound(RefusalReason nothingShown) =>
        use.Shown(types.ManagementBaseObject).Any() || (use.Shown(types.CimSession).Any() && use.Shown(types.CimInstance).Any())
            ? RefusalReason.ObjectChosenByWrapper
            : nothingShown;

    // Only what is seen to be the object that KillJob goes to.
    private Underlying? Found()
    {
        foreach (var member in use.Shown(types.ManagementBaseObject))
        {
            if (use.Sight.OfObject(member) is { IsSameObject: true } sight)
            {
                return new(member.Name, null, sight.DoesMore);
            }
        }

        foreach (var session in use.Shown(types.CimSession))
        {
            foreach (var instance in use.Shown(types.CimInstance))
            {
                if (use.Sight.OfSession(session, instance) is { IsSameObject: true } sight)
                {
                    return new(null, session.Name + ":" + instance.Name, sight.DoesMore);
                }
            }
        }

        return null;
    }

    // What goes past the wrapper must read the answer as it stands, and carry no argument that only the wrapper knows.
    private RefusalReason? Refusal(string? inner)
    {
        var isConditional = Invocation.StandsBehindQuestionMark();
        if (Invocation.Instance is null
            || !use.IsReadAsCode
            || (isConditional && (Invocation.WithConditionalAccess() == Invocation || (inner is not null && !Invocation.IsResultIgnored()))))
        {
            return RefusalReason.ResultReadInAnotherWay;
        }

        if (use.OtherArguments.Any())
        {
            return RefusalReason.ArgumentNotCarried;
        }

        // Session and instance are read from the wrapper one after the other, so it is named twice.
        return inner is not null && !CanBeNamedTwice(Invocation.Instance is IConditionalAccessInstanceOperation ? ConditionalReceiver() : Invocation.Instance)
            ? RefusalReason.ReceiverEvaluatedTwice
            : null;
    }

    private IOperation? ConditionalReceiver() =>
        Invocation.Parent is IConditionalAccessOperation access && access.WhenNotNull == Invocation ? access.Operation : null;

    private static bool CanBeNamedTwice(IOperation? receiver) =>
        receiver is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation
            or IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation };

    private sealed record Underlying(string? Member, string? Inner, bool DoesMore)
    {
        public Recipe Lossy(Recipe recipe) => DoesMore ? recipe.Losing(ReviewReasons.WrapperDoesMore) : recipe;
    }
}
