using System.Globalization;
using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Tests.Matrix;

public sealed class MatrixTests
{
    public static TheoryData<string> Ids => Cases.IdsOf(configuration => configuration == Configuration.WithLibrary);

    [Fact]
    public void The_matrix_is_large_enough_to_mean_something() => Assert.True(Cases.ById.Count >= 150, $"{Cases.ById.Count} cases");

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Reports_once_and_fixes_or_says_why_not(string id) => await AssertAsync(Cases.ById[id]);

    internal static async Task AssertAsync(MatrixCase item)
    {
        var bench = Open(item);
        var warningsBefore = await WarningsAsync(bench);
        var reports = await bench.ReportsAsync();
        Assert.Equal([item.Shape.RuleId, item.Shape.RuleId], reports.Select(report => report.Id));
        Assert.All(reports, report => Assert.Equal(item.Shape.IsHyperV, report.GetMessage().Contains("Hyper-V", StringComparison.Ordinal)));

        var expected = item.Expectation;
        if (expected.Refusal is not null)
        {
            Assert.All(reports, report => Assert.Equal(expected.Refusal, report.Properties[RewritePlan.RefusalKey]));
            Assert.Empty(await bench.OffersAsync(reports[0]));
            return;
        }

        foreach (var state in Enum.GetValues<ReplacementState>())
        {
            var offered = await bench.OffersAsync(reports[0]);
            Assert.Equal(2, offered.Count);
            var offer = offered[state == ReplacementState.Terminate ? 0 : 1];
            Assert.Contains($"{state} ({(int)state})", offer.Title, StringComparison.Ordinal);
            var key = (state == ReplacementState.Terminate ? EquivalenceKeys.AsConfigured : EquivalenceKeys.Kill)
                + (expected.NeedsReview ? EquivalenceKeys.NeedsReview : string.Empty);
            Assert.Equal(key, offer.EquivalenceKey);

            var rewritten = await FixOneByOneAsync(bench, key);
            await AssertIsFinishedAsync(rewritten, item, state, warningsBefore);

            var inBulk = await bench.FixAllAsync(item.Shape.RuleId, key);
            Assert.Equal(await (expected.NeedsReview ? bench : rewritten).TextAsync(), await inBulk.TextAsync());
        }
    }

    internal static Workbench Open(MatrixCase item) => Open(item, item.Source);

    internal static Workbench Open(MatrixCase item, string source) => Workbench.Create(
        source,
        [
            .. References.Framework,
            References.SystemManagement,
            References.ManagementInfrastructure,
            References.PowerShell,
            .. item.Configuration.HasLibrary ? References.Library : [],
        ],
        item.Configuration.EditorConfig,
        otherFiles: item.Shape.OtherFiles);

    internal static async Task<Workbench> FixOneByOneAsync(Workbench bench, string key)
    {
        while (await bench.ReportsAsync() is [var report, ..])
        {
            var offer = (await bench.OffersAsync(report)).Single(offer => offer.EquivalenceKey == key);
            bench = await bench.ApplyAsync(offer);
        }

        return bench;
    }

    private static async Task AssertIsFinishedAsync(Workbench rewritten, MatrixCase item, ReplacementState state, IReadOnlyDictionary<string, int> warningsBefore)
    {
        var text = await rewritten.TextAsync();
        foreach (var (warning, count) in await WarningsAsync(rewritten))
        {
            Assert.True(count <= warningsBefore.GetValueOrDefault(warning), $"{warning} is new in:\n{text}");
        }

        Assert.Equal(2, await RequestsAsync(rewritten, item, state));
    }

    // How many calls are bound to what was meant, with the state that was meant.
    private static async Task<int> RequestsAsync(Workbench rewritten, MatrixCase item, ReplacementState state)
    {
        var compilation = await rewritten.CompilationAsync();
        var tree = compilation.SyntaxTrees.Single(candidate => candidate.FilePath.EndsWith("Main.cs", StringComparison.Ordinal));
        var model = compilation.GetSemanticModel(tree);
        var methods = (await tree.GetRootAsync()).DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText is "Run" or "RunAgain");
        if (item.Shape.IsRequest is { } isRequest)
        {
            return methods.Count(method => isRequest(method.ToString(), (int)state));
        }

        var requests = new SentRequests(model, state);
        return methods.Sum(method => requests.CountIn(method, item.Expectation.UsesLibrary));
    }

    // By what they say, so that one that goes does not make room for another.
    private static async Task<IReadOnlyDictionary<string, int>> WarningsAsync(Workbench bench) =>
        (await bench.CompilerDiagnosticsAsync())
            .GroupBy(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
            .ToDictionary(group => group.Key, group => group.Count());
}
