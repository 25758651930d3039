using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call of a wrapper's KillJob.</summary>
internal sealed class WrapperCall(IInvocationOperation invocation, Compilation compilation, KnownTypes types, CancellationToken cancellationToken)
    : CimMethodCall(CimMethodName.Certain(CimNames.KillJob), CallRoute.Wrapper, invocation.Syntax.GetLocation())
{
    public override JobEvidence Evidence
    {
        get
        {
            var declared = WrapperMarkers.EvidenceOf(invocation.TargetMethod.ContainingType, cancellationToken);
            var received = ReceiverType is { } type ? WrapperMarkers.EvidenceOf(type, cancellationToken) : JobEvidence.Job;
            var made = JobProvenance.Of(invocation.Instance, cancellationToken);
            return new[] { declared, received, made }.Max();
        }
    }

    public override DeletionRequest Deletion => DeletionArgument.Classify(DeletionValue);

    public override ResultUse ResultUse =>
        invocation.IsResultIgnored() || ResultVariable.Of(invocation, cancellationToken) is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;

    private IOperation? DeletionValue =>
        invocation.Arguments.FirstOrDefault(argument =>
            SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, WrapperIndex.DeletionParameter(invocation.TargetMethod)?.OriginalDefinition))?.Value;

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
        if (!types.HasManagementObjectLibrary)
        {
            return RefusalReason.LibraryNotReferenced;
        }

        if (LateBoundMember() is not { } member)
        {
            return RefusalReason.NoUnderlyingObject;
        }

        if (!CanBypass())
        {
            return RefusalReason.ResultReadInAnotherWay;
        }

        var deletion = DeletionArgument.ForLibrary(DeletionValue);
        var form = invocation.IsResultIgnored() ? nameof(ResultForm.None) : nameof(ResultForm.Code);
        return deletion.Refusal is not null
            ? deletion
            : deletion.Edits.Add(new PlannedEdit(EditKind.LibraryCall, invocation.Syntax.GetLocation(), form + ":" + member));
    }

    private Recipe Request()
    {
        if (OwnRequest() is { } detail)
        {
            return Edit(EditKind.WrapperRequest, detail);
        }

        return LateBoundMember() is not { } member ? RefusalReason.NoRequestStateChange
            : !CanBypass() ? RefusalReason.ResultReadInAnotherWay
            : Edit(EditKind.LateBoundRequest, member + ":" + CastDetail());
    }

    private ImmutableArray<PlannedEdit> Edit(EditKind kind, string detail) =>
        ImmutableArray.Create(new PlannedEdit(kind, invocation.Syntax.GetLocation(), detail));

    // The wrapper's own RequestStateChange, if it can say "no timeout": an interval of zero, or null.
    private string? OwnRequest()
    {
        foreach (var method in Members(CimNames.RequestStateChange).OfType<IMethodSymbol>())
        {
            if (method is { IsStatic: false, Parameters: [var state, var timeout] }
                && IsAccessible(method)
                && TakesState(state.Type)
                && NoTimeout(timeout.Type) is { } noTimeout
                && (ResultUse == ResultUse.Ignored && invocation.IsResultIgnored() || SymbolEqualityComparer.Default.Equals(method.ReturnType, invocation.TargetMethod.ReturnType)))
            {
                return $"{noTimeout}:{state.Name}:{timeout.Name}";
            }
        }

        return null;
    }

    private string? LateBoundMember() =>
        new[] { WrapperMarkers.LateBoundObject, WrapperMarkers.PrivateLateBoundObject }.FirstOrDefault(name =>
            Members(name).Any(member => !member.IsStatic && IsAccessible(member) && KnownTypes.Is(WrapperMarkers.TypeOf(member), types.ManagementBaseObject)));

    // Through ?. the rewritten expression must be the whole of it, and the answer must be read as it stands.
    private bool CanBypass() =>
        invocation.Instance is not null
        && (invocation.IsResultIgnored() || invocation.TargetMethod.ReturnType.SpecialType == SpecialType.System_UInt32)
        && (invocation.Instance is not IConditionalAccessInstanceOperation || invocation.WithConditionalAccess() != invocation);

    private string CastDetail() => invocation.IsResultIgnored() ? "none" : "uint";

    private IEnumerable<ISymbol> Members(string name)
    {
        for (var type = ReceiverType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name))
            {
                yield return member;
            }
        }

        foreach (var contract in ReceiverType?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            foreach (var member in ReceiverType!.TypeKind == TypeKind.Interface ? contract.GetMembers(name) : ImmutableArray<ISymbol>.Empty)
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
        { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => "Zero",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => "Null",
        _ => null,
    };
}
