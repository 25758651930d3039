namespace CimJobAnalyzers.CodeFixes;

/// <summary>The equivalence keys of the code actions. They say what a bulk fix writes at each place.</summary>
public static class EquivalenceKeys
{
    /// <summary>The state and the API that are configured for the place. The first action has this key, so dotnet format uses it.</summary>
    public const string AsConfigured = "CimJob.AsConfigured";

    /// <summary>Terminate, whatever is configured; the second action where Kill comes first.</summary>
    public const string Terminate = "CimJob.Terminate";

    /// <summary>Kill, whatever is configured; the second action where Terminate comes first.</summary>
    public const string Kill = "CimJob.Kill";

    /// <summary>The same as <see cref="Terminate"/>. No action has this key; a bulk fix takes it.</summary>
    public const string TerminateAuto = "CimJob.Terminate.Auto";

    /// <summary>Terminate, where the plain API is written. No action has this key; a bulk fix takes it.</summary>
    public const string TerminatePlain = "CimJob.Terminate.Plain";

    /// <summary>Terminate, where the runtime library is written. No action has this key; a bulk fix takes it.</summary>
    public const string TerminateLibrary = "CimJob.Terminate.Library";

    /// <summary>The same as <see cref="Kill"/>. No action has this key; a bulk fix takes it.</summary>
    public const string KillAuto = "CimJob.Kill.Auto";

    /// <summary>Kill, where the plain API is written. No action has this key; a bulk fix takes it.</summary>
    public const string KillPlain = "CimJob.Kill.Plain";

    /// <summary>Kill, where the runtime library is written. No action has this key; a bulk fix takes it.</summary>
    public const string KillLibrary = "CimJob.Kill.Library";

    /// <summary>The correct name of the method.</summary>
    public const string CorrectName = "CimJob.CorrectName";

    /// <summary>What a program around jobs lacks or gets wrong, put right.</summary>
    public const string Repair = "CimJob.Repair";

    /// <summary>Stands behind the key of an action that no bulk fix applies.</summary>
    public const string NeedsReview = ".NeedsReview";
}
