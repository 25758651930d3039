using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Tests.Design;

public sealed class RewritePlanTests
{
    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText("class C { }");

    [Fact]
    public void A_plan_survives_its_way_through_a_diagnostic()
    {
        var plan = new RewritePlan(
            RewriteKind.Plain,
            ReplacementState.Kill,
            FixStyle.Plain,
            ReviewReasons.DeletionLost | ReviewReasons.ResultCodesChange,
            [new PlannedEdit(EditKind.MethodName, At(0)), new PlannedEdit(EditKind.StateAssignment, At(1), "p=1")]);
        Assert.Equal("MethodName|StateAssignment=p=1", plan.ToProperties()["CimJob.Edits"]);
        var parsed = RewritePlan.Parse(Report(plan.ToProperties(), At(0), At(1)))!;
        Assert.Equal((plan.Kind, plan.FirstState, plan.Style, plan.Review), (parsed.Kind, parsed.FirstState, parsed.Style, parsed.Review));
        Assert.Equal([.. plan.Edits], parsed.Edits.ToArray());
    }

    public static TheoryData<string, string?> Damages => new()
    {
        { "CimJob.Rewrite", null },
        { "CimJob.Rewrite", "plain" },
        { "CimJob.Rewrite", "Plain " },
        { "CimJob.Rewrite", "7" },
        { "CimJob.FirstState", "Start" },
        { "CimJob.FirstState", "4" },
        { "CimJob.Style", "" },
        { "CimJob.Edits", null },
        { "CimJob.Edits", "MethodName|MethodName" },
        { "CimJob.Edits", "Nonsense" },
        { "CimJob.Edits", "" },
        { "CimJob.NeedsReview", "nothing" },
        { "CimJob.NeedsReview", "64" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_plan_is_no_plan(string key, string? value)
    {
        var good = new RewritePlan(RewriteKind.Plain, ReplacementState.Terminate, FixStyle.Auto, ReviewReasons.None, [new PlannedEdit(EditKind.MethodName, At(0))]).ToProperties();
        Assert.NotNull(RewritePlan.Parse(Report(good, At(0))));
        var damaged = value is null ? good.Remove(key) : good.SetItem(key, value);
        Assert.Null(RewritePlan.Parse(Report(damaged, At(0))));
    }

    private static Location At(int start) => Location.Create(Tree, new TextSpan(start, 1));

    private static Diagnostic Report(ImmutableDictionary<string, string?> properties, params Location[] additional) =>
        Diagnostic.Create(Workbench.Rules.First(), At(0), additional, properties);
}
