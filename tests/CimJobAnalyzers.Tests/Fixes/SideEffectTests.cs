using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>What the arguments of a call do, the rewritten call does too, once and in the same order; or nothing is offered.</summary>
public sealed class SideEffectTests
{
#if OLDEST_ROSLYN
    private const string Guarded = "private bool Guarded => Log();";
#else
    private const string Guarded = "private bool Guarded { get => field; set { field = value; } }";
#endif

    /// <summary>Expressions that do something or may throw.</summary>
    public static TheoryData<string> Acting =>
    [
        "Log()",
        "Log(out var seen)",
        "number++",
        "flag = true",
        "flag |= true",
        "maybe.Value",
        "(bool)boxed",
        "(bool)maybe",
        "numbers[number]",
        "1 / number",
        "1 % number",
        "checked(number + 1)",
        "checked((byte)number)",
        "decimal.One + amount",
        "Logged",
        "text is var same",
        "text.Length",
        "$\"{Log()}\"",
        "\"x\" + boxed",
        "new C()",
        "await Task.FromResult(true)",
        "flag ? Log() : false",
        "flag && Log()",
        "maybe ?? Log()",
        "lazy.Value",
        "anything.Delete",
        "(object)(Func<bool>)Log",
        "Kept",
        "Guarded",
    ];

