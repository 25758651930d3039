using System.Collections.Immutable;
using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Rules;

/// <summary>What a rule found wrong with a call, and what the fix may write; or why it may not.</summary>
internal sealed record Verdict(string Finding, string Advice, RewritePlan? Plan, RefusalReason? Refusal)
{
    public Verdict Refused(RefusalReason reason) => this with { Plan = null, Refusal = reason };

    public Diagnostic ToDiagnostic(DiagnosticDescriptor descriptor, Location location, FixOptions options)
    {
        var properties = Plan?.ToProperties() ?? ImmutableDictionary<string, string?>.Empty;
        if (Refusal is { } reason)
        {
            properties = properties.SetItem(RewritePlan.RefusalKey, reason.ToString());
        }

        var advice = Advice + Remark(Plan, Refusal) + Complaint(options);
        return Diagnostic.Create(descriptor, location, Plan?.Edits.Select(edit => edit.Location), properties, Finding, advice);
    }

    /// <summary>What the report says about the fix.</summary>
    public static string Remark(RewritePlan? plan, RefusalReason? refusal) =>
        refusal is { } reason ? $"; no automatic fix: {Explanations.Of(reason)}"
        : plan is { NeedsReview: true } ? $"; the fix needs review: {Explanations.Of(plan.Review)}"
        : string.Empty;

    private static string Complaint(FixOptions options) => options.Complaint is { } complaint ? $"; .editorconfig: {complaint}" : string.Empty;
}
