using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Plan;

/// <summary>What a fix writes, carried from the analyzer to the fix in a diagnostic's properties and additional locations.</summary>
internal sealed record RewritePlan(
    RewriteKind Kind,
    ReplacementState FirstState,
    FixStyle Style,
    ReviewReasons Review,
    ImmutableArray<PlannedEdit> Edits)
{
    public const string RefusalKey = "CimJob.Refusal";
    public const string ReviewKey = "CimJob.NeedsReview";
    private const string KindKey = "CimJob.Rewrite";
    private const string FirstStateKey = "CimJob.FirstState";
    private const string StyleKey = "CimJob.Style";
    private const string EditsKey = "CimJob.Edits";
    private const char EditSeparator = '|';
    private const char DetailSeparator = '=';

    public bool NeedsReview => Review != ReviewReasons.None;

    public ImmutableDictionary<string, string?> ToProperties()
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties[KindKey] = Kind.ToString();
        properties[FirstStateKey] = FirstState.ToString();
        properties[StyleKey] = Style.ToString();
        properties[EditsKey] = string.Join(EditSeparator.ToString(), Edits.Select(WriteEdit));
        if (NeedsReview)
        {
            properties[ReviewKey] = Review.ToString();
        }

        return properties.ToImmutable();
    }

    /// <summary>The plan that a diagnostic carries; null when it carries none or not exactly one.</summary>
    public static RewritePlan? Parse(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        var review = ReviewReasons.None;
        if (!TryParse<RewriteKind>(properties, KindKey, out var kind)
            || !TryParse<ReplacementState>(properties, FirstStateKey, out var firstState)
            || !TryParse<FixStyle>(properties, StyleKey, out var style)
            || (properties.ContainsKey(ReviewKey) && !TryParse(properties, ReviewKey, out review))
            || !properties.TryGetValue(EditsKey, out var edits)
            || edits is null)
        {
            return null;
        }

        var parts = edits.Split(EditSeparator);
        if (parts.Length != diagnostic.AdditionalLocations.Count)
        {
            return null;
        }

        var parsed = ImmutableArray.CreateBuilder<PlannedEdit>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].Split([DetailSeparator], 2);
            if (!TryParse<EditKind>(part[0], out var editKind))
            {
                return null;
            }

            parsed.Add(new PlannedEdit(editKind, diagnostic.AdditionalLocations[i], part.Length == 2 ? part[1] : string.Empty));
        }

        return new RewritePlan(kind, firstState, style, review, parsed.MoveToImmutable());
    }

    private static string WriteEdit(PlannedEdit edit) =>
        edit.Detail.Length == 0 ? edit.Kind.ToString() : $"{edit.Kind}{DetailSeparator}{edit.Detail}";

    private static bool TryParse<T>(ImmutableDictionary<string, string?> properties, string key, out T value)
        where T : struct, Enum
    {
        value = default;
        return properties.TryGetValue(key, out var text) && TryParse(text, out value);
    }

    // Enum.TryParse alone would accept any number; what was not written by ToString is not a plan of ours.
    private static bool TryParse<T>(string? text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text, out value) && value.ToString() == text && char.IsLetter(text[0]);
}
