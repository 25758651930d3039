namespace CimJobAnalyzers.CodeFixes;

/// <summary>The equivalence keys of the code actions: one for each state and each value of <c>cimjob_fix_style</c>.</summary>
/// <remarks>A key with <see cref="NeedsReview"/> behind it belongs to an action that no bulk fix applies.</remarks>
public static class EquivalenceKeys
{
    public const string TerminateAuto = "CimJob.Terminate.Auto";
    public const string TerminatePlain = "CimJob.Terminate.Plain";
    public const string TerminateLibrary = "CimJob.Terminate.Library";
    public const string KillAuto = "CimJob.Kill.Auto";
    public const string KillPlain = "CimJob.Kill.Plain";
    public const string KillLibrary = "CimJob.Kill.Library";
    public const string CorrectName = "CimJob.CorrectName";
    public const string NeedsReview = ".NeedsReview";
}
