using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>Every shape that can be fixed, in every language: what compiled before compiles after, and what the newest language is offered, the others are.</summary>
public sealed class LanguageSweepTests
{
    private static readonly Configuration[] Configurations = [Configuration.WithLibrary, Configuration.Bare];

    /// <summary>Language by language, the shapes in portions of one API that the test brings along.</summary>
    public static TheoryData<LanguageVersion, string, string> Portions
    {
        get
        {
            var portions = new TheoryData<LanguageVersion, string, string>();
            foreach (var language in new[] { LanguageVersion.CSharp5, LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.Latest })
            {
                foreach (var configuration in Configurations)
                {
                    foreach (var surface in Cases.Shapes.Select(shape => shape.Surface).Distinct())
                    {
                        portions.Add(language, configuration.Name, surface);
                    }
                }
            }

            return portions;
        }
    }

    [Theory]
    [MemberData(nameof(Portions))]
    public async Task What_compiles_compiles_after(LanguageVersion language, string configuration, string surface)
    {
        var benches = CasesOf(configuration, surface).GroupBy(item => string.Concat(item.Shape.OtherFiles)).Select(group => Open([.. group], language));
        foreach (var bench in benches)
        {
            var compiling = await bench.WithoutBrokenFilesAsync();
            // Both methods of a program hold the same call.
            foreach (var report in (await compiling.ReportsAsync()).DistinctBy(report => report.Location.SourceTree))
            {
                var offers = await compiling.OffersAsync(report);
                var isPlanned = !report.Properties.ContainsKey(RewritePlan.RefusalKey);
                Assert.True(offers.Count == (isPlanned ? 2 : 0), $"{offers.Count} offers for {report.GetMessage()} in:\n{report.Location.SourceTree}");
                if (isPlanned)
                {
                    Assert.Empty(await compiling.AddedByAsync(offers[0], report));
                }
            }
        }
    }

    /// <summary>So that nothing is passed over in silence: how many shapes compile in each language.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp5, 25)]
    [InlineData(LanguageVersion.CSharp7_3, 80)]
    [InlineData(LanguageVersion.CSharp8, 90)]
    [InlineData(LanguageVersion.CSharp9, 100)]
    public async Task Most_shapes_can_be_written_in_every_language(LanguageVersion language, int least)
    {
        var compiling = 0;
        foreach (var group in Cases.Shapes.Select(shape => shape.Surface).Distinct().SelectMany(surface => CasesOf("with library", surface)).GroupBy(item => string.Concat(item.Shape.OtherFiles)))
        {
            compiling += (await Open([.. group], language).WithoutBrokenFilesAsync()).OtherFileCount;
        }

        Assert.True(compiling >= least, $"{compiling} programs compile.");
    }

    // One plain and one library rewrite of each shape, and one whose answer is read.
    private static IEnumerable<MatrixCase> CasesOf(string configuration, string surface) =>
        Cases.ById.Values
            .Where(item => item.Shape.Surface == surface && item.Configuration.Name == configuration && item.Expectation.Refusal is null)
            .DistinctBy(item => (item.Shape, item.Expectation.UsesLibrary, IsRead: item.Use is UseForm.Returned or UseForm.Stored or UseForm.Compared));

    private static Workbench Open(MatrixCase[] items, LanguageVersion language) => Workbench.Create(
        "// The programs stand in the other files.",
        [
            .. References.Framework,
            References.SystemManagement,
            References.ManagementInfrastructure,
            References.PowerShell,
            .. items[0].Configuration.HasLibrary ? References.Library : [],
        ],
        languageVersion: language,
        otherFiles: [.. items[0].Shape.OtherFiles, .. items.Select((item, i) => Written(item, i, language))]);

    // Each program in a namespace of its own, so that all of them are one compilation.
    private static string Written(MatrixCase item, int number, LanguageVersion language)
    {
        var source = item.Source
            .Replace("namespace Consumer", $"namespace Consumer{number}", StringComparison.Ordinal)
            .Replace("namespace Support", $"namespace Support{number}", StringComparison.Ordinal)
            .Replace("using Support;", $"using Support{number};", StringComparison.Ordinal)
            .Replace("Support.", $"Support{number}.", StringComparison.Ordinal);
        var plain = language >= LanguageVersion.CSharp8 ? source : source.Replace("object?", "object", StringComparison.Ordinal).Replace("?>", ">", StringComparison.Ordinal);
        return language >= LanguageVersion.CSharp6 ? plain
            : plain.Replace("Ask() => Asked++ == 0;", "Ask() { return Asked++ == 0; }", StringComparison.Ordinal).Replace("AskOnce() => Ask();", "AskOnce() { return Ask(); }", StringComparison.Ordinal);
    }
}
