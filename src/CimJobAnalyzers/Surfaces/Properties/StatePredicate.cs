using System.Collections.Immutable;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>A condition that one number alone decides.</summary>
/// <param name="Operation">The condition.</param>
/// <param name="Number">The expression in it that holds the number.</param>
/// <param name="Truths">What it says for each probe.</param>
internal sealed record StatePredicate(IOperation Operation, IOperation Number, ImmutableDictionary<long, bool> Truths)
{
    public static StatePredicate? Read(IOperation operation, Subject subject, IReadOnlyList<long> probes)
    {
        if (operation.Type?.SpecialType != SpecialType.System_Boolean)
        {
            return null;
        }

        var truths = ImmutableDictionary.CreateBuilder<long, bool>();
        foreach (var probe in probes)
        {
            if (subject.Imagine(probe).Value(operation, new Frame()).Truth is not { } truth)
            {
                return null;
            }

            truths[probe] = truth;
        }

        var number = operation.DescendantsAndSelf().Select(part => part.WithoutImplicitConversions()).FirstOrDefault(part => IsNumber(part, subject, probes));
        return number is null ? null : new StatePredicate(operation, number, truths.ToImmutable());
    }

    // In a form that can be compared with a number.
    private static bool IsNumber(IOperation operation, Subject subject, IReadOnlyList<long> probes)
    {
        return operation.Type is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }
            && !operation.ConstantValue.HasValue
            && probes.All(probe => subject.Imagine(probe).Value(operation, new Frame()).Number == probe);
    }
}
