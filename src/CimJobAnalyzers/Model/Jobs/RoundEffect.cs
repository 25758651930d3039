namespace CimJobAnalyzers.Model.Jobs;

/// <summary>What one round of a loop does: how its body may end, and what its condition says then.</summary>
/// <param name="Ways">The ways in which the body may end, as flags.</param>
/// <param name="IsLast">Whether no other round can follow.</param>
/// <param name="IsOnlyAnotherRound">Whether nothing but another round can follow.</param>
/// <param name="Condition">What the loop's condition says after it.</param>
internal readonly record struct RoundEffect(int Ways, bool IsLast, bool IsOnlyAnotherRound, bool? Condition);
