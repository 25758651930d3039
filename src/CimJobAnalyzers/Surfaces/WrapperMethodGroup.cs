using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Provenance;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A wrapper's KillJob that becomes a delegate: who calls it, with what, stands elsewhere.</summary>
internal sealed class WrapperMethodGroup(IMethodReferenceOperation reference, CancellationToken cancellationToken)
    : CimMethodCall(CimMethodName.Certain(CimNames.KillJob), CallRoute.Wrapper, reference.Syntax.GetLocation())
{
    public override JobEvidence Evidence => WrapperEvidence.OfType(reference.Method.ContainingType, cancellationToken);

    public override Recipe RequestPlainly() => RefusalReason.MethodGroup;

    public override Recipe RequestThroughLibrary() => RefusalReason.MethodGroup;
}
