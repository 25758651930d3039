using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>Applies the plans of a document, project or solution at once; plans that need review stay out.</summary>
internal sealed class PlannedFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly PlannedFixAllProvider Instance = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var chosen = new List<(RewritePlan Plan, ReplacementState State)>();
        foreach (var diagnostic in diagnostics)
        {
            if (RewritePlan.Parse(diagnostic) is { NeedsReview: false } plan && Choose(plan, fixAllContext.CodeActionEquivalenceKey) is { } offer)
            {
                chosen.Add((plan, offer.State));
            }
        }

        return chosen.Count == 0 ? document : await PlanWriter.ApplyAsync(document, chosen, fixAllContext.CancellationToken).ConfigureAwait(false);
    }

    // dotnet format takes its key from the first report of a solution. If that one is refused it has no key, and if it needs
    // review its key fits no plan that may be applied in bulk; neither must keep the other reports from being fixed.
    private static FixOffer? Choose(RewritePlan plan, string? key)
    {
        var offers = FixOffer.Of(plan);
        var wanted = key?.EndsWith(EquivalenceKeys.NeedsReview, StringComparison.Ordinal) == true
            ? key.Substring(0, key.Length - EquivalenceKeys.NeedsReview.Length)
            : key;
        return wanted is null ? offers.First() : offers.FirstOrDefault(offer => offer.EquivalenceKey == wanted);
    }
}
