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

    public Recipe RequestByName()
    {
        var (member, inner) = Find();
        return member is null && inner is null ? RefusalReason.NoRequestStateChange
            : Refusal(inner) is { } refusal ? refusal
            : inner is null ? use.Edit(EditKind.LateBoundRequest, member + ":" + use.CastDetail)
            : use.Edit(EditKind.InnerInstanceRequest, inner + ":" + use.CastDetail);
    }

    public Recipe RequestThroughLibrary(string form)
    {
        var (member, inner) = Find();
        return member is null && inner is null ? RefusalReason.NoUnderlyingObject
            : (inner is null ? !types.HasManagementObjectLibrary : !types.HasSessionLibrary) ? RefusalReason.LibraryNotReferenced
            : Refusal(inner) is { } refusal ? refusal
            : LibraryReach.Refusal(Invocation, (inner is null ? types.ManagementObject : types.CimSession).FirstOrDefault(), LibraryReach.StopJob) is { } unreachable ? unreachable
            : inner is null ? use.Edit(EditKind.LibraryCall, form + ":" + member)
            : use.Edit(EditKind.InnerInstanceLibraryCall, inner + ":" + form);
    }

    private (string? Member, string? Inner) Find() => LateBoundMember() is { } member ? (member, null) : (null, InnerMembers());

    // The generated names first; else the only member that can be meant.
    private string? LateBoundMember() =>
        new[] { WrapperMarkers.LateBoundObject, WrapperMarkers.PrivateLateBoundObject }.FirstOrDefault(name =>
            use.Members(name).Any(member => IsReachable(member, types.ManagementBaseObject)))
        ?? OnlyMember(types.ManagementObject);

    // session:instance
    private string? InnerMembers() =>
        OnlyMember(types.CimSession) is { } session && OnlyMember(types.CimInstance) is { } instance ? session + ":" + instance : null;

    private string? OnlyMember(ImmutableArray<INamedTypeSymbol> known)
    {
        var names = use.Members().Where(member => IsReachable(member, known)).Select(member => member.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return names.Count == 1 ? names[0] : null;
    }

    private bool IsReachable(ISymbol member, ImmutableArray<INamedTypeSymbol> known) =>
        !member.IsStatic
        && member is IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null }
        && member.CanBeReferencedByName
        && KnownTypes.Is(WrapperMarkers.TypeOf(member), known)
        && use.IsAccessible(member);

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
}
