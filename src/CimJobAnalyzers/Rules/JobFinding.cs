using System.Collections.Immutable;
using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Rules;

/// <summary>What is wrong, and the place where the first of it is mended.</summary>
/// <param name="Place">The place.</param>
/// <param name="Text">What the report says.</param>
/// <param name="Mending">What a fix may write; null where the rule has none.</param>
internal sealed record JobFinding(SyntaxNode Place, string Text, Mending? Mending = null)
{
    public Diagnostic ToDiagnostic(DiagnosticDescriptor descriptor, FixOptions options, CancellationToken cancellationToken)
    {
        if (Mending is null)
        {
            return Diagnostic.Create(descriptor, Place.GetLocation(), Text);
        }

        var recipe = Mending.In(options.Style);
        var plan = recipe.Refusal is null
            ? new RewritePlan(Mending.Kind, Mending.State ?? options.FirstState, options.Style, recipe.Review, recipe.Edits)
            : null;
        var refusal = plan is null ? recipe.Refusal : Directives.Against(plan, cancellationToken);
        plan = refusal is null ? plan : null;
        var properties = plan?.ToProperties() ?? ImmutableDictionary<string, string?>.Empty.Add(RewritePlan.RefusalKey, refusal.ToString());
        return Diagnostic.Create(descriptor, Place.GetLocation(), plan?.Edits.Select(edit => edit.Location), properties, Text + Verdict.Remark(plan, refusal));
    }
}
