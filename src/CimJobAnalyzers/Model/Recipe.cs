using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.Model;

/// <summary>What a surface would write: edits, or the reason why it writes nothing.</summary>
internal readonly record struct Recipe
{
    private Recipe(ImmutableArray<PlannedEdit> edits, RefusalReason? refusal, ReviewReasons review = ReviewReasons.None)
    {
        Edits = edits;
        Refusal = refusal;
        Review = review;
    }

    public ImmutableArray<PlannedEdit> Edits { get; }

    public RefusalReason? Refusal { get; }

    /// <summary>What this way of writing loses, whatever the call asks for.</summary>
    public ReviewReasons Review { get; }

    public static implicit operator Recipe(RefusalReason reason) => new(ImmutableArray<PlannedEdit>.Empty, reason);

    public static implicit operator Recipe(ImmutableArray<PlannedEdit> edits) => new(edits, null);

    /// <summary>The same edits, which lose this.</summary>
    public Recipe Losing(ReviewReasons reasons) => new(Edits, Refusal, Review | reasons);

    /// <summary>All edits together, or the first reason against any of them.</summary>
    public static Recipe Combine(params Recipe[] recipes)
    {
        foreach (var recipe in recipes)
        {
            if (recipe.Refusal is not null)
            {
                return recipe;
            }
        }

        return new(recipes.SelectMany(recipe => recipe.Edits).ToImmutableArray(), null, recipes.Aggregate(ReviewReasons.None, (reasons, recipe) => reasons | recipe.Review));
    }
}
