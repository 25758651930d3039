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
        var evidence = call.Evidence;
        if (Refused(finding, evidence) is { } refused)
        {
            return refused;
        }

        var losses = Losses(call, evidence);
        var plain = call.RequestPlainly();
        var plainLosses = losses | plain.Review;
        if (options.Style == FixStyle.Library || (options.Style == FixStyle.Auto && plainLosses != ReviewReasons.None))
        {
            var library = call.RequestThroughLibrary();
            if (library.Refusal is null && (options.Style == FixStyle.Library || losses != ReviewReasons.None || library.Review == ReviewReasons.None))
            {
                return Planned(RewriteKind.Library, library, library.Review);
            }

            if (options.Style == FixStyle.Library)
            {
                return new Verdict(finding, Advice, null, library.Refusal);
            }
        }

        if (plain.Refusal is null)
        {
            return Planned(RewriteKind.Plain, plain, plainLosses);
        }

        var fallback = options.Style == FixStyle.Auto && losses == ReviewReasons.None ? call.RequestThroughLibrary() : plain;
        return fallback.Refusal is null
            ? Planned(RewriteKind.Library, fallback, fallback.Review)
            : new Verdict(finding, Advice, null, plain.Refusal);

        Verdict Planned(RewriteKind kind, Recipe recipe, ReviewReasons review) =>
            new(finding, Advice, new RewritePlan(kind, options.FirstState, options.Style, review, recipe.Edits), null);
    }

    /// <summary>What is wrong with a KillJob call, whoever makes it.</summary>
    public static string Finding(CimMethodCall call) => call.Evidence switch
    {
        { Kind: JobKind.NoJob } => "the class has no method KillJob, so the call fails",
        { IsHyperV: true } or { AnswersNoRequest: true } => "KillJob is not supported by Hyper-V and does not work there",
        _ => "KillJob is deprecated because it cannot say whether the stop is orderly or immediate",
    };

    // What a request for a state does to something else nobody wants: it shuts a machine down.
    private static Verdict? Refused(string finding, JobEvidence evidence) => evidence switch
    {
        { Kind: JobKind.NoJob } => new(finding, "call a method that it has", null, RefusalReason.ClassWithoutKillJob),
        { Kind: JobKind.Doubtful } => new(finding, "make sure that it is a job", null, RefusalReason.MayBeNoJob),
        { AnswersNoRequest: true } => new(finding, "RequestStateChange does not work there either", null, RefusalReason.RequestNotSupported),
        _ => null,
    };

    private static ReviewReasons Losses(CimMethodCall call, JobEvidence evidence)
    {
        var losses = ReviewReasons.None;
        if (call.Deletion != DeletionRequest.No && !evidence.IsHyperV)
        {
            losses |= ReviewReasons.DeletionLost;
        }

        if (call.ResultUse == ResultUse.Used)
        {
            losses |= ReviewReasons.ResultCodesChange;
        }

        if (call.IsJobRead)
        {
            losses |= ReviewReasons.JobReadFromAnswer;
        }

        return call.AnswersLater ? losses | ReviewReasons.AnswerReadElsewhere : losses;
    }
}
