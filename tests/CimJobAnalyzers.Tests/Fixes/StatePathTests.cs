using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>A request is rewritten only where the state is set on every path that sends it.</summary>
public sealed class StatePathTests
{
    private static readonly string?[] Reasons =
        [nameof(RefusalReason.ParametersSetConditionally), nameof(RefusalReason.ParametersUsedElsewhere), nameof(RefusalReason.ArgumentsBuiltElsewhere)];

    private static readonly string[] Leaking =
    [
        "MAKE CALL; SET;",
        "MAKE if (flag) SET; CALL;",
        "MAKE if (flag) { SET; } CALL;",
        "MAKE if (flag) { } else { SET; } CALL;",
        "MAKE switch (number) { case 1: SET; break; } CALL;",
        "MAKE switch (number) { case 1: SET; goto case 2; case 2: CALL; break; }",
        "MAKE try { Use(number); SET; } catch (Exception) { } CALL;",
        "MAKE try { Use(number); } catch (Exception) { SET; } CALL;",
        "MAKE try { SET; } finally { CALL; }",
        "MAKE while (flag) { SET; break; } CALL;",
        "MAKE for (var i = 0; i < number; i++) { SET; } CALL;",
        "MAKE for (; flag; SET) { flag = false; } CALL;",
        "MAKE for (; flag; SET) { CALL; }",
        "MAKE foreach (var letter in text) { SET; } CALL;",
        "MAKE if (flag) goto send; SET; send: CALL;",
        "MAKE if (flag) goto send; SET; send: { CALL; }",
        "MAKE if (flag) { goto send; } SET; send: if (number > 0) { CALL; }",
        "MAKE while (number > 0) { if (flag) break; SET; } CALL;",
        "MAKE while (number-- > 0) { if (flag) continue; SET; } CALL;",
        "MAKE Action fill = () => SET; fill(); CALL;",
        "MAKE Action fill = () => { SET; }; if (flag) fill(); CALL;",
        "MAKE Action fill = delegate { SET; }; fill(); CALL;",
        "MAKE Fill(); CALL; void Fill() { SET; }",
        "MAKE Fill(); CALL; void Fill() => SET;",
        "MAKE Send(); SET; void Send() { CALL; }",
        "MAKE Send(); SET; void Send() => Use(CALL);",
        "NONE if (flag) { REMAKE; SET; } CALL;",
        "NONE if (flag) REMAKE; CALL;",
        "NONE if (flag) { REMAKE; } CALL;",
        "NONE if (flag) { REMAKE; } if (p != null) { SET; } CALL;",
        "NONE try { REMAKE; SET; } catch (Exception) { } CALL;",
        "NONE try { REMAKE; } catch (Exception) { } CALL;",
        "NONE switch (number) { case 1: REMAKE; SET; break; } CALL;",
        "NONE while (flag) { REMAKE; SET; break; } CALL;",
        "NONE Action make = () => REMAKE; make(); CALL;",
        "NONE Action make = () => { REMAKE; SET; }; make(); CALL;",
        "NONE Make(); CALL; void Make() { REMAKE; SET; }",
        "NONE _ = flag ? REMAKE : null; CALL;",
        "NONE _ = flag && (REMAKE) != null; CALL;",
        "NONE if (flag && (REMAKE) != null) { } CALL;",
        "MAKE SET; REMAKE; CALL;",
        "MAKE SET; if (flag) { REMAKE; } CALL;",
        "MAKE SET; CALL; CALL;",
        "MAKE SET; if (flag) { CALL; } else { CALL; }",
        "MAKE SET; if (flag) { SET; } CALL;",
        "MAKE var q = p; SET; CALL;",
        "MAKE Change(ref p); SET; CALL;",
        "MAKE SET; Use(p); CALL;",
    ];

