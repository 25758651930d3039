using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>Calls that a rewrite would get wrong are left alone, or to a person.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("job.InvokeMethod(\"KillJob\", new object[] {\n#if KEEP\nfalse\n#else\ntrue\n#endif\n});", "CompiledConditionally")]
    [InlineData("var p = job.GetMethodParameters(\"KillJob\");\n#if !KEEP\np[\"DeleteOnKill\"] = true;\njob.InvokeMethod(\"KillJob\", p, null);\n#endif", "CompiledConditionally")]
    [InlineData("#if !KEEP\nvar p = job.GetMethodParameters(\"KillJob\");\n#endif\np[\"DeleteOnKill\"] = true;\njob.InvokeMethod(\"KillJob\", p, null);", "CompiledConditionally")]
    [InlineData("var p = job.GetMethodParameters(\"KillJob\");\n#if KEEP\np[\"DeleteOnKill\"] = false;\n#else\np[\"DeleteOnKill\"] = true;\n#endif\njob.InvokeMethod(\"KillJob\", p, null);", "CompiledConditionally")]
    [InlineData("Use(job.InvokeMethod(\"KillJob\", null, null));", "NoParametersObject")]
    public async Task A_call_is_refused(string statements, string reason)
    {
        var bench = Open(statements, hasLibrary: false);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(reason, report.Properties[RewritePlan.RefusalKey]);
        Assert.Empty(await bench.OffersAsync(report));
    }

    [Theory]
    [InlineData("Use(job?.InvokeMethod(\"KillJob\", new object[] { true })?.ToString());")]
    [InlineData("Use(job?.InvokeMethod(\"KillJob\", new object[] { true }).ToString());")]
    [InlineData("Expression<Func<ManagementObject, uint>> kill = j => (uint)j.InvokeMethod(\"KillJob\", new object[] { true });\nUse(kill);", LanguageVersion.CSharp12)]
    [InlineData("var p = job.GetMethodParameters(\"KillJob\");\np[\"DeleteOnKill\"] = true;\nUse(job.InvokeMethod(\"KillJob\", p, new InvokeMethodOptions { Context = { { \"__ProviderArchitecture\", 32 } } })[\"ReturnValue\"]);")]
    [InlineData("var p = Other().GetMethodParameters(\"KillJob\");\np[\"DeleteOnKill\"] = Ask();\nOther().InvokeMethod(\"KillJob\", p, null);", LanguageVersion.Latest, "DeletionHasSideEffects")]
    [InlineData("new MyJob().InvokeMethod(\"KillJob\", new object[] { true });")]
    public async Task The_library_is_not_taken(string statements, LanguageVersion language = LanguageVersion.Latest, string? reason = null)
    {
        var bench = Open(statements, hasLibrary: true, language);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(reason, report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
        if (reason is null)
        {
            Assert.True(report.Properties.ContainsKey(RewritePlan.ReviewKey), report.GetMessage());
            var offer = (await bench.OffersAsync(report))[0];
            Assert.DoesNotContain(await (await bench.ApplyAsync(offer)).CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    [Fact]
    public async Task An_extension_of_a_nearer_namespace_is_not_taken_for_the_librarys()
    {
        const string Source = """
            using System.Management;
            using CimJobs;
            namespace Acme
            {
                public static class Extensions { public static void StopJob(this ManagementObject job, object state, bool deleteWhenOver = false) { } }
                public class C { public void M(ManagementObject job) => job.InvokeMethod("KillJob", new object[] { true }); }
            }
            """;
        var bench = Workbench.Create(Source, [.. References.Framework, References.SystemManagement, .. References.Library]);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(nameof(ReviewReasons.DeletionLost), report.Properties[RewritePlan.ReviewKey]);
    }

    [Theory]
    [InlineData("#if NEVER\nclass X { string Y => C.Kill; }\n#endif")]
    [InlineData("/// <summary>Sends <see cref=\"Kill\"/>.</summary>")]
    public async Task A_constant_that_is_named_out_of_sight_stays(string mention)
    {
        var source = $"using System.Management;\npublic class C\n{{\nprivate const string Kill = \"KillJob\";\n{mention}\npublic void M(ManagementObject job) => job.InvokeMethod(Kill, new object[] {{ false }});\n}}";
        var bench = Workbench.Create(source, [.. References.Framework, References.SystemManagement]);
        var text = await (await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.AsConfigured)).TextAsync();
        Assert.Contains("\"RequestStateChange\"", text, StringComparison.Ordinal);
        Assert.Contains("private const string Kill = \"KillJob\";", text, StringComparison.Ordinal);
    }

    private static Workbench Open(string statements, bool hasLibrary, LanguageVersion language = LanguageVersion.Latest) => Workbench.Create(
        $$"""
        using System;
        using System.Linq.Expressions;
        using System.Management;
        public class MyJob : ManagementObject { public void StopJob(object state, bool deleteWhenOver = false) { } }
        public class C
        {
            private static bool Ask() => true;
            private static ManagementObject Other() => new ManagementObject();
            private static void Use(object value) { }
            public void M(ManagementObject job)
            {
        {{statements}}
            }
        }
        """,
        [.. References.Framework, References.SystemManagement, .. hasLibrary ? References.Library : []],
        languageVersion: language);
}
