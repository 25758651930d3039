using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>Arguments over several lines, imports among conditions, and the file's own line ends and tabs.</summary>
public sealed class LayoutTests
{
    [Theory]
    [InlineData("new object[]\n        {\n            false\n        }", "new object[]\n        {\n            (ushort)4,\n            null\n        }")]
    [InlineData("new object[]\n        {\n            false,\n        }", "new object[]\n        {\n            (ushort)4,\n            null,\n        }")]
    [InlineData("new object[]\n        {\n            false, // keep\n        }", "new object[]\n        {\n            (ushort)4, // keep\n            null,\n        }")]
    [InlineData("new object[]\n        {\n            false // keep\n        }", "new object[]\n        {\n            (ushort)4, // keep\n            null\n        }")]
    [InlineData("new object[]\n        {\n            // keep\n            false\n        }", "new object[]\n        {\n            // keep\n            (ushort)4,\n            null\n        }")]
    [InlineData("new object[]\n        {\n            false, // one\n            1, // two\n        }", "new object[]\n        {\n            (ushort)4, /* one */ // two\n            null,\n        }")]
    [InlineData("new object[1] { false }", "new object[] { (ushort)4, null }")]
    [InlineData("new[] { (object)false }", "new object[] { (ushort)4, null }")]
    [InlineData("new object[] { false, /* old */ 1 }", "new object[] { (ushort)4, null /* old */ }")]
    [InlineData("new object[] { }", "new object[] { (ushort)4, null }")]
    [InlineData("[\n            false, // keep\n        ]", "[\n            (ushort)4, // keep\n            null,\n        ]")]
    public async Task Arguments_keep_their_lines_and_comments(string before, string after)
    {
        var source = Plain($"job.InvokeMethod(\"KillJob\", {before});");
        Assert.Equal(Plain($"job.InvokeMethod(\"RequestStateChange\", {after});"), await FixedAsync(source, hasLibrary: false));
    }

    [Theory]
    [InlineData("object[] arguments = { false };", "object[] arguments = { (ushort)4, null };")]
    [InlineData("object[] arguments =\n        {\n            false, // keep\n        };", "object[] arguments =\n        {\n            (ushort)4, // keep\n            null,\n        };")]
    public async Task An_initialiser_without_a_type_stays_one(string before, string after)
    {
        var source = Plain($"{before}\n        job.InvokeMethod(\"KillJob\", arguments);");
        var expected = Plain($"{after}\n        job.InvokeMethod(\"RequestStateChange\", arguments);");
        Assert.Equal(expected, await FixedAsync(source, hasLibrary: false));
    }

    [Theory]
    [InlineData("using System.Management;\n#if NET\nusing System.Runtime.Versioning;\n#endif\n", "using System.Management;\nusing CimJobs;\n#if NET\nusing System.Runtime.Versioning;\n#endif\n")]
    [InlineData("// licence\n\nusing System.Management;\nusing Microsoft.Win32;\n", "// licence\n\nusing System.Management;\nusing CimJobs;\nusing Microsoft.Win32;\n")]
    [InlineData("// licence\n\n", "// licence\n\nusing CimJobs;\n\n")]
    [InlineData("/// <summary>Stops.</summary>\n", "using CimJobs;\n/// <summary>Stops.</summary>\n")]
    [InlineData("// Stops.\n", "using CimJobs;\n// Stops.\n")]
    [InlineData("#nullable disable\n", "#nullable disable\nusing CimJobs;\n\n")]
    public async Task An_import_finds_its_place(string before, string after)
    {
        const string Rest = "public class C\n{\n    public void M(System.Management.ManagementObject job) => job.{0};\n}\n";
        var source = before + Rest.Replace("{0}", "InvokeMethod(\"KillJob\", new object[] { true })", StringComparison.Ordinal);
        var expected = after + Rest.Replace("{0}", "StopJob(JobStopRequest.Terminate, new JobStopOptions { DeleteWhenOver = true })", StringComparison.Ordinal);
        Assert.Equal(expected, await FixedAsync(source, hasLibrary: true));
    }

    [Theory]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
    [InlineData("\r\n", "\t")]
    public async Task A_file_keeps_its_line_ends_and_tabs(string lineEnd, string indentation)
    {
        const string Body = """
                var p = job.GetMethodParameters("KillJob");
                // gone
                p["DeleteOnKill"] = true;
                var result = job.InvokeMethod("KillJob", p, null);
                return (uint)result["ReturnValue"];
            """;
        var source = $"using System.Management;\npublic class C\n{{\n    public uint M(ManagementObject job)\n    {{\n{Body}\n    }}\n}}\n"
            .Replace("    ", indentation, StringComparison.Ordinal)
            .ReplaceLineEndings(lineEnd);
        var text = await FixedAsync(source, hasLibrary: true);
        Assert.Contains("ToKillJobCode", text, StringComparison.Ordinal);
        Assert.Equal(text.ReplaceLineEndings(lineEnd), text);
        Assert.All(text.Split(lineEnd).Where(line => line.Length > 0 && char.IsWhiteSpace(line[0])), line => Assert.StartsWith(indentation, line, StringComparison.Ordinal));
    }

    private static async Task<string> FixedAsync(string source, bool hasLibrary)
    {
        var bench = Workbench.Create(source, [.. References.Framework, References.SystemManagement, .. hasLibrary ? References.Library : []]);
        var changed = await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.AsConfigured);
        Assert.DoesNotContain(await changed.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await changed.TextAsync();
    }

    private static string Plain(string statements) =>
        $"#nullable disable\nusing System.Management;\npublic class C\n{{\n    public void M(ManagementObject job)\n    {{\n        {statements}\n    }}\n}}\n";
}
