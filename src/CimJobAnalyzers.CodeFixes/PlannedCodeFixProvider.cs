using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>Offers what the analyzer planned, and nothing else.</summary>
public abstract class PlannedCodeFixProvider : CodeFixProvider
{
    private protected PlannedCodeFixProvider(string ruleId) => FixableDiagnosticIds = ImmutableArray.Create(ruleId);

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    public sealed override FixAllProvider GetFixAllProvider() => PlannedFixAllProvider.Instance;

    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (RewritePlan.Parse(diagnostic) is not { } plan)
            {
                continue;
            }

            foreach (var offer in FixOffer.Of(plan))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        offer.Title,
                        cancellationToken => PlanWriter.ApplyAsync(context.Document, [(plan, offer.State)], cancellationToken),
                        offer.EquivalenceKey),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
