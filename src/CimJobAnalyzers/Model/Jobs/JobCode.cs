using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>What one body of code does with one property of a job.</summary>
/// <param name="Body">The body: of a method, a getter, a lambda.</param>
/// <param name="Property">The property.</param>
/// <param name="Tests">Its tests, in the order of the text, whole conditions only.</param>
/// <param name="Loops">The loops that end by it.</param>
/// <param name="Ends">How the whole body ends for each probe.</param>
/// <param name="Foreign">A name of the state's list to which the body gives another number.</param>
internal sealed record JobCode(
    IOperation Body,
    JobProperty Property,
    ImmutableArray<StateTest> Tests,
    ImmutableArray<PollLoop> Loops,
    ImmutableDictionary<long, BodyEnd> Ends,
    ForeignName? Foreign)
{
    /// <summary>Whether all tests together tell the two numbers apart.</summary>
    public bool Separates(long left, long right) => Tests.Any(test => !test.IsNaming && test.Separates(left, right));

    /// <summary>The first test that stands in the loop.</summary>
    public StateTest? FirstTestIn(PollLoop loop) => Tests.FirstOrDefault(test => !test.IsNaming && loop.Loop.Syntax.Span.Contains(test.Operation.Syntax.Span));

    /// <summary>Whether the body throws at this number, whatever else is so.</summary>
    public bool Throws(long number) => Ends[number].IsThrown;

    /// <summary>Whether anything tells a job that succeeded from one that failed.</summary>
    public bool JudgesEnd =>
        JobStates.Failed.Any(state => Separates(JobStates.Completed, state)) || Answers(JobStates.Completed) != Answers(JobStates.Exception);

    /// <summary>What the body returns at this number, as far as the code shows it.</summary>
    public Datum Answers(long number) => Ends[number].Returned;
}
