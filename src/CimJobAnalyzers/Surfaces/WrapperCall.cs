using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    private const string ZeroTimeout = "Zero";

    public override JobEvidence Evidence
    {
        get
        {
            var declared = WrapperMarkers.EvidenceOf(invocation.TargetMethod.ContainingType, cancellationToken);
            if (IsStatic)
            {
                var given = invocation.Arguments.Select(argument => JobProvenance.Of(argument.Value, cancellationToken)).Max();
                return declared == JobEvidence.HyperV ? declared : given;
            }

            var received = ReceiverType is { } type ? WrapperMarkers.EvidenceOf(type, cancellationToken) : JobEvidence.Job;
            var made = JobProvenance.Of(invocation.Instance, cancellationToken);
            return new[] { declared, received, made }.Max();
        }
    }

    public override DeletionRequest Deletion => DeletionArgument.Classify(DeletionValue);

    public override ResultUse ResultUse =>
        invocation.IsResultIgnored() || ResultVariable.Of(invocation, cancellationToken) is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;

    // A static wrapper, an extension method for one, is no job itself: it is given one.
    private bool IsStatic => invocation.TargetMethod.IsStatic;

    private WrapperTarget? Target => targets.Of(invocation.TargetMethod, cancellationToken);

    private IOperation? DeletionValue => DeletionArgumentOperation?.Value;

    private IArgumentOperation? DeletionArgumentOperation =>
        invocation.Arguments.FirstOrDefault(argument =>
            SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, WrapperIndex.DeletionParameter(invocation.TargetMethod)?.OriginalDefinition));

    private INamedTypeSymbol? ReceiverType => invocation.Instance?.Type as INamedTypeSymbol ?? invocation.TargetMethod.ContainingType;

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
        if (IsStatic)
        {
            return (Unreachable(types.ManagementObject) ?? Unreachable(types.CimSession)) is { } hidden
                ? hidden
                : WithDeletion(GivenObject(EditKind.GivenObjectLibraryCall, form));
        }

        var (member, inner) = Underlying();
        if (member is null && inner is null)
        {
            return RefusalReason.NoUnderlyingObject;
        }

        if (inner is null ? !types.HasManagementObjectLibrary : !types.HasSessionLibrary)
        {
            return RefusalReason.LibraryNotReferenced;
        }

        if (BypassRefusal(inner) is { } refusal)
        {
            return refusal;
        }

        if (Unreachable(inner is null ? types.ManagementObject : types.CimSession) is { } unreachable)
        {
            return unreachable;
        }

        return WithDeletion(inner is null
            ? Edit(EditKind.LibraryCall, form + ":" + member)
            : Edit(EditKind.InnerInstanceLibraryCall, inner + ":" + form));
    }

    private RefusalReason? Unreachable(ImmutableArray<INamedTypeSymbol> target) =>
        LibraryReach.Refusal(invocation, target.FirstOrDefault(), LibraryReach.StopJob);

    // A default that stands in the wrapper's declaration is no expression of the call.
    private Recipe WithDeletion(Recipe call) =>
        DeletionArgumentOperation is { ArgumentKind: ArgumentKind.DefaultValue } && Deletion != DeletionRequest.No
            ? RefusalReason.ArgumentsBuiltElsewhere
            : Recipe.Combine(DeletionArgument.ForLibrary(DeletionValue, Evidence), call);

    private Recipe Request()
    {
        var own = OwnRequest();
        if (own.Refusal is not RefusalReason.NoRequestStateChange)
        {
            return own;
        }

        if (IsStatic)
        {
            return GivenObject(EditKind.GivenObjectRequest, CastDetail());
        }

        var (member, inner) = Underlying();
        return member is null && inner is null ? RefusalReason.NoRequestStateChange
            : BypassRefusal(inner) is { } refusal ? refusal
            : inner is null ? Edit(EditKind.LateBoundRequest, member + ":" + CastDetail())
            : Edit(EditKind.InnerInstanceRequest, inner + ":" + CastDetail());
    }

    // The request goes where the wrapper would have sent it: to what it is given.
    private Recipe GivenObject(EditKind kind, string form)
    {
        if (Target is not { } target
            || Given(target.Object) is not { } given
            || (target.Instance is { } place && Given(place) is null))
        {
            return RefusalReason.ObjectChosenByWrapper;
        }

        if (kind == EditKind.GivenObjectLibraryCall && !(target.Instance is null ? types.HasManagementObjectLibrary : types.HasSessionLibrary))
        {
            return RefusalReason.LibraryNotReferenced;
        }

        if (!IsReadAsCode || (given.Value is IConditionalAccessInstanceOperation && invocation.WithConditionalAccess() == invocation))
        {
            return RefusalReason.ResultReadInAnotherWay;
        }

        // Whose null ends the call must be what the request goes to.
        if (target.Instance is { } tested && Given(tested)!.Value is IConditionalAccessInstanceOperation)
        {
            return RefusalReason.ReceiverEvaluatedTwice;
        }

        if (OtherArguments.Any())
        {
            return RefusalReason.ArgumentNotCarried;
        }

        var edits = Edit(kind, form).ToBuilder();
        if (!IsReceiver(given))
        {
            edits.Add(new PlannedEdit(EditKind.GivenObject, given.Value.Syntax.GetLocation()));
        }

        if (target.Instance is { } instance)
        {
            edits.Add(new PlannedEdit(EditKind.JobInstance, Given(instance)!.Value.Syntax.GetLocation()));
        }

        return edits.ToImmutable();
    }

    // A null that the wrapper takes would be an exception without it.
    private IArgumentOperation? Given(int place) =>
        invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == place) is { Parameter: { } parameter } given
        && targets.TakesRequests(given.Value.WithoutImplicitConversions().Type)
        && (parameter.NullableAnnotation != NullableAnnotation.Annotated
            || given.Value is IConditionalAccessInstanceOperation
            || invocation.SemanticModel?.GetTypeInfo(given.Value.Syntax, cancellationToken).Nullability.FlowState == NullableFlowState.NotNull)
            ? given
            : null;

    // job.KillJob(true), where the argument is no more than an expression.
    private static bool IsReceiver(IArgumentOperation given) => given.Syntax is not ArgumentSyntax;

    private ImmutableArray<PlannedEdit> Edit(EditKind kind, string detail) =>
        ImmutableArray.Create(new PlannedEdit(kind, invocation.Syntax.GetLocation(), detail));

    // The wrapper's own RequestStateChange, if it can say "no timeout": an interval of zero, or null.
    private Recipe OwnRequest()
    {
        Recipe recipe = RefusalReason.NoRequestStateChange;
        foreach (var method in Members(CimNames.RequestStateChange).OfType<IMethodSymbol>())
        {
            if (StateParameters(method) is not [var state, var timeout, .. var others]
                || !others.All(parameter => parameter.IsOptional)
                || !IsAccessible(method)
                || !TakesState(state.Type)
                || NoTimeout(timeout.Type) is not { } noTimeout
                || (noTimeout == ZeroTimeout && timeouts.AreMalformed(timeout, cancellationToken)))
            {
                continue;
            }

            if (!AnswersAlike(method))
            {
                recipe = RefusalReason.ResultReadInAnotherWay;
            }
            else if (Carried(method) is not { } carried)
            {
                recipe = RefusalReason.ArgumentNotCarried;
            }
            else
            {
                return Edit(EditKind.WrapperRequest, $"{noTimeout}:{state.Name}:{timeout.Name}").AddRange(carried);
            }
        }

        return recipe;
    }

    // Without the job that an extension method is called on, when it is the one that KillJob is called on.
    private ImmutableArray<IParameterSymbol> StateParameters(IMethodSymbol method) =>
        method.IsStatic != IsStatic ? ImmutableArray<IParameterSymbol>.Empty
        : !IsStatic ? method.Parameters
        : method is { IsExtensionMethod: true, Parameters: [var job, ..] }
            && Target is { Object: 0, Instance: null }
            && Given(0) is { } given
            && IsReceiver(given)
            && SymbolEqualityComparer.Default.Equals(job.Type, given.Parameter!.Type)
                ? method.Parameters.RemoveAt(0)
                : ImmutableArray<IParameterSymbol>.Empty;

    // Nobody reads the answer, or it has the same type, or the one member of it that is read has.
    private bool AnswersAlike(IMethodSymbol request)
    {
        var (asked, given) = (invocation.TargetMethod.ReturnType, request.ReturnType);
        return invocation.IsResultIgnored()
            || SymbolEqualityComparer.Default.Equals(asked, given)
            || (ReturnValueOf(asked) is { } before
                && ReturnValueOf(given) is { } after
                && SymbolEqualityComparer.Default.Equals(before, after)
                && asked.IsReferenceType == given.IsReferenceType
                && (IsReturnValueRead(invocation) || ResultVariable.Of(invocation, cancellationToken)?.IsInferredAndOnly(IsReturnValueRead) == true));
    }

    private static ITypeSymbol? ReturnValueOf(ITypeSymbol type) =>
        WrapperMarkers.TypeOf(type.GetMembers(CimNames.ReturnValue).FirstOrDefault());

    private static bool IsReturnValueRead(IOperation target) =>
        target.Parent is IMemberReferenceOperation { Member.Name: CimNames.ReturnValue } member && member.Instance == target;

    // The arguments beside DeleteOnKill, if the request takes the same ones.
    private ImmutableArray<PlannedEdit>? Carried(IMethodSymbol request)
    {
        var carried = ImmutableArray.CreateBuilder<PlannedEdit>();
        foreach (var argument in OtherArguments)
        {
            var counterpart = StateParameters(request).Skip(2).FirstOrDefault(parameter =>
                parameter.Name == argument.Parameter?.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, argument.Parameter.Type));
            if (counterpart is null)
            {
                return null;
            }

            carried.Add(new PlannedEdit(EditKind.CarriedArgument, argument.Value.Syntax.GetLocation(), counterpart.Name));
        }

        return carried.ToImmutable();
    }

    private IEnumerable<IArgumentOperation> OtherArguments => invocation.Arguments.Where(argument =>
        argument.ArgumentKind != ArgumentKind.DefaultValue
        && !argument.Value.IsNullConstant()
        && argument.Value != DeletionValue
        && !(Target is { } target && argument.Parameter is { } parameter && target.Takes(parameter.Ordinal)));

    // What the wrapper stands for: a ManagementObject, else a session and an instance, else nothing that can be reached.
    private (string? Member, string? Inner) Underlying() => LateBoundMember() is { } member ? (member, null) : (null, InnerMembers());

    // The generated names first; else the only member that can be meant.
    private string? LateBoundMember() =>
        new[] { WrapperMarkers.LateBoundObject, WrapperMarkers.PrivateLateBoundObject }.FirstOrDefault(name =>
            Members(name).Any(member => IsReachable(member, types.ManagementBaseObject)))
        ?? OnlyMember(types.ManagementObject);

    // session:instance
    private string? InnerMembers() =>
        OnlyMember(types.CimSession) is { } session && OnlyMember(types.CimInstance) is { } instance ? session + ":" + instance : null;

    private string? OnlyMember(ImmutableArray<INamedTypeSymbol> known)
    {
        var names = AllMembers().Where(member => IsReachable(member, known)).Select(member => member.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return names.Count == 1 ? names[0] : null;
    }

    private bool IsReachable(ISymbol member, ImmutableArray<INamedTypeSymbol> known) =>
        !member.IsStatic
        && member is IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null }
        && member.CanBeReferencedByName
        && KnownTypes.Is(WrapperMarkers.TypeOf(member), known)
        && IsAccessible(member);

    // What goes past the wrapper must read the answer as it stands, and carry no argument that only the wrapper knows.
    private RefusalReason? BypassRefusal(string? inner)
    {
        var isConditional = invocation.StandsBehindQuestionMark();
        if (invocation.Instance is null
            || !IsReadAsCode
            || (isConditional && (invocation.WithConditionalAccess() == invocation || (inner is not null && !invocation.IsResultIgnored()))))
        {
            return RefusalReason.ResultReadInAnotherWay;
        }

        if (OtherArguments.Any())
        {
            return RefusalReason.ArgumentNotCarried;
        }

        // Session and instance are read from the wrapper one after the other, so it is named twice.
        return inner is not null && !CanBeNamedTwice(invocation.Instance is IConditionalAccessInstanceOperation ? ConditionalReceiver() : invocation.Instance)
            ? RefusalReason.ReceiverEvaluatedTwice
            : null;
    }

    private bool IsReadAsCode => invocation.IsResultIgnored() || invocation.TargetMethod.ReturnType.SpecialType == SpecialType.System_UInt32;

    private IOperation? ConditionalReceiver() =>
        invocation.Parent is IConditionalAccessOperation access && access.WhenNotNull == invocation ? access.Operation : null;

    private static bool CanBeNamedTwice(IOperation? receiver) =>
        receiver is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation
            or IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation };

    private string CastDetail() => invocation.IsResultIgnored() ? "none" : "uint";

    private IEnumerable<ISymbol> Members(string name) => AllMembers().Where(member => member.Name == name);

    private IEnumerable<ISymbol> AllMembers()
    {
        for (var type = ReceiverType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                yield return member;
            }
        }

        if (ReceiverType is { TypeKind: TypeKind.Interface } contract)
        {
            foreach (var member in contract.AllInterfaces.SelectMany(inherited => inherited.GetMembers()))
            {
                yield return member;
            }
        }
    }

    private bool IsAccessible(ISymbol symbol) =>
        invocation.SemanticModel?.GetEnclosingSymbol(invocation.Syntax.SpanStart, cancellationToken) is { } within
        && compilation.IsSymbolAccessibleWithin(symbol, (ISymbol?)within.ContainingType ?? within, ReceiverType);

    private static bool TakesState(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_UInt16
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_UInt16 }] };

    private static string? NoTimeout(ITypeSymbol type) => type switch
    {
        { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => ZeroTimeout,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => "Null",
        _ => null,
    };
}
