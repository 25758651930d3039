using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Everything a type does with one of its fields or properties that nobody else can write.</summary>
internal readonly record struct MemberHistory(ImmutableArray<IOperation> Values, int Reads, bool HasOtherWrites)
{
    private static readonly MemberHistory Unknown = new(ImmutableArray<IOperation>.Empty, 0, HasOtherWrites: true);

    /// <summary>The values assigned to the member outside its initialiser, without nulls that only stand in for a later assignment.</summary>
    public static MemberHistory Of(ISymbol member, SemanticModel nearby, CancellationToken cancellationToken)
    {
        if (Mentions.Of(member.Name, member.ContainingType, cancellationToken) is not { } mentions)
        {
            return Unknown;
        }

        var values = ImmutableArray.CreateBuilder<IOperation>();
        var reads = 0;
        var otherWrites = false;
        foreach (var mention in mentions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Declarations.OperationAt(mention, nearby, cancellationToken) is not IMemberReferenceOperation reference
                || !SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member.OriginalDefinition))
            {
                continue;
            }

            if (reference.Parent is ISimpleAssignmentOperation { IsRef: false } or ICoalesceAssignmentOperation
                && reference.Parent is IAssignmentOperation assignment
                && assignment.Target == reference)
            {
                if (!assignment.Value.IsNullConstant())
                {
                    values.Add(assignment.Value);
                }
            }
            else if (reference.IsWritten())
            {
                otherWrites = true;
            }
            else
            {
                reads++;
            }
        }

        return new(values.ToImmutable(), reads, otherWrites);
    }
}
