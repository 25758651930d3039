using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A GetMethodParameters whose call does not stand beside it.</summary>
internal sealed class SystemManagementParametersRequest(
    IInvocationOperation invocation,
    IArgumentOperation nameArgument,
    TrackedText name,
    Func<bool> isHandedOn)
    : CimMethodCall(name.Name, CallRoute.ByName, invocation.Syntax.GetLocation())
{
    public override bool IsInvocation => false;

    public override bool IsHandedOn => isHandedOn();

    public override Recipe RequestPlainly() => RefusalReason.CallElsewhere;

    public override Recipe RequestThroughLibrary() => RefusalReason.CallElsewhere;

    protected override Recipe Correction() => NameEdits.Of(nameArgument, name).ToImmutableArray();
}
