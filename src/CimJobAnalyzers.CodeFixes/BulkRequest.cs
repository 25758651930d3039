using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>What an equivalence key asks of every place: a state, or the configured one, perhaps through one API alone.</summary>
internal sealed record BulkRequest(ReplacementState? State, RewriteKind? Kind)
{
    private static readonly BulkRequest AsConfigured = new(null, null);

    private static readonly Dictionary<string, BulkRequest> ByKey = new(StringComparer.Ordinal)
    {
        [EquivalenceKeys.AsConfigured] = AsConfigured,
        [EquivalenceKeys.Terminate] = new(ReplacementState.Terminate, null),
        [EquivalenceKeys.TerminateAuto] = new(ReplacementState.Terminate, null),
        [EquivalenceKeys.TerminatePlain] = new(ReplacementState.Terminate, RewriteKind.Plain),
        [EquivalenceKeys.TerminateLibrary] = new(ReplacementState.Terminate, RewriteKind.Library),
        [EquivalenceKeys.Kill] = new(ReplacementState.Kill, null),
        [EquivalenceKeys.KillAuto] = new(ReplacementState.Kill, null),
        [EquivalenceKeys.KillPlain] = new(ReplacementState.Kill, RewriteKind.Plain),
        [EquivalenceKeys.KillLibrary] = new(ReplacementState.Kill, RewriteKind.Library),
        [EquivalenceKeys.CorrectName] = new(null, RewriteKind.Name),
        [EquivalenceKeys.Repair] = new(null, RewriteKind.Repair),
    };

    /// <summary>The request behind a key; null when no action of this package has it.</summary>
    /// <remarks>
    /// dotnet format takes its key from the first report of a solution. If that one is refused it has no key, and if it needs
    /// review its key says so; neither must keep the other reports from being fixed.
    /// </remarks>
    public static BulkRequest? Parse(string? key)
    {
        if (key is null)
        {
            return AsConfigured;
        }

        var asked = key.EndsWith(EquivalenceKeys.NeedsReview, StringComparison.Ordinal)
            ? key.Substring(0, key.Length - EquivalenceKeys.NeedsReview.Length)
            : key;
        return ByKey.TryGetValue(asked, out var request) ? request : null;
    }

    /// <summary>The state to write for a plan; null when the plan is to be left alone.</summary>
    public ReplacementState? StateFor(RewritePlan plan) =>
        plan.NeedsReview || (Kind is { } kind && kind != plan.Kind) ? null
        : plan.Kind == RewriteKind.Repair ? plan.FirstState
        : State ?? plan.FirstState;
}
