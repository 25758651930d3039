using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Design;

public sealed class RecipeTests
{
    private static readonly PlannedEdit Name = new(EditKind.MethodName, Location.None);
    private static readonly PlannedEdit Value = new(EditKind.StateValue, Location.None);

    [Fact]
    public void Recipes_add_up_in_their_order()
    {
        var both = Recipe.Combine(ImmutableArray.Create(Name), ImmutableArray.Create(Value));
        Assert.Equal([Name, Value], both.Edits.ToArray());
        Assert.Null(both.Refusal);
    }

    [Fact]
    public void The_first_refusal_stands_for_all()
    {
        var refused = Recipe.Combine(ImmutableArray.Create(Name), RefusalReason.StaticCall, RefusalReason.MethodGroup);
        Assert.Empty(refused.Edits);
        Assert.Equal(RefusalReason.StaticCall, refused.Refusal);
    }
}
