using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>Says what a repair writes; its first edit tells.</summary>
internal static class RepairTitles
{
    public static string Of(RewritePlan plan) => plan.Edits[0].Kind switch
    {
        EditKind.LibraryStop => "Use StopJob from CimJobs, which waits before it deletes",
        EditKind.LibraryWait => "Use WaitForJob from CimJobs",
        EditKind.RemovedStatement => "Leave DeleteOnKill out",
        EditKind.StateQuestion => "Ask CimJobs what the state means",
        EditKind.StateNumbers or EditKind.AddedCase or EditKind.AddedPattern => "Test for all numbers that mean the same",
        EditKind.AddedRefresh => "Look at the job anew in each round",
        EditKind.UnboxedType => $"Open the box as {plan.Edits[0].Detail}",
        EditKind.AddedCast => $"Cast to {plan.Edits[0].Detail}",
        EditKind.IntervalText or EditKind.IntervalSpan or EditKind.ConvertedInterval => "Use an interval",
        EditKind.StateValue or EditKind.StateNumber => $"Ask for {plan.FirstState} ({(int)plan.FirstState})",
        _ => "Repair",
    };
}
