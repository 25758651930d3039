using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

public sealed class OptionsTests
{
    private const string Program = """
        using System.Management;
        public class C { public void M(ManagementObject job) => job.InvokeMethod("KillJob", new object[] { false }); }
        """;

    [Theory]
    [InlineData("cimjob_replacement_state = terminated", "'terminated' is not a value of cimjob_replacement_state (terminate | kill)")]
    [InlineData("cimjob_fix_style = libary", "'libary' is not a value of cimjob_fix_style (auto | plain | library)")]
    public async Task A_bad_value_is_reported(string setting, string complaint)
    {
        var report = Assert.Single(await Open(setting).ReportsAsync());
        Assert.Contains(complaint, report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cimjob_replacement_state = KILL")]
    [InlineData("cimjob_fix_style =  Plain ")]
    public async Task Values_are_read_without_case(string setting)
    {
        var report = Assert.Single(await Open(setting).ReportsAsync());
        Assert.DoesNotContain(".editorconfig", report.GetMessage(), StringComparison.Ordinal);
    }

    private static Workbench Open(string setting) =>
        Workbench.Create(Program, [.. References.Framework, References.SystemManagement], $"root = true\n[*.cs]\n{setting}\n");
}
