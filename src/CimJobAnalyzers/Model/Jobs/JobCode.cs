using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>What one body of code does with one property of a job.</summary>
/// <param name="Body">The body: of a method, a getter, a lambda.</param>
/// <param name="Property">The property.</param>
/// <param name="Tests">Its tests, in the order of the text, whole conditions only.</param>
/// <param name="Loops">The loops that end by it.</param>
internal sealed record JobCode(IOperation Body, JobProperty Property, ImmutableArray<StateTest> Tests, ImmutableArray<PollLoop> Loops)
{
    /// <summary>Whether all tests together tell the two numbers apart.</summary>
    public bool Separates(long left, long right) => Tests.Any(test => !test.IsNaming && test.Separates(left, right));
}