    [Theory]
    [MemberData(nameof(Acting))]
    public async Task A_surplus_element_that_acts_is_not_dropped(string element)
    {
        foreach (var hasLibrary in new[] { false, true })
        {
            foreach (var deletion in new[] { "true", "false" })
            {
                var report = await ReportAsync($"job.InvokeMethod(\"KillJob\", new object?[] {{ {deletion}, {element} }});", hasLibrary);
                Assert.Equal(nameof(RefusalReason.DroppedArgumentHasSideEffects), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Acting))]
    public async Task A_deletion_that_acts_is_kept_or_refused(string element)
    {
        var bare = await ReportAsync($"job.InvokeMethod(\"KillJob\", new object?[] {{ {element} }});", hasLibrary: false);
        Assert.Equal(nameof(RefusalReason.DeletionHasSideEffects), bare.Properties.GetValueOrDefault(RewritePlan.RefusalKey));

        var bench = Open($"job.InvokeMethod(\"KillJob\", new object?[] {{ {element} }});", hasLibrary: true);
        var report = Assert.Single(await bench.ReportsAsync(), IsKillJob);
        if (report.Properties.GetValueOrDefault(RewritePlan.RefusalKey) is null)
        {
            var text = await (await bench.ApplyAsync((await bench.OffersAsync(report))[0])).TextAsync();
            Assert.Contains("DeleteWhenOver = ", text, StringComparison.Ordinal);
            Assert.Contains(element, text[text.IndexOf("DeleteWhenOver = ", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("flag")]
    [InlineData("number + 1")]
    [InlineData("!flag")]
    [InlineData("flag && number > 2")]
    [InlineData("(object)flag")]
    [InlineData("(long)number")]
    [InlineData("(byte)number")]
    [InlineData("maybe ?? false")]
    [InlineData("boxed as string")]
    [InlineData("Plain")]
    [InlineData("nameof(Log)")]
    [InlineData("default(bool)")]
    [InlineData("flag ? 1 : 2")]
    [InlineData("text + \"x\"")]
    [InlineData("1.0 / number")]
    [InlineData("Sealed")]
    public async Task A_surplus_element_that_only_gives_a_value_is_dropped(string element)
    {
        var report = await ReportAsync($"job.InvokeMethod(\"KillJob\", new object?[] {{ false, {element} }});", hasLibrary: false);
        Assert.Null(report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
    }

    [Theory]
    [InlineData("job.InvokeMethod(\"KillJob\", Next().GetMethodParameters(\"KillJob\"), null);", "DroppedArgumentHasSideEffects")]
    [InlineData("var p = Next().GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; Use(job.InvokeMethod(\"KillJob\", p, null)[\"ReturnValue\"]);", null, "Next().GetMethodParameters")]
    [InlineData("var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; Use(job.InvokeMethod(\"KillJob\", p, Options())[\"ReturnValue\"]);", null, "Options())")]
    [InlineData("session.InvokeMethod(instance, \"KillJob\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", true, Flags()) });", null, "Flags())")]
    [InlineData("session.InvokeMethod(instance, \"KillJob\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", true, Type(), CimFlags.In) });", "DroppedArgumentHasSideEffects")]
    [InlineData("session.InvokeMethod(methodParameters: new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", Log(), CimFlags.In) }, methodName: \"KillJob\", instance: Instance());", "DeletionHasSideEffects")]
    [InlineData("session.InvokeMethod(methodParameters: new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", true, CimFlags.In) }, methodName: \"KillJob\", instance: Instance(), namespaceName: Name());", null, "methodParameters:")]
    public async Task Nothing_else_that_acts_is_dropped_or_moved(string statements, string? refusal, string kept = "")
    {
        var bench = Open(statements, hasLibrary: true);
        var report = Assert.Single(await bench.ReportsAsync(), IsKillJob);
        Assert.Equal(refusal, report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
        if (refusal is null)
        {
            Assert.Contains(kept, await (await bench.ApplyAsync((await bench.OffersAsync(report))[0])).TextAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>A value that was asked for once, before the call, is not asked for in a loop, under a condition or behind what acts.</summary>
    [Theory]
    [InlineData("while ((uint)CALL[\"ReturnValue\"] != 0) { }")]
    [InlineData("do { } while ((uint)CALL[\"ReturnValue\"] != 0);")]
    [InlineData("for (; (uint)CALL[\"ReturnValue\"] != 0;) { }")]
    [InlineData("Use(flag ? CALL[\"ReturnValue\"] : 0u);")]
    [InlineData("if (flag && (uint)CALL[\"ReturnValue\"] != 0) { }")]
    [InlineData("Action send = () => CALL; send();")]
    [InlineData("if (flag) { CALL; }")]
    [InlineData("Use(Log(), CALL[\"ReturnValue\"]);")]
    public async Task A_value_is_not_moved_to_where_it_would_be_asked_for_otherwise(string call)
    {
        var report = await ReportAsync($"var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = Log(); {call.Replace("CALL", "job.InvokeMethod(\"KillJob\", p, null)", StringComparison.Ordinal)}", hasLibrary: true);
        Assert.Equal(nameof(RefusalReason.DeletionHasSideEffects), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
    }

    [Theory]
    [InlineData("CALL;")]
    [InlineData("var code = (uint)CALL[\"ReturnValue\"]; Use(code);")]
    [InlineData("if ((uint)CALL[\"ReturnValue\"] != 0) { }")]
    public async Task A_value_is_moved_where_nothing_lies_between(string call)
    {
        var bench = Open($"var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = Log(); {call.Replace("CALL", "job.InvokeMethod(\"KillJob\", p, null)", StringComparison.Ordinal)}", hasLibrary: true);
        var report = Assert.Single(await bench.ReportsAsync(), IsKillJob);
        Assert.Contains("DeleteWhenOver = Log()", await (await bench.ApplyAsync((await bench.OffersAsync(report))[0])).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_that_only_a_dropped_element_reads_leaves_no_warning()
    {
        var bench = Open("var unread = 1; job.InvokeMethod(\"KillJob\", new object[] { false, unread });", hasLibrary: false);
        var report = Assert.Single(await bench.ReportsAsync(), IsKillJob);
        var fixedBench = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        Assert.Empty(await fixedBench.CompilerDiagnosticsAsync());
    }

    private static async Task<Diagnostic> ReportAsync(string statements, bool hasLibrary)
    {
        var bench = Open(statements, hasLibrary);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return Assert.Single(await bench.ReportsAsync(), IsKillJob);
    }

    // What other rules say of these programs is not the question here.
    private static bool IsKillJob(Diagnostic report) => report.Id == RuleIds.KillJobByName;

    private static Workbench Open(string statements, bool hasLibrary) => Workbench.Create(
        $$"""
        using System;
        using System.Management;
        using System.Threading.Tasks;
        using Microsoft.Management.Infrastructure;
        public class C
        {
            private int _kept;
            public bool Plain { get; set; }
            public virtual bool Kept { get; set; }
            public sealed override string ToString() => "";
            private bool Sealed { get; } = DateTime.Now.Year > 2000;
            private bool Logged => _kept++ > 0;
            {{Guarded}}
            private bool Log() => _kept++ > 0;
            private bool Log(out int seen) { seen = _kept++; return true; }
            private void Use(params object[] values) => _kept += values.Length;
            private ManagementObject Next() => new ManagementObject();
            private InvokeMethodOptions Options() => new InvokeMethodOptions();
            private CimFlags Flags() => CimFlags.In;
            private Microsoft.Management.Infrastructure.CimType Type() => Microsoft.Management.Infrastructure.CimType.Boolean;
            private CimInstance Instance() => new CimInstance("CIM_ConcreteJob");
            private string Name() => "root";
            public async Task M(ManagementObject job, CimSession session, CimInstance instance, bool flag, int number, decimal amount, bool? maybe, object boxed, int[] numbers, string text, Lazy<bool> lazy, dynamic anything)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """,
        [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, .. hasLibrary ? References.Library : []],
        languageVersion: Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview);
}
