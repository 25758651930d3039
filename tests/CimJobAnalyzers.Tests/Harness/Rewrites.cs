using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.Tests.Harness;

/// <summary>What must hold of every offer, whatever it writes.</summary>
internal static class Rewrites
{
    /// <summary>The text after the first offer for the only report: it compiles with no new complaint and is reported no more.</summary>
    public static async Task<string> FirstAsync(Workbench bench) => (await AllAsync(bench))[0];

    /// <summary>The text after each offer for the only report.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(Workbench bench)
    {
        var before = await ComplaintsAsync(bench);
        var report = Assert.Single(await bench.ReportsAsync());
        var texts = new List<string>();
        foreach (var offer in await bench.OffersAsync(report))
        {
            var rewritten = await bench.ApplyAsync(offer);
            var text = await rewritten.TextAsync();
            foreach (var (id, count) in await ComplaintsAsync(rewritten))
            {
                Assert.True(count <= before.GetValueOrDefault(id), $"{id} is new in:\n{text}");
            }

            Assert.Empty(await rewritten.ReportsAsync());
            texts.Add(text);
        }

        Assert.True(texts.Count > 0, report.GetMessage());
        return texts;
    }

    /// <summary>The reason that the only report gives for its having no fix.</summary>
    public static async Task<string?> RefusalAsync(Workbench bench)
    {
        var report = Assert.Single(await bench.ReportsAsync());
        if (report.Properties.GetValueOrDefault(RewritePlan.RefusalKey) is not { } reason)
        {
            return null;
        }

        Assert.Empty(await bench.OffersAsync(report));
        return reason;
    }

    private static async Task<Dictionary<string, int>> ComplaintsAsync(Workbench bench) =>
        (await bench.CompilerDiagnosticsAsync()).GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());
}
