using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>Code that does not parse is reported where the call is plain to see, and never rewritten.</summary>
public sealed class IncompleteCodeTests
{
    private const string Whole = "job.InvokeMethod(\"KillJob\", new object[] { false });";

    public static TheoryData<string> Statements =>
    [
        Whole,
        "job.InvokeMethod(\"KillJob\", new object[] { false }) Use(1);",
        "job.InvokeMethod(\"KillJob\", new object[] { false false });",
        "job.InvokeMethod(\"KillJob\", new object[] { false, );",
        "job.InvokeMethod(\"KillJob\", new object[] { flag other });",
        "job.InvokeMethod(\"KillJob\" new object[] { false });",
        "job.InvokeMethod(\"KillJob\", new object[] { false }",
        "job.InvokeMethod(\"KillJob\", new object[] { flag, @ });",
        "if (flag { job.InvokeMethod(\"KillJob\", new object[] { false }); }",
        "if (flag) { job.InvokeMethod(\"KillJob\", new object[] { false });",
        "var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = flag other; job.InvokeMethod(\"KillJob\", p, null);",
        "var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = ; job.InvokeMethod(\"KillJob\", p, null);",
        "var p = job.GetMethodParameters(\"KillJob\") p[\"DeleteOnKill\"] = false; job.InvokeMethod(\"KillJob\", p, null);",
        "session.InvokeMethod(instance, \"KillJob\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\" flag, CimFlags.In) });",
        "session.InvokeMethod(instance, \"KillJob\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", flag, CimFlags.In };",
        "session.InvokeMethod(instance, \"KillJob\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", flag, CimFlags.) });",
        "wrapper.KillJob(flag other);",
        "wrapper.KillJob(flag,);",
        "wrapper.KillJob(flag",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Nothing_is_offered(string statement)
    {
        // The first one is whole: what the others are refused for is not the program around them.
        var isWhole = statement == Whole;
        foreach (var hasLibrary in new[] { true, false })
        {
            var bench = Open(statement, hasLibrary);
            var reports = await bench.ReportsAsync();
            Assert.Equal(!isWhole, (await bench.CompilerDiagnosticsAsync()).Any(diagnostic => diagnostic.Id.StartsWith("CS1", StringComparison.Ordinal)));
            foreach (var report in reports)
            {
                Assert.Equal(isWhole ? 2 : 0, (await bench.OffersAsync(report)).Count);
                Assert.Equal(isWhole ? null : report.Properties.GetValueOrDefault(RewritePlan.RefusalKey) ?? "CodeIncomplete", await bench.RefusalAsync(report));
            }

            var changed = await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.TerminateAuto);
            Assert.Equal(isWhole, await bench.TextAsync() != await changed.TextAsync());
        }
    }

    [Fact]
    public async Task A_method_that_does_not_parse_keeps_nobody_from_mending_the_others()
    {
        const string Source = """
            #nullable disable
            using System.Management;
            class C
            {
                void Broken(ManagementObject job) { job.InvokeMethod("KillJob", new object[] { false false }); }
                void Whole(ManagementObject job) { job.InvokeMethod("KillJob", new object[] { false }); }
            }
            """;
        var bench = Workbench.Create(Source, [.. References.Framework, References.SystemManagement]);
        var changed = await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.TerminateAuto);
        Assert.Equal(Source.Replace("\"KillJob\", new object[] { false }", "\"RequestStateChange\", new object[] { (ushort)4, null }", StringComparison.Ordinal), await changed.TextAsync());
    }

    private static Workbench Open(string statement, bool hasLibrary) => Workbench.Create(
        $$"""
        using System.Management;
        using Microsoft.Management.Infrastructure;
        class ConcreteJob
        {
            private readonly ManagementObject _job = new("root:Msvm_ConcreteJob");
            public uint KillJob(bool DeleteOnKill) => (uint)_job.InvokeMethod("KillJob", new object[] { DeleteOnKill });
            public uint RequestStateChange(ushort RequestedState, System.TimeSpan? TimeoutPeriod) => (uint)_job.InvokeMethod("RequestStateChange", new object[] { RequestedState });
        }
        class C
        {
            private static void Use(int value) { }
            void M(ManagementObject job, CimSession session, CimInstance instance, ConcreteJob wrapper, bool flag, bool other)
            {
                {{statement}}
            }
        }
        """,
        [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, .. hasLibrary ? References.Library : []]);
}
