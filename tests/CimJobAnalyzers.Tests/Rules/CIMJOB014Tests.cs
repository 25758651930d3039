using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB014Tests
{
    private const string On = "root = true\n[*.cs]\ndotnet_diagnostic.CIMJOB014.severity = warning\n";

    [Theory]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) job.Get();")]
    [InlineData("while (true) { job.Get(); if ((ushort)job[\"JobState\"] >= 7) break; }")]
    [InlineData("do { job.Get(); } while (!Ends.Contains((ushort)job[\"JobState\"]));")]
    public async Task Reports_a_wait_that_only_the_job_can_end(string body)
    {
        var report = Assert.Single(await ReportsAsync(body, On));
        Assert.StartsWith("the wait ends by the job's state alone", report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) { token.ThrowIfCancellationRequested(); job.Get(); }")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7 && DateTime.UtcNow < end) job.Get();")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) { job.Get(); if (DateTime.UtcNow > end) throw new TimeoutException(); }")]
    [InlineData("for (var i = 0; i < 60; i++) { job.Get(); if ((ushort)job[\"JobState\"] >= 7) break; }")]
    public async Task Leaves_a_wait_with_a_limit_alone(string body) => Assert.Empty(await ReportsAsync(body, On));

    [Fact]
    public async Task Is_off_by_default() => Assert.Empty(await ReportsAsync("while ((ushort)job[\"JobState\"] < 7) job.Get();", null));

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> ReportsAsync(string body, string? config) =>
        [.. (await JobProgram.Open($"    void M(ManagementObject job, CancellationToken token, DateTime end) {{ {body} Validate(job); }}", editorConfig: config).ReportsAsync()).Where(report => report.Id == "CIMJOB014")];
}
