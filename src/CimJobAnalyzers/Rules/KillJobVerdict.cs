using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.Rules;

/// <summary>Decides what may take the place of a KillJob call: what a plain request loses decides.</summary>
internal static class KillJobVerdict
{
    private const string Advice = "call RequestStateChange with Terminate (4) or Kill (5)";

    public static Verdict Of(CimMethodCall call, FixOptions options)
    {
        var finding = Finding(call);
        if (call.Evidence == JobEvidence.WithoutKillJob)
        {
            return new Verdict(finding, "call a method that it has", null, RefusalReason.ClassWithoutKillJob);
        }

        var losses = Losses(call);
        var needsLibrary = losses != ReviewReasons.None;
        if (options.Style == FixStyle.Library || (options.Style == FixStyle.Auto && needsLibrary))
        {
            var library = call.RequestThroughLibrary();
            if (library.Refusal is null)
            {
                return Planned(RewriteKind.Library, library, ReviewReasons.None);
            }

            if (options.Style == FixStyle.Library)
            {
                return new Verdict(finding, Advice, null, library.Refusal);
            }
        }

        var plain = call.RequestPlainly();
        if (plain.Refusal is null)
        {
            return Planned(RewriteKind.Plain, plain, losses);
        }

        var fallback = options.Style == FixStyle.Auto && !needsLibrary ? call.RequestThroughLibrary() : plain;
        return fallback.Refusal is null
            ? Planned(RewriteKind.Library, fallback, ReviewReasons.None)
            : new Verdict(finding, Advice, null, plain.Refusal);

        Verdict Planned(RewriteKind kind, Recipe recipe, ReviewReasons review) =>
            new(finding, Advice, new RewritePlan(kind, options.FirstState, options.Style, review, recipe.Edits), null);
    }

    /// <summary>What is wrong with a KillJob call, whoever makes it.</summary>
    public static string Finding(CimMethodCall call) => call.Evidence switch
    {
        JobEvidence.HyperV => "KillJob is not supported by Hyper-V and does not work there",
        JobEvidence.WithoutKillJob => "the class has no method KillJob, so the call fails",
        _ => "KillJob is deprecated because it cannot say whether the stop is orderly or immediate",
    };

    private static ReviewReasons Losses(CimMethodCall call)
    {
        var losses = ReviewReasons.None;
        if (call.Deletion != DeletionRequest.No && call.Evidence != JobEvidence.HyperV)
        {
            losses |= ReviewReasons.DeletionLost;
        }

        if (call.ResultUse == ResultUse.Used)
        {
            losses |= ReviewReasons.ResultCodesChange;
        }

        return call.AnswersLater ? losses | ReviewReasons.AnswerReadElsewhere : losses;
    }
}
