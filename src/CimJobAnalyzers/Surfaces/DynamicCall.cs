using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call that is bound at run time.</summary>
internal sealed class DynamicCall(
    IDynamicInvocationOperation call,
    IDynamicMemberReferenceOperation member,
    CallRoute route,
    CimMethodName name,
    KnownTypes types,
    CancellationToken cancellationToken)
    : CimMethodCall(name, route, call.Syntax.GetLocation())
{
    /// <summary>The argument that names the CIM method, if one does.</summary>
    public (IOperation Written, TrackedText Name)? NameArgument { get; init; }

    public bool IsOfManagementObject { get; init; }

    public override JobEvidence Evidence => JobProvenance.Of(member.Instance, cancellationToken);

    public override DeletionRequest Deletion => Elements is { } elements ? DeletionArgument.Classify(elements.FirstOrDefault()) : DeletionRequest.Unknown;

    public override ResultUse ResultUse =>
        call.IsResultIgnored() || ResultVariable.Of(call, cancellationToken) is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;

    // (name, arguments)
    private IOperation? Array =>
        IsOfManagementObject && NameArgument is var (written, _) && call.Arguments is [_, _]
            ? call.Arguments.FirstOrDefault(argument => argument != written)?.WithoutConversions()
            : null;

    private ImmutableArray<IOperation>? Elements => Array is IArrayCreationOperation array ? array.Elements() : null;

    public override Recipe RequestPlainly()
    {
        if (NameArgument is not var (written, text) || Array is not { } array)
        {
            return RefusalReason.BoundAtRunTime;
        }

        if (!Name.IsCertain)
        {
            return RefusalReason.NameNotConstant;
        }

        return Elements is { } elements
            ? Recipe.Combine(
                DeletionArgument.Dropped(elements, cancellationToken),
                NameEdits.Of(written, text).ToImmutableArray(),
                ImmutableArray.Create(new PlannedEdit(EditKind.ArgumentArray, array.Syntax.GetLocation())))
            : RefusalReason.ArgumentsBuiltElsewhere;
    }

    public override Recipe RequestThroughLibrary() =>
        types.HasManagementObjectLibrary ? RefusalReason.BoundAtRunTime : RefusalReason.LibraryNotReferenced;

    protected override Recipe Correction() =>
        NameArgument is var (written, text) ? NameEdits.Of(written, text).ToImmutableArray() : RefusalReason.BoundAtRunTime;
}
