using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>Says what a repair writes; its first edit tells.</summary>
internal static class RepairTitles
{
    public static string Of(RewritePlan plan) => plan.Edits[0].Kind switch
    {
        EditKind.AddedRefresh => "Look at the job anew in each round",
        _ => "Repair",
    };
}
