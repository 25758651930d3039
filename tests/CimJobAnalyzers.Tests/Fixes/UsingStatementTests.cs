using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>Using statements go where a rewrite leaves them nothing to dispose of.</summary>
public sealed class UsingStatementTests
{
    private const string Setting = "p[\"DeleteOnKill\"] = true;";
    private const string Stop = "job.StopJob(RequestedState.Terminate, deleteWhenOver: true)";

    [Theory]
    [InlineData(
        "using (var p = job.GetMethodParameters(\"KillJob\"))\n        {\n            " + Setting + "\n            job.InvokeMethod(\"KillJob\", p, null);\n        }\n        return 0;",
        Stop + ";\n        return 0;")]
    [InlineData(
        "// kill\n        using (var p = job.GetMethodParameters(\"KillJob\"))\n        {\n            " + Setting + "\n            // now\n            job.InvokeMethod(\"KillJob\", p, null);\n            count++;\n        }\n\n        return count;",
        "// kill\n        // now\n        " + Stop + ";\n        count++;\n\n        return count;")]
    [InlineData(
        "using (var p = job.GetMethodParameters(\"KillJob\"))\n        {\n            " + Setting + "\n            using (var result = job.InvokeMethod(\"KillJob\", p, null))\n            {\n                return (uint)result[\"ReturnValue\"];\n            }\n        }",
        "var result = " + Stop + ";\n        return result.ToKillJobCode();")]
    [InlineData(
        "using var p = job.GetMethodParameters(\"KillJob\");\n        " + Setting + "\n        using (ManagementBaseObject result = job.InvokeMethod(\"KillJob\", p, null))\n            return (uint)result[\"ReturnValue\"];",
        "JobStopResult result = " + Stop + ";\n        return result.ToKillJobCode();")]
    public async Task A_using_statement_is_unwrapped(string before, string after) => Assert.Equal(Program("using CimJobs;\n", after), await FixedAsync(before));

    [Fact]
    public async Task A_body_whose_names_are_used_around_it_keeps_its_braces()
    {
        var text = await FixedAsync(
            "using (var result = job.InvokeMethod(\"KillJob\", null, null))\n        {\n            count += (uint)result[\"ReturnValue\"];\n        }\n\n        foreach (var result in new uint[] { 1 })\n        {\n            count += result;\n        }\n\n        return count;");
        Assert.Contains("{\n            var result = job.StopJob(RequestedState.Terminate);\n            count += result.ToKillJobCode();\n        }", text, StringComparison.Ordinal);
    }

    private static async Task<string> FixedAsync(string statements)
    {
        var bench = Workbench.Create(Program("", statements), [.. References.Framework, References.SystemManagement, .. References.Library]);
        var changed = await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.AsConfigured);
        Assert.Empty(await changed.CompilerDiagnosticsAsync());
        return await changed.TextAsync();
    }

    private static string Program(string import, string statements) =>
        $"using System.Management;\n{import}\npublic class C\n{{\n    public uint M(ManagementObject job, uint count)\n    {{\n        {statements}\n    }}\n}}\n";
}
