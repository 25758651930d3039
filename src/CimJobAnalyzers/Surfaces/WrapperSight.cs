using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Compares, in every type that may be behind a call's receiver, where KillJob goes with where something else would go.</summary>
/// <param name="use">The call.</param>
/// <param name="wrappers">What is known of all wrappers.</param>
/// <param name="isNamed">Whether the user says that the type is a wrapper, whatever it looks like.</param>
internal sealed class WrapperSight(WrapperUse use, Wrappers wrappers, bool isNamed)
{
    private readonly ObjectPaths _paths = new(wrappers.Compilation, use.CancellationToken);

    private IMethodSymbol KillJob => use.KillJob;

    private INamedTypeSymbol? Receiver => use.ReceiverType;

    /// <summary>The wrapper's own request.</summary>
    public Sight OfRequest(IMethodSymbol request)
    {
        if (use.IsStatic)
        {
            return Compare(KillJob, request) ?? Sight.AnotherObject;
        }

        var seen = TypesBehind(KillJob)
            .Select(type => WrapperBodies.ImplementationIn(type, KillJob) is { } kill && WrapperBodies.ImplementationIn(type, request) is { } own
                ? Compare(kill, own)
                : Sight.AnotherObject)
            .OfType<Sight>()
            .ToList();
        var isOpen = WrapperBodies.IsOpen(KillJob) || WrapperBodies.IsOpen(request);
        return seen.Count == 0 ? Unseen(KillJob, request) : seen.Aggregate(new Sight(true, isOpen), static (all, one) => all.And(one));
    }

    /// <summary>A member of the wrapper that shows a ManagementObject.</summary>
    public Sight OfObject(ISymbol member) => OfMembers(
        (request, type) => request.Instance is null && (Leads(member, request.Object!, type) || IsCopyOfLateBound(member, request.Object!)),
        member.Name is WrapperMarkers.LateBoundObject or WrapperMarkers.PrivateLateBoundObject);

    /// <summary>Two members of the wrapper that show a CIM session and an instance.</summary>
    public Sight OfSession(ISymbol session, ISymbol instance) => OfMembers(
        (request, type) => request.Instance is { } job && Leads(session, request.Object!, type) && Leads(instance, job, type),
        session.Name == WrapperMarkers.CimSession && instance.Name == WrapperMarkers.InnerCimInstance);

    /// <summary>What a static wrapper is given.</summary>
    public WrapperTarget? Given => use.IsStatic ? WrapperTarget.Of(wrappers.Bodies.Of(KillJob, use.CancellationToken)?.Request) : null;

    /// <summary>Whether a static wrapper does more than send.</summary>
    public bool DoesMore => wrappers.Bodies.Of(KillJob, use.CancellationToken)?.DoesMore == true;

    private IEnumerable<INamedTypeSymbol> TypesBehind(IMethodSymbol method) =>
        Receiver is { } receiver ? wrappers.Bodies.TypesBehind(receiver, method) : Enumerable.Empty<INamedTypeSymbol>();

    private Sight OfMembers(Func<SentRequest, INamedTypeSymbol, bool> leads, bool isGeneratorsOwn)
    {
        var seen = Sight.AnotherObject;
        foreach (var type in TypesBehind(KillJob))
        {
            var kill = WrapperBodies.ImplementationIn(type, KillJob);
            var body = kill is null ? null : wrappers.Bodies.Of(kill, use.CancellationToken);
            var isSame = body is null
                ? isGeneratorsOwn && kill is not null && wrappers.Markers.AreOnTypeOf(kill)
                : body.Request is { IsDirect: true } request && leads(request, type);
            if (!isSame)
            {
                return Sight.AnotherObject;
            }

            seen = new Sight(true, seen.DoesMore || body?.DoesMore == true);
        }

        return seen with { DoesMore = seen.DoesMore || WrapperBodies.IsOpen(KillJob) };
    }

    // Null where neither sends anything: what only pretends to be a job says nothing of those that are.
    private Sight? Compare(IMethodSymbol kill, IMethodSymbol request)
    {
        var (asked, own) = (wrappers.Bodies.Of(kill, use.CancellationToken), wrappers.Bodies.Of(request, use.CancellationToken));
        return asked is null && own is null ? Unseen(kill, request)
            : asked is null || own is null ? Sight.AnotherObject
            : asked.Requests.IsEmpty && own.Requests.IsEmpty ? isNamed ? new Sight(true, DoesMore: true) : null
            : asked.Request is { } before && own.Request is { } after && before.IsToSameObject(after) ? new Sight(true, asked.DoesMore || own.DoesMore)
            : Sight.AnotherObject;
    }

    // An interface that is implemented at run time is one object; so is what a known generator wrote. Of others, code out of sight says nothing.
    private Sight Unseen(IMethodSymbol kill, IMethodSymbol request) =>
        kill.ContainingType.TypeKind == TypeKind.Interface && request.ContainingType.TypeKind == TypeKind.Interface ? new Sight(true, false)
        : !kill.IsStatic && wrappers.Markers.AreOnTypeOf(kill) ? new Sight(true, false)
        : isNamed ? new Sight(true, DoesMore: true)
        : Sight.AnotherObject;

    private bool Leads(ISymbol member, ObjectPath target, INamedTypeSymbol type)
    {
        var shown = member.ContainingType.TypeKind == TypeKind.Interface ? type.FindImplementationForInterfaceMember(member) : member;
        return shown is not null && target.Equals(_paths.OfMember(shown, ObjectPath.This));
    }

    // curObj, which mgmtclassgen lets LateBoundObject return, is given PrivateLateBoundObject, or the embedded object that KillJob does nothing with.
    private bool IsCopyOfLateBound(ISymbol member, ObjectPath target) =>
        member is IPropertySymbol { Name: WrapperMarkers.LateBoundObject } property
        && wrappers.Markers.AreOn(property.ContainingType)
        && target.Steps is [({ Name: WrapperMarkers.PrivateLateBoundObject }, null)]
        && _paths.OfMember(property, ObjectPath.This)?.Steps is [(IFieldSymbol copy, null)]
        && _paths.AssignedTo(copy) is { IsEmpty: false } values
        && values.All(value => IsLateBoundOrEmbedded(value, target));

    private bool IsLateBoundOrEmbedded(IOperation value, ObjectPath target) =>
        _paths.OfField(value) is { } path && (path.Equals(target) || path.Steps is [({ Name: "embeddedObj" }, null)]);
}
