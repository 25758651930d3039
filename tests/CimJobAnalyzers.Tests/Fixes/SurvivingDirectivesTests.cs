using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>A directive before any token of a call: it is still there after the fix, or the fix is refused and says so.</summary>
public sealed class SurvivingDirectivesTests
{
    private const int Sample = 3;

    private static readonly string[] Directives = ["#pragma warning disable CS7777", "#region Stop\n#endregion", "#line 200 \"Other.cs\"\n#line default", "#nullable restore"];

    /// <summary>Of each surface one plain and one library rewrite of a call in several statements or with a list of arguments.</summary>
    public static TheoryData<string> Ids =>
    [
        .. Cases.ById.Values
            .Where(item => item.Configuration is { HasLibrary: true, Style: "auto" } && item.Expectation.Refusal is null && item.Shape.IsCanonical)
            .DistinctBy(item => (item.Shape.Surface, item.Shape.Result, item.Expectation.UsesLibrary, item.Use is UseForm.Stored))
            .Select(item => item.Id),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Directives_in_any_place_survive_or_are_named(string id)
    {
        var item = Cases.ById[id];
        var body = Root(item.Source).DescendantNodes().OfType<MethodDeclarationSyntax>().First(method => method.Identifier.ValueText == "Run").Body!;
        var kept = 0;
        foreach (var (number, token) in body.DescendantTokens(MayHoldDirectives).Skip(1).Index().Where(place => place.Index % Sample == id.Length % Sample))
        {
            var bench = MatrixTests.Open(item, item.Source.Insert(token.SpanStart, $"\n{Directives[number % Directives.Length]}\n"));
            var before = await DirectivesAsync(bench);
            var report = (await bench.ReportsAsync()).First(candidate => candidate.Id == item.Shape.RuleId);
            var offers = await bench.OffersAsync(report);
            if (offers.Count == 0)
            {
                Assert.True(report.Properties.GetValueOrDefault(RewritePlan.RefusalKey) == nameof(RefusalReason.DirectiveInside), await bench.TextAsync());
                continue;
            }

            kept++;
            Assert.Equal(before, await DirectivesAsync(await bench.ApplyAsync(offers[0])));
        }

        Assert.True(kept > 0, $"{kept} places");
    }

    [Theory]
    [InlineData("using (var p = job.GetMethodParameters(\"KillJob\"))\n{\n#region Stop\np[\"DeleteOnKill\"] = true;\njob.InvokeMethod(\"KillJob\", p, null);\n#endregion\n}", true, true)]
    [InlineData("var p = job.GetMethodParameters(\"KillJob\");\n#region Stop\np[\"DeleteOnKill\"] = true;\n#endregion\njob.InvokeMethod(\"KillJob\", p, null);", true, false)]
    [InlineData("job.InvokeMethod(\"KillJob\", new object[]\n{\n#pragma warning disable CS0618\nfalse,\n#pragma warning restore CS0618\n});", false, false)]
    [InlineData("job.InvokeMethod(\"KillJob\", new object[]\n{\n#pragma warning disable CS0618\ntrue,\n#pragma warning restore CS0618\n});", true, true)]
    [InlineData("job.InvokeMethod(\"KillJob\", new object[]\n{\nfalse,\n#pragma warning disable CS0618\n1,\n#pragma warning restore CS0618\n});", false, true)]
    [InlineData("const string name =\n#pragma warning disable CS0618\n\"KillJob\";\n#pragma warning restore CS0618\njob.InvokeMethod(name, new object[] { false });", false, true)]
    public async Task Directives_stay_in_pairs(string statements, bool hasLibrary, bool isRefused)
    {
        var bench = Workbench.Create(
            $"using System.Management;\npublic class C\n{{\npublic void M(ManagementObject job)\n{{\n{statements}\n}}\n}}\n",
            [.. References.Framework, References.SystemManagement, .. hasLibrary ? References.Library : []]);
        var report = Assert.Single(await bench.ReportsAsync());
        var offers = await bench.OffersAsync(report);
        Assert.Equal(isRefused ? nameof(RefusalReason.DirectiveInside) : null, report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
        Assert.Equal(isRefused ? 0 : 2, offers.Count);
        foreach (var offer in offers)
        {
            var changed = await bench.ApplyAsync(offer);
            Assert.Equal(await DirectivesAsync(bench), await DirectivesAsync(changed));
            Assert.Equal(0, (await changed.CompilerDiagnosticsAsync()).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    /// <summary>The analyzer makes no such plan: this one was made where comments stand in the directives' places.</summary>
    [Fact]
    public async Task A_plan_that_loses_directives_is_not_offered()
    {
        const string Text = "using System.Management;\npublic class C\n{\npublic void M(ManagementObject job)\n{\njob.InvokeMethod(\"KillJob\", new object[]\n{\n#region A\ntrue,\n#endregion\n});\n}\n}\n";
        MetadataReference[] references = [.. References.Framework, References.SystemManagement, .. References.Library];
        var twin = Workbench.Create(Text.Replace("#region", "//egion", StringComparison.Ordinal).Replace("#end", "//nd", StringComparison.Ordinal), references);
        var report = Assert.Single(await twin.ReportsAsync());
        Assert.Equal(2, (await twin.OffersAsync(report)).Count);

        var bench = Workbench.Create(Text, references);
        var tree = Assert.Single((await bench.CompilationAsync()).SyntaxTrees);
        var moved = Diagnostic.Create(report.Descriptor, On(report.Location), report.AdditionalLocations.Select(On), report.Properties, report.GetMessage());
        Assert.Empty(await bench.OffersAsync(moved));
        Assert.Equal("CommentOrDirectiveLost", await bench.RefusalAsync(moved));

        Location On(Location place) => Location.Create(tree, place.SourceSpan);
    }

    // Not every compiler takes one inside an interpolated string.
    private static bool MayHoldDirectives(SyntaxNode node) => node is not InterpolatedStringExpressionSyntax;

    private static async Task<IEnumerable<string>> DirectivesAsync(Workbench bench) =>
        Root(await bench.TextAsync()).DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToString().Trim()).ToList();

    private static SyntaxNode Root(string source) => CSharpSyntaxTree.ParseText(source).GetRoot();
}
