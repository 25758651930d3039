using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.Differential.Tests.Differences;

/// <summary>How the stated differences are shown, and what the fix must have said before it may cause them.</summary>
internal static class DifferenceText
{
    /// <summary>What a plan must be marked with; nothing for the differences that are always accepted.</summary>
    public static ReviewReasons RequiredMark(this StatedDifference difference) => difference switch
    {
        StatedDifference.DeletionLost => ReviewReasons.DeletionLost,
        StatedDifference.ResultCodesChange => ReviewReasons.ResultCodesChange,
        StatedDifference.ObserverReceivesOtherCodes => ReviewReasons.AnswerReadElsewhere,
        _ => ReviewReasons.None,
    };

    public static string Symbol(this StatedDifference difference) => difference switch
    {
        StatedDifference.EndsTerminated => "state 8",
        StatedDifference.NotDeadOnReturn => "later",
        StatedDifference.DeletionLost => "**stays**",
        StatedDifference.OverrideLost => "goes",
        StatedDifference.ResultCodesChange => "**codes**",
        StatedDifference.ObserverReceivesOtherCodes => "**observer**",
        StatedDifference.ProcessesLeft => "processes",
        StatedDifference.KillRefused => "refused",
        StatedDifference.HyperVRepaired => "works",
        StatedDifference.BusyProviderAskedAgain => "retries",
        StatedDifference.NotFoundTolerated => "gone is stopped",
        StatedDifference.NotFoundFails => "fails",
        _ => "not deleted",
    };

    public static string Explanation(this StatedDifference difference) => difference switch
    {
        StatedDifference.EndsTerminated => "the job ends in state 8 (Terminated) instead of 9 (Killed)",
        StatedDifference.NotDeadOnReturn => "the call comes back with 4096 while the job is still shutting down; KillJob came back when it was dead",
        StatedDifference.DeletionLost => "the job's instance stays where KillJob(true) deleted it; the fix is marked *needs review*",
        StatedDifference.OverrideLost => "the instance goes as its DeleteOnCompletion says; KillJob(false) overrode that",
        StatedDifference.ResultCodesChange => "the code that is returned or compared is RequestStateChange's, not KillJob's; the fix is marked *needs review*",
        StatedDifference.ObserverReceivesOtherCodes => "the observer receives RequestStateChange's codes; the fix is marked *needs review*",
        StatedDifference.ProcessesLeft => "processes of the job may go on running",
        StatedDifference.KillRefused => "the provider does not accept Kill; the job goes on, and the code says so",
        StatedDifference.HyperVRepaired => "KillJob did not work, the rewritten call does",
        StatedDifference.BusyProviderAskedAgain => "a busy provider is asked again, where KillJob gave up",
        StatedDifference.NotFoundTolerated => "a job that is already gone counts as stopped and the code is 0, where KillJob threw \"not found\" or answered 7",
        StatedDifference.NotFoundFails => "the call fails with \"not found\", where KillJob answered 7: RequestStateChange has no code for it",
        _ => "the provider deletes for KillJob(true) alone; what the library sends afterwards is not supported, and the instance stays",
    };
}