    private static readonly string[] Tight =
    [
        "MAKE SET; CALL;",
        "NONE REMAKE; SET; CALL;",
        "MAKE SET; if (flag) { CALL; }",
        "MAKE SET; if (flag) CALL;",
        "MAKE SET; while (flag) { CALL; flag = false; }",
        "MAKE SET; try { CALL; } catch (Exception) { }",
        "MAKE SET; Use(CALL);",
        "MAKE SET; Action send = () => CALL; send();",
        "MAKE SET; Action send = () => { CALL; }; if (flag) send();",
        "if (flag) { MAKE SET; CALL; }",
        "if (flag) return; MAKE SET; CALL;",
        "again: ; if (flag) { NONE REMAKE; SET; CALL; flag = false; goto again; }",
        "while (flag) { MAKE SET; CALL; break; }",
        "NONE while (flag) { REMAKE; SET; CALL; flag = false; }",
        "switch (number) { case 1: MAKE SET; CALL; break; }",
        "try { MAKE SET; CALL; } catch (Exception) { }",
        "lock (text) { MAKE SET; CALL; }",
        "Action send = () => { MAKE SET; CALL; }; send();",
        "Send(); void Send() { MAKE SET; CALL; }",
    ];

    public static TheoryData<string> Apis => [.. ParametersApi.All.Keys];

