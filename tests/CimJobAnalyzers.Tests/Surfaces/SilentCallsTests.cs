using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Surfaces;

/// <summary>Calls that reach KillJob without a call that says so: bound at run time, through a delegate, by other code that gets the in-parameters.</summary>
public sealed class SilentCallsTests
{
    private const string Job = "class Job { private readonly ManagementObject _job = new(\"x\"); public uint KillJob(bool d) => (uint)_job.InvokeMethod(\"KillJob\", new object[] { d }); }";
    private const string Helper = "static class Helper { public static object Call(ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args); }";
#if !OLDEST_ROSLYN
    private const string Member =
        "static class Jobs { extension(ManagementObject o) { public uint KillJob(bool d) => (uint)o.InvokeMethod(\"KillJob\", new object[] { d }); } }";
#endif

    private const string Rpc = "class Rpc { public object? InvokeMethod(string methodName, object args) => null; public uint KillJob(bool d) => 0; }";

    /// <summary>Types, the body of a method, the part of it that the fix writes.</summary>
    public static TheoryData<string, string, string> Fixed => new()
    {
        { "", "dynamic d = job; d.InvokeMethod(\"KillJob\", new object[] { false });", "d.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null })" },
        { "", "((dynamic)job).InvokeMethod(\"KillJob\", new object[] { false });", "((dynamic)job).InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null })" },
        { "", "dynamic d = job; d?.InvokeMethod(\"KillJob\", new object[] { false });", "d?.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null })" },
        { "", "foreach (dynamic d in new ManagementClass(\"x\").GetInstances()) { d.InvokeMethod(\"KillJob\", new object[] { false }); }", "d.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null })" },
        { "", "foreach (dynamic d in new[] { job }) { d.InvokeMethod(\"KillJob\", new object[] { false }); }", "d.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null })" },
        { "", "dynamic name = \"KillJob\"; job.InvokeMethod(name, new object[] { false });", "job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null })" },
        { "", "Func<string, object[], object> f = job.InvokeMethod; f(\"KillJob\", new object[] { false });", "f(\"RequestStateChange\", new object[] { (ushort)4 })" },
        { "", "var f = (Func<string, object[], object>)job.InvokeMethod; f.Invoke(\"KillJob\", new object[] { false });", "f.Invoke(\"RequestStateChange\", new object[] { (ushort)4 })" },
        { "", "Func<string, object[], object>? f = job.InvokeMethod; f?.Invoke(\"KillJob\", new object[] { false });", "f?.Invoke(\"RequestStateChange\", new object[] { (ushort)4 })" },
        { "class Held(ManagementObject job) { private readonly Func<string, object[], object> _f = job.InvokeMethod; public void Stop() => _f(\"KillJob\", new object[] { false }); }", "", "_f(\"RequestStateChange\", new object[] { (ushort)4 })" },
        { "class Mine : ManagementObject { public void Stop() => base.InvokeMethod(\"KillJob\", new object[] { false }); }", "", "base.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null })" },
    };

