using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>One entry of the light bulb's menu.</summary>
internal sealed record FixOffer(string Title, string EquivalenceKey, ReplacementState State)
{
    /// <summary>What a plan can be written as, the configured state first.</summary>
    public static IEnumerable<FixOffer> Of(RewritePlan plan) =>
        plan.Kind == RewriteKind.Name ? [new FixOffer("Use the name RequestStateChange", EquivalenceKeys.CorrectName, plan.FirstState)]
            : plan.Kind == RewriteKind.Repair ? [Repair(plan)]
            : plan.FirstState == ReplacementState.Terminate
                ? [Stop(plan, ReplacementState.Terminate, EquivalenceKeys.AsConfigured), Stop(plan, ReplacementState.Kill, EquivalenceKeys.Kill)]
                : [Stop(plan, ReplacementState.Kill, EquivalenceKeys.AsConfigured), Stop(plan, ReplacementState.Terminate, EquivalenceKeys.Terminate)];

    private static FixOffer Repair(RewritePlan plan) =>
        new(RepairTitles.Of(plan) + Review(plan), Marked(plan, EquivalenceKeys.Repair), plan.FirstState);

    private static FixOffer Stop(RewritePlan plan, ReplacementState state, string key)
    {
        var meaning = state == ReplacementState.Terminate ? "Terminate (4): orderly stop" : "Kill (5): immediate stop";
        var way = plan.Kind == RewriteKind.Library ? "StopJob from CimJobs" : "RequestStateChange";
        return new FixOffer($"Use {way}, {meaning}{Review(plan)}", Marked(plan, key), state);
    }

    private static string Review(RewritePlan plan) => plan.NeedsReview ? $" - needs review: {Losses.Of(plan.Review)}" : string.Empty;

    private static string Marked(RewritePlan plan, string key) => plan.NeedsReview ? key + EquivalenceKeys.NeedsReview : key;
}
