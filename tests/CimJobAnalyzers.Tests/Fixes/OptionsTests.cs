using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

public sealed class OptionsTests
{
    private const string Keeps = "job.InvokeMethod(\"KillJob\", new object[] { false })";
    private const string Deletes = "job.InvokeMethod(\"KillJob\", new object[] { true })";
    private const string PlainTerminate = "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })";
    private const string PlainKill = "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)5, null })";

    [Theory]
    [InlineData("cimjob_replacement_state = terminated", "'terminated' is not a value of cimjob_replacement_state (terminate | kill)")]
    [InlineData("cimjob_fix_style = libary", "'libary' is not a value of cimjob_fix_style (auto | plain | library)")]
    public async Task A_bad_value_is_reported_and_the_default_counts(string setting, string complaint)
    {
        var bench = Open(setting, Keeps);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Contains(complaint, report.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(PlainTerminate, await FirstAsync(bench), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Keeps, PlainTerminate)]
    [InlineData("", Deletes, "job.StopJob(RequestedState.Terminate, deleteWhenOver: true)")]
    [InlineData("cimjob_replacement_state = terminate", Keeps, PlainTerminate)]
    [InlineData("cimjob_replacement_state = kill", Keeps, PlainKill)]
    [InlineData("cimjob_replacement_state = KILL", Keeps, PlainKill)]
    [InlineData("cimjob_replacement_state = kill", Deletes, "job.StopJob(RequestedState.Kill, deleteWhenOver: true)")]
    [InlineData("cimjob_fix_style = auto", Keeps, PlainTerminate)]
    [InlineData("cimjob_fix_style =  Plain ", Deletes, PlainTerminate)]
    [InlineData("cimjob_fix_style = plain\ncimjob_replacement_state = kill", Deletes, PlainKill)]
    [InlineData("cimjob_fix_style = Library", Keeps, "job.StopJob(RequestedState.Terminate)")]
    public async Task A_value_decides_what_the_first_fix_writes_and_its_case_does_not_matter(string setting, string call, string written)
    {
        var bench = Open(setting, call);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.DoesNotContain(".editorconfig", report.GetMessage(), StringComparison.Ordinal);
        Assert.Contains($"=> {written};", await FirstAsync(bench), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Library_style_without_the_library_refuses()
    {
        var bench = Workbench.Create(Program(Keeps), [.. References.Framework, References.SystemManagement], "root = true\n[*.cs]\ncimjob_fix_style = library\n");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(nameof(RefusalReason.LibraryNotReferenced), report.Properties[RewritePlan.RefusalKey]);
        Assert.Empty(await bench.OffersAsync(report));
    }

    private static async Task<string> FirstAsync(Workbench bench)
    {
        var offers = await bench.OffersAsync(Assert.Single(await bench.ReportsAsync()));
        return await (await bench.ApplyAsync(offers[0])).TextAsync();
    }

    private static Workbench Open(string setting, string call) =>
        Workbench.Create(Program(call), [.. References.Framework, References.SystemManagement, .. References.Library], $"root = true\n[*.cs]\n{setting}\n");

    private static string Program(string call) => $"using System.Management;\npublic class C\n{{\n    public void M(ManagementObject job) => {call};\n}}\n";
}
