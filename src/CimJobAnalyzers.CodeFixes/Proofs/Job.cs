using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>What is to be written into one document.</summary>
internal sealed record Job(Document Document, IReadOnlyList<ChosenPlan> Plans)
{
    /// <summary>The plans of many reports, by document.</summary>
    /// <param name="solution">The solution that the reports are about.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="stateFor">The state to write for a plan; null when the plan is to be left alone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<IReadOnlyList<Job>> AllAsync(
        Solution solution,
        IEnumerable<Diagnostic> reports,
        Func<RewritePlan, ReplacementState?> stateFor,
        CancellationToken cancellationToken)
    {
        var jobs = new List<Job>();
        foreach (var group in reports.GroupBy(report => report.Location.SourceTree))
        {
            if (solution.GetDocument(group.Key) is { } document)
            {
                var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                var plans = Chosen(group, root, stateFor).ToList();
                if (plans.Count > 0)
                {
                    jobs.Add(new Job(document, plans));
                }
            }
        }

        return jobs;
    }

    private static IEnumerable<ChosenPlan> Chosen(IEnumerable<Diagnostic> reports, SyntaxNode root, Func<RewritePlan, ReplacementState?> stateFor)
    {
        foreach (var report in reports)
        {
            if (RewritePlan.Parse(report) is { } plan && stateFor(plan) is { } state && Completeness.Holds(root, plan))
            {
                yield return new ChosenPlan(plan, state);
            }
        }
    }
}
