using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>A test of a value that CIM gives in numbers: what it says for each number that matters.</summary>
/// <param name="Operation">The whole condition, or the switch.</param>
/// <param name="Outcomes">What comes out for each probe: a truth, or the number of the section or arm.</param>
/// <param name="IsNaming">Whether it only gives the numbers names.</param>
internal sealed record StateTest(IOperation Operation, ImmutableDictionary<long, Datum> Outcomes, bool IsNaming)
{
    public Datum this[long number] => Outcomes[number];

    public bool Separates(long left, long right) => this[left] != this[right];
}