    [Theory]
    [MemberData(nameof(Apis))]
    public async Task A_state_that_may_not_be_sent_is_refused(string name)
    {
        var api = ParametersApi.All[name];
        var bench = await OpenAsync(api, Leaking);
        var reports = (await bench.ReportsAsync()).Where(IsKillJob).ToLookup(MethodOf);
        for (var i = 0; i < Leaking.Length; i++)
        {
            Assert.NotEmpty(reports[$"M{i}"]);
            foreach (var report in reports[$"M{i}"])
            {
                Assert.True(Reasons.Contains(report.Properties.GetValueOrDefault(RewritePlan.RefusalKey)), $"{Leaking[i]}: {report.GetMessage()}");
                Assert.Empty(await bench.OffersAsync(report));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public async Task A_state_that_is_always_sent_is_written(string name)
    {
        var api = ParametersApi.All[name];
        var bench = await OpenAsync(api, Tight);
        var reports = (await bench.ReportsAsync()).Where(IsKillJob).ToList();
        Assert.Equal(Tight.Select((_, i) => $"M{i}"), reports.Select(MethodOf));
        for (var i = 0; i < Tight.Length; i++)
        {
            var offers = await bench.OffersAsync(reports[i]);
            Assert.True(offers.Count == 2, $"{Tight[i]}: {reports[i].GetMessage()}");
            var text = Method(await (await bench.ApplyAsync(offers[0])).TextAsync(), i);
            Assert.Contains("RequestedState", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"KillJob\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("DeleteOnKill", text, StringComparison.Ordinal);
        }
    }

    /// <summary>What is left to the helper's lambda must have been set when the lambda ends.</summary>
    [Theory]
    [InlineData("p => { if (flag) return; p[\"DeleteOnKill\"] = false; }", false)]
    [InlineData("p => { if (flag) { return; } p.SetPropertyValue(\"DeleteOnKill\", false); }", false)]
    [InlineData("p => { if (flag) goto end; p[\"DeleteOnKill\"] = false; end: ; }", false)]
    [InlineData("p => { if (flag) p[\"DeleteOnKill\"] = false; }", false)]
    [InlineData("p => { Action fill = () => p[\"DeleteOnKill\"] = false; if (flag) fill(); }", false)]
    [InlineData("async p => { await Task.Yield(); p[\"DeleteOnKill\"] = false; }", false)]
    [InlineData("p => { try { p[\"DeleteOnKill\"] = false; } catch (Exception) { } }", false)]
    [InlineData("p => p[\"DeleteOnKill\"] = false", true)]
    [InlineData("p => { Use(number); p[\"DeleteOnKill\"] = false; }", true)]
    [InlineData("p => { p[\"DeleteOnKill\"] = false; if (flag) return; }", true)]
    [InlineData("p => { Func<int> one = () => { return 1; }; p[\"DeleteOnKill\"] = false; Use(one); }", true)]
    public async Task A_helpers_lambda_sets_the_state_on_every_path(string lambda, bool isOffered)
    {
        var bench = Open("ManagementObject job", $"Send(job, \"KillJob\", {lambda});");
        var report = Assert.Single(await bench.ReportsAsync(), IsKillJob);
        Assert.Equal(isOffered ? null : nameof(RefusalReason.ParametersSetConditionally), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
        Assert.Equal(isOffered, (await bench.OffersAsync(report)).Any());
    }

    [Theory]
    [InlineData("object[] a = null!; if (flag) a = new object[] { false }; ", false)]
    [InlineData("object[] a = null!; if (flag) { a = new object[] { false }; } ", false)]
    [InlineData("object[] a = null!; Action make = () => a = new object[] { false }; make(); ", false)]
    [InlineData("object[] a = new object[] { false }; ", true)]
    [InlineData("object[] a; a = new object[] { false }; ", true)]
    public async Task An_array_is_there_on_every_path(string setup, bool isOffered)
    {
        const string Target = "object target = System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); ";
        const string Call = "target.GetType().InvokeMember(\"KillJob\", System.Reflection.BindingFlags.InvokeMethod, null, target, a);";
        var bench = Open("object job", Target + setup + Call);
        var report = Assert.Single(await bench.ReportsAsync(), IsKillJob);
        Assert.Equal(isOffered ? null : nameof(RefusalReason.ArgumentsBuiltElsewhere), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
    }

    [Theory]
    [InlineData("job.AddCommand(\"icim\").AddParameter(\"MethodName\", \"KillJob\"); if (flag) job.AddParameter(\"Arguments\", Fill); job.Invoke();", false)]
    [InlineData("job.AddCommand(\"icim\").AddParameter(\"MethodName\", \"KillJob\"); _ = flag ? job.AddParameter(\"Arguments\", Fill) : job; job.Invoke();", false)]
    [InlineData("job.AddCommand(\"icim\").AddParameter(\"MethodName\", \"KillJob\"); if (flag) goto send; job.AddParameter(\"Arguments\", Fill); send: job.Invoke();", false)]
    [InlineData("job.AddCommand(\"icim\").AddParameter(\"MethodName\", \"KillJob\"); Action fill = () => job.AddParameter(\"Arguments\", Fill); if (flag) fill(); job.Invoke();", false)]
    [InlineData("try { job.AddCommand(\"icim\").AddParameter(\"MethodName\", \"KillJob\"); Use(number); job.AddParameter(\"Arguments\", Fill); } catch (Exception) { } job.Invoke();", false)]
    [InlineData("job.AddCommand(\"icim\").AddParameter(\"MethodName\", \"KillJob\"); job.AddParameter(\"Arguments\", Fill); if (flag) job.Invoke();", true)]
    [InlineData("Action send = () => job.AddCommand(\"icim\").AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", Fill).Invoke(); send();", true)]
    public async Task Every_step_of_a_pipeline_runs_or_none(string statements, bool isOffered)
    {
        var bench = Open("PowerShell job", statements.Replace("Fill", "new Hashtable { { \"DeleteOnKill\", false } }", StringComparison.Ordinal));
        var report = Assert.Single(await bench.ReportsAsync(), IsKillJob);
        Assert.Equal(isOffered ? null : nameof(RefusalReason.ParametersSetConditionally), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
    }

    private static string MethodOf(Diagnostic report) =>
        report.Location.SourceTree!.GetRoot().FindNode(report.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.ValueText;

    private static string Method(string text, int index) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.ValueText == $"M{index}").ToString();

    private static async Task<Workbench> OpenAsync(ParametersApi api, string[] bodies)
    {
        var bench = Open(api.Parameter, [.. bodies.Select(api.Written)]);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return bench;
    }

    // What other rules say of these programs is not the question here.
    private static bool IsKillJob(Diagnostic report) => report.Id == RuleIds.KillJobByName;

    private static Workbench Open(string parameter, params string[] bodies) => Workbench.Create(
        $$"""
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Management;
        using System.Management.Automation;
        using System.Threading.Tasks;
        using Microsoft.Management.Infrastructure;
        public class C
        {
            private static void Use(object value) { }
            private static void Change<T>(ref T value) { }
            private static void Send(ManagementObject target, string method, Action<ManagementBaseObject> fill)
            {
                var p = target.GetMethodParameters(method);
                fill(p);
                target.InvokeMethod(method, p, null);
            }
        {{string.Join('\n', bodies.Select((body, i) => $"public void M{i}({parameter}, bool flag, int number, string text)\n{{\n{body}\n}}"))}}
        }
        """,
        [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, References.PowerShell],
        otherFiles: [WmiLightShapes.Api, ComShapes.Api]);
}
