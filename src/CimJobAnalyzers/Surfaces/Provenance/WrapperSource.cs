using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>The object behind a generated class is of the class that it was generated for.</summary>
internal static class WrapperSource
{
    public static JobEvidence? Of(IOperation operation, JobProvenance origins) =>
        operation is IMemberReferenceOperation { Instance: { Type: INamedTypeSymbol type } instance } member
            && member.Member.Name is WrapperMarkers.LateBoundObject or WrapperMarkers.PrivateLateBoundObject
            && instance is not IInstanceReferenceOperation
            ? WrapperEvidence.OfType(type, origins.CancellationToken).And(OfMade(instance, origins))
            : null;

    private static JobEvidence OfMade(IOperation wrapper, JobProvenance origins) =>
        JobEvidence.OfAny(JobProvenance.Creations(wrapper, origins.CancellationToken)
            .Select(creation => WrapperEvidence.OfArguments(creation.Arguments, origins.CancellationToken)));
}
