using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Harness;

/// <summary>What must hold of every repair, whatever it writes.</summary>
internal static class Repairs
{
    /// <summary>The members after the only offer for the only report of the rule.</summary>
    public static async Task<string> OnlyAsync(Workbench bench, string ruleId) => Assert.Single(await AllAsync(bench, ruleId));

    /// <summary>
    /// The members after each offer for the only report of the rule: no new complaint of the compiler's or of ours, the rule has nothing left
    /// to say, a second run changes nothing, and Fix All writes what the first offer does, or nothing where that needs review.
    /// </summary>
    public static async Task<IReadOnlyList<string>> AllAsync(Workbench bench, string ruleId)
    {
        var before = await ComplaintsAsync(bench);
        var report = Assert.Single(await bench.ReportsAsync(), report => report.Id == ruleId);
        var texts = new List<string>();
        foreach (var offer in await bench.OffersAsync(report))
        {
            var repaired = await bench.ApplyAsync(offer);
            var text = await repaired.TextAsync();
            var after = await ComplaintsAsync(repaired);
            Assert.All(after, complaint => Assert.True(complaint.Value <= before.GetValueOrDefault(complaint.Key), $"{complaint.Key} is new in:\n{text}"));
            Assert.False(after.ContainsKey(ruleId), $"{ruleId} still holds in:\n{text}");
            Assert.Equal(text, await (await repaired.FixAllAsync(ruleId, offer.EquivalenceKey)).TextAsync());
            texts.Add(text);
        }

        Assert.True(texts.Count > 0, report.GetMessage());
        var needsReview = report.Properties.ContainsKey(Model.Plan.RewritePlan.ReviewKey);
        Assert.Equal(needsReview ? await bench.TextAsync() : texts[0], await (await bench.FixAllAsync(ruleId, null)).TextAsync());
        Assert.Equal(needsReview, report.GetMessage().Contains("; the fix needs review: ", StringComparison.Ordinal));
        return [.. texts.Select(Members)];
    }

    /// <summary>The reason that the only report of the rule gives for its having no fix.</summary>
    public static async Task<string?> RefusalAsync(Workbench bench, string ruleId)
    {
        var report = Assert.Single(await bench.ReportsAsync(), report => report.Id == ruleId);
        Assert.Empty(await bench.OffersAsync(report));
        return report.Properties.GetValueOrDefault(Model.Plan.RewritePlan.RefusalKey);
    }

    private static string Members(string text) =>
        text.StartsWith(JobProgram.Head, StringComparison.Ordinal) ? text[JobProgram.Head.Length..text.LastIndexOf("\n}\n", StringComparison.Ordinal)] : text;

    private static async Task<Dictionary<string, int>> ComplaintsAsync(Workbench bench)
    {
        IEnumerable<Diagnostic> all = [.. await bench.CompilerDiagnosticsAsync(), .. await bench.ReportsAsync()];
        return all.GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());
    }
}
