using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Wrappers;

namespace CimJobAnalyzers.Differential.Tests.SideBySide;

/// <summary>What a program did, and what it does after its fix; the same when it has none.</summary>
internal sealed record SideBySideResult(WrapperProgram Program, RewritePlan? Plan, ReplacementState State, Outcome Original, Outcome Rewritten)
{
    public override string ToString() => $"{Program.Name}, {Plan?.Kind}, {State}, {Plan?.Review}\n  original:  {Describe(Original)}\n  rewritten: {Describe(Rewritten)}";

    private static string Describe(Outcome outcome) => $"{string.Join(", ", outcome.AskedInstances)}; {outcome.State}; {outcome.Exception}";
}
