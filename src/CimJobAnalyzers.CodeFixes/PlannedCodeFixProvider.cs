using System.Collections.Immutable;
using CimJobAnalyzers.CodeFixes.Proofs;
using CimJobAnalyzers.Model.Plan;
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
                if (await rewriter.ApplyAsync(document, new ChosenPlan(plan, offer.State), context.CancellationToken).ConfigureAwait(false) is { } changed)
                {
                    context.RegisterCodeFix(CodeAction.Create(offer.Title, _ => Task.FromResult(changed), offer.EquivalenceKey), diagnostic);
                }
            }
        }
    }
}
