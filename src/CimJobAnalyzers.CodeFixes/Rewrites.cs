using CimJobAnalyzers.CodeFixes.Proofs;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>The fixes for a host that is no editor: all that is configured at once, proven as in an editor.</summary>
public static class Rewrites
{
    /// <summary>What the first action for a report says; null when the report carries no plan.</summary>
    public static string? TitleOf(Diagnostic report) => RewritePlan.Parse(report) is { } plan ? FixOffer.Of(plan).First().Title : null;

    /// <summary>Whether the action for a report needs review.</summary>
    public static bool NeedsReview(Diagnostic report) => RewritePlan.Parse(report) is { NeedsReview: true };

    /// <summary>The solution with the configured action taken for each report whose plan stands its proof.</summary>
    /// <param name="solution">The solution that the reports are about.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="includesReview">Whether plans that need review are carried out too.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Diagnostic> reports, bool includesReview, CancellationToken cancellationToken)
    {
        var jobs = await Job.AllAsync(solution, reports, plan => includesReview || !plan.NeedsReview ? plan.FirstState : null, cancellationToken).ConfigureAwait(false);
        return await SharedFiles.RewriteAsync(solution, jobs, cancellationToken).ConfigureAwait(false);
    }
}
