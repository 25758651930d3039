using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>What people wrote around a call is still there after the fix, in the form they gave it.</summary>
public sealed class TriviaTests
{
    [Theory]
    [InlineData(
        "job.InvokeMethod( /* which */ \"KillJob\", new object[] { /* delete? */ false /* no */ }); // stop",
        "job.InvokeMethod( /* which */ \"RequestStateChange\", new object[] { /* delete? */ (ushort)4 /* no */, null }); // stop")]
    [InlineData(
        "job\n            // first\n            .InvokeMethod(\n                \"KillJob\",\n                new object[] { false });",
        "job\n            // first\n            .InvokeMethod(\n                \"RequestStateChange\",\n                new object[] { (ushort)4, null });")]
    [InlineData(
        "// parameters\n        var p = job.GetMethodParameters(\"KillJob\");\n        // delete\n        p[\"DeleteOnKill\"] = false; // no\n        job.InvokeMethod(\"KillJob\", p, null);",
        "// parameters\n        var p = job.GetMethodParameters(\"RequestStateChange\");\n        // delete\n        p[\"RequestedState\"] = (ushort)4; // no\n        job.InvokeMethod(\"RequestStateChange\", p, null);")]
    [InlineData(
        "var p = job.GetMethodParameters(\"KillJob\"); // made\n        job.InvokeMethod(\"KillJob\", p, null);",
        "var p = job.GetMethodParameters(\"RequestStateChange\"); // made\n        p[\"RequestedState\"] = (ushort)4;\n        job.InvokeMethod(\"RequestStateChange\", p, null);")]
    [InlineData(
        "if (job != null)\n            job.InvokeMethod(\"KillJob\", new object[] { false });\n        else\n            return;",
        "if (job != null)\n            job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null });\n        else\n            return;")]
    public async Task Plain(string before, string after) => await AssertAsync(before, after, hasLibrary: false, "");

    [Theory]
    [InlineData(
        "job.InvokeMethod(\"KillJob\", new object[] { true /* gone */ }); // stop",
        "job.StopJob(RequestedState.Terminate, deleteWhenOver: true /* gone */); // stop")]
    [InlineData(
        "// parameters\n        var p = job.GetMethodParameters(\"KillJob\");\n        p[\"DeleteOnKill\"] = true; // yes\n        // now\n        var result = job.InvokeMethod(\"KillJob\", p, null);\n        Code = (uint)result[\"ReturnValue\"];",
        "// parameters\n        // yes\n        // now\n        var result = job.StopJob(RequestedState.Terminate, deleteWhenOver: true);\n        Code = result.ToKillJobCode();")]
    public async Task Through_the_library(string before, string after) => await AssertAsync(before, after, hasLibrary: true, "using CimJobs;\n");

    [Fact]
    public async Task Windows_line_ends_stay()
    {
        var source = Program("", "var p = job.GetMethodParameters(\"KillJob\");\n        job.InvokeMethod(\"KillJob\", p, null);").ReplaceLineEndings("\r\n");
        var bench = Workbench.Create(source, [.. References.Framework, References.SystemManagement], "root = true\n[*.cs]\nend_of_line = crlf\n");
        var text = await (await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.AsConfigured)).TextAsync();
        Assert.Equal(text, text.ReplaceLineEndings("\r\n"));
        Assert.Contains("RequestedState", text, StringComparison.Ordinal);
    }

    private static async Task AssertAsync(string before, string after, bool hasLibrary, string import)
    {
        var bench = Workbench.Create(Program("", before), [.. References.Framework, References.SystemManagement, .. hasLibrary ? References.Library : []]);
        Assert.Equal(Program(import, after), await (await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.AsConfigured)).TextAsync());
    }

    private static string Program(string import, string statements) => $$"""
        #nullable disable
        using System.Management;
        {{import}}
        public class C
        {
            public uint Code;

            public void M(ManagementObject job)
            {
                {{statements}}
            }
        }
        """.Replace("\n        #", "\n#", StringComparison.Ordinal);
}