    /// <summary>Types, the body of a method, the rule, the reason.</summary>
    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "", "dynamic d = session; d.InvokeMethod(instance, \"KillJob\", new CimMethodParametersCollection());", "CIMJOB001", "BoundAtRunTime" },
        { "", "session.InvokeMethod(instance, \"KillJob\", anything);", "CIMJOB001", "BoundAtRunTime" },
        { "", "job.InvokeMethod(\"KillJob\", anything);", "CIMJOB001", "ArgumentsBuiltElsewhere" },
        { "", "job.InvokeMethod(\"KillJob\", anything, null);", "CIMJOB001", "BoundAtRunTime" },
        { Helper, "Helper.Call(job, \"KillJob\", anything);", "CIMJOB001", "BoundAtRunTime" },
        { Job, "new Job().KillJob(anything);", "CIMJOB002", "BoundAtRunTime" },
        { Job, "dynamic d = new Job(); d.KillJob(true);", "CIMJOB002", "BoundAtRunTime" },
        { Job, "Func<bool, uint> f = new Job().KillJob; f(true);", "CIMJOB002", "MethodGroup" },
        { "static class Jobs { public static uint KillJob(this ManagementObject o, bool d) => (uint)o.InvokeMethod(\"KillJob\", new object[] { d }); }", "Func<bool, uint> f = job.KillJob; f(true);", "CIMJOB002", "MethodGroup" },
        { "", "Func<CimInstance, string, CimMethodParametersCollection, CimMethodResult> f = session.InvokeMethod; f(instance, \"KillJob\", new());", "CIMJOB001", "CalledThroughDelegate" },
        { "", "Func<string, object[], object> f = flag ? job.InvokeMethod : (_, _) => 0u; f(\"KillJob\", new object[] { true });", "CIMJOB001", "CalledThroughDelegate" },
        { "", "static void Send(Func<string, object[], object> f) => f(\"KillJob\", new object[] { true }); Send(job.InvokeMethod);", "CIMJOB001", "CalledThroughDelegate" },
        { "class Sender { public void M(ManagementObject o) => Send(o.InvokeMethod); public static void Send(Func<string, object[], object> f) => f(\"KillJob\", new object[] { true }); }", "", "CIMJOB001", "CalledThroughDelegate" },
        { "", "Give(job.GetMethodParameters(\"KillJob\"));", "CIMJOB001", "CallElsewhere" },
        { "", "var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; Give(p);", "CIMJOB001", "CallElsewhere" },
        { "", "var all = new[] { job.GetMethodParameters(\"KillJob\") };", "CIMJOB001", "CallElsewhere" },
        { "", "Func<ManagementBaseObject> make = () => job.GetMethodParameters(\"KillJob\");", "CIMJOB001", "CallElsewhere" },
        { "class Held { private ManagementBaseObject? _p; public ManagementBaseObject? P => _p; public void Make(ManagementObject o) => _p = o.GetMethodParameters(\"KillJob\"); }", "", "CIMJOB001", "CallElsewhere" },
        { "class Maker { public ManagementBaseObject Make(ManagementObject o) { var p = o.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; return p; } }", "", "CIMJOB001", "CallElsewhere" },
    };

    /// <summary>Types, the body of a method: the same names, and no call of KillJob.</summary>
    public static TheoryData<string, string> Silent => new()
    {
        { Rpc, "dynamic d = new Rpc(); d.InvokeMethod(\"KillJob\", new object[] { true });" },
        { Rpc, "new Rpc().InvokeMethod(\"KillJob\", anything); new Rpc().KillJob(anything);" },
        { Rpc, "dynamic d = new Rpc(); d.KillJob(true);" },
        { Rpc, "Func<string, object, object?> f = new Rpc().InvokeMethod; f(\"KillJob\", true);" },
        { "", "anything.InvokeMethod(\"KillJob\", new object[] { true }); anything.KillJob(true);" },
        { "", "dynamic d = job; d.InvokeMethod(\"Create\", new object[] { \"KillJob\" }); d.Describe(\"KillJob\");" },
        { "", "Func<string, object[], object> f = job.InvokeMethod; f(\"Create\", new object[] { \"KillJob\" });" },
        { "", "Func<string, object[], object> f = job.InvokeMethod; Action<string> log = Console.WriteLine; log(\"KillJob\");" },
        { "", "var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; p.Dispose();" },
        { "", "var p = job.GetMethodParameters(\"Create\"); Give(p);" },
        { "", "var p = job.GetMethodParameters(\"KillJob\"); job.InvokeMethod(\"Create\", p, null);" },
    };

    /// <summary>One call, which is reported once, wherever its in-parameters come from.</summary>
    public static TheoryData<string, string> Once => new()
    {
        { "", "var p = job.GetMethodParameters(\"KillJob\"); Give(job, \"KillJob\", p);" },
        { "class Held { private ManagementBaseObject? _p; public void Stop(ManagementObject o) { _p = o.GetMethodParameters(\"KillJob\"); _p[\"DeleteOnKill\"] = true; o.InvokeMethod(\"KillJob\", _p, null); } }", "" },
        { "class Maker { private static ManagementBaseObject Make(ManagementObject o) => o.GetMethodParameters(\"KillJob\"); public void Stop(ManagementObject o) { var p = Make(o); o.InvokeMethod(\"KillJob\", p, null); } }", "" },
        { "", "using (var p = job.GetMethodParameters(\"KillJob\")) { p[\"DeleteOnKill\"] = true; job.InvokeMethod(\"KillJob\", p, null); }" },
    };

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task A_call_that_the_code_proves_is_fixed(string types, string body, string written)
    {
        var bench = await OpenAsync(types, body);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal("CIMJOB001", report.Id);
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey), report.GetMessage());
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        await AssertCompilesAsync(rewritten);
        Assert.Contains(written, (await rewritten.TextAsync()).Replace("object?[]", "object[]", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(await rewritten.ReportsAsync());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_call_out_of_reach_is_reported_and_says_why_it_is_left(string types, string body, string rule, string reason)
    {
        var bench = await OpenAsync(types, body);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(rule, report.Id);
        Assert.Equal(reason, report.Properties[RewritePlan.RefusalKey]);
        Assert.Empty(await bench.OffersAsync(report));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task The_same_names_with_another_meaning_stay_silent(string types, string body) =>
        Assert.Empty(await (await OpenAsync(types, body)).ReportsAsync());

    [Theory]
    [MemberData(nameof(Once))]
    public async Task One_call_is_reported_once(string types, string body) =>
        Assert.Equal("CIMJOB001", Assert.Single(await (await OpenAsync(types, body)).ReportsAsync()).Id);

    [Theory]
    [InlineData("if (b) { Console.WriteLine(); } return (uint)_job.InvokeMethod(\"KillJob\", new object[] { true });", "CIMJOB001")]
    [InlineData("var p = _job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; if (b) { Console.WriteLine(); } return (uint)_job.InvokeMethod(\"KillJob\", p, null)[\"ReturnValue\"];", "CIMJOB001")]
    [InlineData("if (!b) { return 6; } return (uint)_job.InvokeMethod(\"KillJob\", null!);", "CIMJOB001")]
    [InlineData("return (uint)_job.InvokeMethod(\"KillJob\", new object[] { b });", "CIMJOB002")]
    [InlineData("var keep = !b; var args = new object[] { keep }; return (uint)_job.InvokeMethod(\"KillJob\", args);", "CIMJOB002")]
    [InlineData("var p = _job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = b; return (uint)_job.InvokeMethod(\"KillJob\", p, null)[\"ReturnValue\"];", "CIMJOB002")]
    [InlineData("var p = _job.GetMethodParameters(\"KillJob\"); p.SetPropertyValue(\"DeleteOnKill\", b); return (uint)_job.InvokeMethod(\"KillJob\", p, null)[\"ReturnValue\"];", "CIMJOB002")]
    public async Task A_wrapper_hands_on_its_own_parameter_and_anything_else_is_a_caller(string body, string rule)
    {
        var types = $"class Job {{ private readonly ManagementObject _job = new(\"x\"); public uint KillJob(bool b) {{ {body} }} }}";
        var bench = await OpenAsync(types, "new Job().KillJob(true);");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(rule, report.Id);
        var text = (await bench.TextAsync())[report.Location.SourceSpan.Start..report.Location.SourceSpan.End];
        Assert.StartsWith(rule == "CIMJOB001" ? "_job.InvokeMethod" : "new Job()", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using var m = job.GetMethod(\"KillJob\"); Give(m);", "CallElsewhere")]
    [InlineData("using var m = job.GetMethod(\"KillJob\"); connection.ExecuteMethod(m, out _);", "StaticCall")]
    [InlineData("using var m = job.GetMethod(\"KillJob\"); connection.ExecuteMethod(m, job, out _);", "ParametersSetConditionally")]
    public async Task WmiLight_says_why_a_call_is_left(string body, string reason)
    {
        var bench = Workbench.Create(
            $"using WmiLight; class Program {{ static void Give(object o) {{ }} static void Run(WmiObject job, WmiConnection connection) {{ {body} }} }}",
            References.Framework,
            otherFiles: WmiLightShapes.Api);
        await AssertCompilesAsync(bench);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(reason, report.Properties[RewritePlan.RefusalKey]);
    }

    [Theory]
    [InlineData("", "dynamic vm = MACHINE; vm.InvokeMethod(\"KillJob\", new object[] { false });")]
    [InlineData("", "MACHINE.InvokeMethod(\"KillJob\", anything);")]
    [InlineData("", "Func<string, object[], object> f = MACHINE.InvokeMethod; f(\"KillJob\", new object[] { false });")]
#if !OLDEST_ROSLYN
    [InlineData(Member, "MACHINE.KillJob(false);")]
    [InlineData(Member, "var vm = MACHINE; vm.KillJob(false);")]
    [InlineData(Member, "Jobs.KillJob(MACHINE, false);")]
#endif
    public async Task A_machine_is_never_asked_for_a_state(string types, string body)
    {
        var bench = await OpenAsync(types, body.Replace("MACHINE", "new ManagementObject(@\"root\\virtualization\\v2:Msvm_ComputerSystem.Name='x'\")", StringComparison.Ordinal));
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal("ClassWithoutKillJob", report.Properties[RewritePlan.RefusalKey]);
        Assert.Empty(await bench.OffersAsync(report));
    }

    private static async Task<Workbench> OpenAsync(string types, string body)
    {
        var bench = Workbench.Create(
            $$"""
            using System;
            using System.Management;
            using Microsoft.Management.Infrastructure;

            {{types}}

            class Program
            {
                static void Give(params object[] all) { }

                static void Run(ManagementObject job, CimSession session, CimInstance instance, dynamic anything, bool flag)
                {
                    {{body}}
                }
            }
            """,
            [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, .. References.Library]);
        await AssertCompilesAsync(bench);
        return bench;
    }

    private static async Task AssertCompilesAsync(Workbench bench) =>
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
