using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A GetMethod whose call does not stand beside it.</summary>
internal sealed class WmiLightMethodRequest(IInvocationOperation invocation, WmiLightMethod method, Func<bool> isHandedOn)
    : CimMethodCall(method.Name.Name, CallRoute.ByName, invocation.Syntax.GetLocation())
{
    public override bool IsInvocation => false;

    public override bool IsHandedOn => isHandedOn();

    public override Recipe RequestPlainly() => RefusalReason.CallElsewhere;

    public override Recipe RequestThroughLibrary() => RefusalReason.NoLibraryForApi;

    protected override Recipe Correction() => NameEdits.Of(method.NameValue, method.Name).ToImmutableArray();
}
