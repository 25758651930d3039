using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>One entry of the light bulb's menu.</summary>
internal sealed record FixOffer(string Title, string EquivalenceKey, ReplacementState State)
{
    /// <summary>What a plan can be written as, the configured state first.</summary>
    public static IEnumerable<FixOffer> Of(RewritePlan plan)
    {
        if (plan.Kind == RewriteKind.Name)
        {
            yield return new FixOffer("Use the name RequestStateChange", EquivalenceKeys.CorrectName, plan.FirstState);
            yield break;
        }

        var other = plan.FirstState == ReplacementState.Terminate ? ReplacementState.Kill : ReplacementState.Terminate;
        yield return Stop(plan, plan.FirstState);
        yield return Stop(plan, other);
    }

    private static FixOffer Stop(RewritePlan plan, ReplacementState state)
    {
        var meaning = state == ReplacementState.Terminate ? "Terminate (4): orderly stop" : "Kill (5): immediate stop";
        var way = plan.Kind == RewriteKind.Library ? "StopJob from CimJobs" : "RequestStateChange";
        var review = plan.NeedsReview ? $" - needs review: {Losses.Of(plan.Review)}" : string.Empty;
        return new FixOffer($"Use {way}, {meaning}{review}", Key(plan, state), state);
    }

    private static string Key(RewritePlan plan, ReplacementState state)
    {
        var key = (state, plan.Style) switch
        {
            (ReplacementState.Terminate, FixStyle.Auto) => EquivalenceKeys.TerminateAuto,
            (ReplacementState.Terminate, FixStyle.Plain) => EquivalenceKeys.TerminatePlain,
            (ReplacementState.Terminate, _) => EquivalenceKeys.TerminateLibrary,
            (_, FixStyle.Auto) => EquivalenceKeys.KillAuto,
            (_, FixStyle.Plain) => EquivalenceKeys.KillPlain,
            _ => EquivalenceKeys.KillLibrary,
        };
        return plan.NeedsReview ? key + EquivalenceKeys.NeedsReview : key;
    }
}
