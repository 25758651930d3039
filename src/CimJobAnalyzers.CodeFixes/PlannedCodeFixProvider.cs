using System.Collections.Immutable;
using CimJobAnalyzers.CodeFixes.Proofs;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>Offers what the analyzer planned and what was proven, and nothing else.</summary>
public abstract class PlannedCodeFixProvider : CodeFixProvider
{
    private protected PlannedCodeFixProvider(string ruleId) => FixableDiagnosticIds = ImmutableArray.Create(ruleId);

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    public sealed override FixAllProvider GetFixAllProvider() => PlannedFixAllProvider.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var root = (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        var rewriter = new ProvenRewriter(document.Project.Solution);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (RewritePlan.Parse(diagnostic) is not { } plan || !Completeness.Holds(root, plan))
            {
                continue;
            }

            foreach (var offer in FixOffer.Of(plan))
            {
                var trial = await rewriter.TryAsync(document, new ChosenPlan(plan, offer.State), context.CancellationToken).ConfigureAwait(false);
                if (trial.Proven is { Document: var changed })
                {
                    context.RegisterCodeFix(CodeAction.Create(offer.Title, _ => Task.FromResult(changed), offer.EquivalenceKey), diagnostic);
                }
            }
        }
    }

    /// <summary>
    /// Why nothing is offered for a report: the reason that the analyzer gives in the property <c>CimJob.Refusal</c>, or the one for which the
    /// plan did not stand its proof. Null when something is offered, or when the rule has nothing to offer.
    /// </summary>
    public static async Task<string?> RefusalAsync(Document document, Diagnostic report, CancellationToken cancellationToken)
    {
        if (RewritePlan.Parse(report) is not { } plan)
        {
            return report.Properties.TryGetValue(RewritePlan.RefusalKey, out var refusal) ? refusal : null;
        }

        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (!Completeness.Holds(root, plan))
        {
            return nameof(ProofFailure.CodeIncomplete);
        }

        var chosen = new ChosenPlan(plan, plan.FirstState);
        return (await new ProvenRewriter(document.Project.Solution).TryAsync(document, chosen, cancellationToken).ConfigureAwait(false)).Failure?.ToString();
    }
}
