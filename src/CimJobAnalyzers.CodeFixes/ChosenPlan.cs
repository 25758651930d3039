using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>A plan, and which of its states is to be written.</summary>
internal sealed record ChosenPlan(RewritePlan Plan, ReplacementState State);
