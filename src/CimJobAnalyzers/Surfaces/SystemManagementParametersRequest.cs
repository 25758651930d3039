using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A GetMethodParameters whose call does not stand beside it.</summary>
internal sealed class SystemManagementParametersRequest(IInvocationOperation invocation, IArgumentOperation nameArgument, TrackedText name)
    : CimMethodCall(name.Name, CallRoute.ByName, invocation.Syntax.GetLocation())
{
    public override bool IsInvocation => false;

    public override Recipe RequestPlainly() => RefusalReason.ArgumentsBuiltElsewhere;

    public override Recipe RequestThroughLibrary() => RefusalReason.ArgumentsBuiltElsewhere;

    protected override Recipe Correction() => NameEdits.Of(nameArgument, name).ToImmutableArray();
}
