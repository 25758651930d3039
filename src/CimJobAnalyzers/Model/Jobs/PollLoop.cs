using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>A loop that goes on or ends by what it reads of a job.</summary>
/// <param name="Loop">The loop.</param>
/// <param name="Effects">What one round does for each probe.</param>
internal sealed record PollLoop(ILoopOperation Loop, ImmutableDictionary<long, RoundEffect> Effects)
{
    /// <summary>Whether a cancellation token can end the loop.</summary>
    public bool ObeysToken => Loop.Descendants().Any(operation => operation.Type?.Name is nameof(CancellationToken) or nameof(WaitHandle));

    /// <summary>Whether a round that reads this number is the last one, whatever else is so.</summary>
    public bool Ends(long number) => Effects[number].IsLast;

    /// <summary>Whether a round that reads this number is followed by another, with nothing else to end the loop.</summary>
    public bool GoesOnWhateverElse(long number) => Effects[number] is { IsOnlyAnotherRound: true };

    /// <summary>Whether the two numbers are the same to the loop.</summary>
    public bool Confuses(long left, long right) => Effects[left] == Effects[right];
}
