using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Surfaces;

/// <summary>The user's own methods that take the name of a CIM method: where it is reported, what is written, what is refused.</summary>
public sealed class NamedHelpersTests
{
    /// <summary>Members, the call, what it becomes, whether it needs review.</summary>
    public static TheoryData<string, string, string, bool> Fixed => new()
    {
        {
            "private static object Call(ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\", false)",
            "Call(job, \"RequestStateChange\", (ushort)4)",
            false
        },
        {
            "private static object Call(ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\", true)",
            "Call(job, \"RequestStateChange\", (ushort)4)",
            true
        },
        {
            "private static object Call(ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\")",
            "Call(job, \"RequestStateChange\", (ushort)4)",
            false
        },
        {
            "private static object Call(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\", new object[] { false })",
            "Call(job, \"RequestStateChange\", new object[] { (ushort)4 })",
            false
        },
        {
            "private static object Call(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\", new[] { (object)false })",
            "Call(job, \"RequestStateChange\", new[] { (object)(ushort)4 })",
            false
        },
        {
            "private static object Call(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\", [false])",
            "Call(job, \"RequestStateChange\", [(ushort)4])",
            false
        },
        {
            "private static object Call(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\", [])",
            "Call(job, \"RequestStateChange\", [(ushort)4])",
            false
        },
        {
            "private static object Call(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\", Array.Empty<object>())",
            "Call(job, \"RequestStateChange\", new object[] { (ushort)4 })",
            false
        },
        {
            "private static object Call(ManagementObject o, string method, object?[]? args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\", null)",
            "Call(job, \"RequestStateChange\", new object?[] { (ushort)4, null })",
            false
        },
        {
            "private static object Call(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);",
            "Call(args: new object[] { false }, method: \"KillJob\", o: job)",
            "Call(args: new object[] { (ushort)4 }, method: \"RequestStateChange\", o: job)",
            false
        },
        {
            "private static object Call(ManagementObject o, string method, object[] args) { var name = method ?? throw new ArgumentNullException(); return o.InvokeMethod(name, args); }",
            "Call(job, \"KillJob\", new object[] { false })",
            "Call(job, \"RequestStateChange\", new object[] { (ushort)4 })",
            false
        },
        {
            "private static object Outer(ManagementObject o, string method, object[] args) => Inner(method, o, args); private static object Inner(string m, ManagementObject o, object[] a) => o.InvokeMethod(m, a);",
            "Outer(job, \"KillJob\", new object[] { false })",
            "Outer(job, \"RequestStateChange\", new object[] { (ushort)4 })",
            false
        },
        {
            "private static uint Call(ManagementObject o, string method, Action<ManagementBaseObject> fill) { using var p = o.GetMethodParameters(method); fill(p); using var r = o.InvokeMethod(method, p, null); return (uint)r[\"ReturnValue\"]; }",
            "Call(job, \"KillJob\", p => p[\"DeleteOnKill\"] = false)",
            "Call(job, \"RequestStateChange\", p => p[\"RequestedState\"] = (ushort)4)",
            false
        },
        {
            "private static uint Call(ManagementObject o, string method, Action<ManagementBaseObject>? fill) { using var p = o.GetMethodParameters(method); fill?.Invoke(p); using var r = o.InvokeMethod(method, p, null); return Convert.ToUInt32(r[\"ReturnValue\"]); }",
            "Call(job, \"KillJob\", p => { p.SetPropertyValue(\"DeleteOnKill\", false); })",
            "Call(job, \"RequestStateChange\", p => { p.SetPropertyValue(\"RequestedState\", (ushort)4); })",
            false
        },
        {
            "private static Task<object> CallAsync(ManagementObject o, string method, params object[] args) => Task.Run(() => o.InvokeMethod(method, args));",
            "await CallAsync(job, \"KillJob\", false)",
            "await CallAsync(job, \"RequestStateChange\", (ushort)4)",
            false
        },
        {
            "private static async Task CallAsync(ManagementObject o, string method, params object[] args) { if ((uint)await Task.Run(() => o.InvokeMethod(method, args)) != 0) { throw new InvalidOperationException(); } }",
            "await CallAsync(job, \"KillJob\", false)",
            "await CallAsync(job, \"RequestStateChange\", (ushort)4)",
            true
        },
        {
            "private static object A(ManagementObject o, string m, int n, params object[] args) => n > 0 ? B(o, m, n, args) : o.InvokeMethod(m, args); private static object B(ManagementObject o, string m, int n, params object[] args) => A(o, m, n - 1, args);",
            "B(job, \"KillJob\", 1, false)",
            "B(job, \"RequestStateChange\", 1, (ushort)4)",
            false
        },
        {
            "private static void Call(ManagementObject o, string method, params object[] args) { if ((uint)o.InvokeMethod(method, args) != 0) { throw new InvalidOperationException(); } }",
            "Call(job, \"KillJob\", false)",
            "Call(job, \"RequestStateChange\", (ushort)4)",
            true
        },
        {
            "public static object Call(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);",
            "Call(job, \"KillJob\", new object[] { false })",
            "Call(job, \"RequestStateChange\", new object[] { (ushort)4 })",
            false
        },
        {
            "private const string Name = \"KillJob\"; private static object Call(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);",
            "Call(job, Name, new object[] { false })",
            "Call(job, \"RequestStateChange\", new object[] { (ushort)4 })",
            false
        },
    };

    public static TheoryData<string, string, string> Refused => new()
    {
        { "private static object Call(ManagementObject o, string method) => o.InvokeMethod(method, null);", "Call(job, \"KillJob\")", nameof(RefusalReason.ArgumentsBuiltElsewhere) },
        { "private static object Call(ManagementObject o, string method, bool delete) => o.InvokeMethod(method, new object[] { delete });", "Call(job, \"KillJob\", true)", nameof(RefusalReason.ArgumentsBuiltElsewhere) },
        { "private static object Call(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);", "Call(job, \"KillJob\", Make())", nameof(RefusalReason.ArgumentsBuiltElsewhere) },
        { "private static object Call(ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args);", "Call(job, \"KillJob\", true, 1)", nameof(RefusalReason.ArgumentsBuiltElsewhere) },
        { "private static object Call(ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args);", "Call(job, \"KillJob\", Ask())", nameof(RefusalReason.DeletionHasSideEffects) },
        { "private static object Call(ManagementObject o, string method, object[] args) { args = new object[] { true }; return o.InvokeMethod(method, args); }", "Call(job, \"KillJob\", new object[] { false })", nameof(RefusalReason.ArgumentsBuiltElsewhere) },
        { "private static object Call(ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args);", "Call(job, flag ? \"KillJob\" : \"Suspend\", true)", nameof(RefusalReason.NameNotConstant) },
        { Filling, "Call(job, \"KillJob\", p => { })", nameof(RefusalReason.ArgumentsBuiltElsewhere) },
        { Filling, "Call(job, \"KillJob\", p => Console.WriteLine(p))", nameof(RefusalReason.ParametersUsedElsewhere) },
        { Filling, "Call(job, \"KillJob\", p => { if (flag) { p[\"DeleteOnKill\"] = true; } })", nameof(RefusalReason.ParametersSetConditionally) },
        { Filling, "Call(job, \"KillJob\", p => { p[\"DeleteOnKill\"] = true; p[\"Other\"] = 1; })", nameof(RefusalReason.ParametersSetConditionally) },
        { Filling, "Call(job, \"KillJob\", p => p[\"Other\"] = 1)", nameof(RefusalReason.ParametersOfAnotherMethod) },
        { Filling, "Call(job, \"KillJob\", p => p[\"DeleteOnKill\"] = Ask())", nameof(RefusalReason.DeletionHasSideEffects) },
        { Filling, "Call(job, \"KillJob\", Fill)", nameof(RefusalReason.ArgumentsBuiltElsewhere) },
        {
            "private static void Call(ManagementObject o, string method, Action<ManagementBaseObject> fill) { var p = o.GetMethodParameters(method); p[\"DeleteOnKill\"] = true; fill(p); o.InvokeMethod(method, p, null); }",
            "Call(job, \"KillJob\", p => p[\"DeleteOnKill\"] = true)",
            nameof(RefusalReason.ArgumentsBuiltElsewhere)
        },
        {
            "private static void Call(ManagementObject o, string method, Action<ManagementBaseObject> log) => o.InvokeMethod(method, null);",
            "Call(job, \"KillJob\", p => p[\"DeleteOnKill\"] = true)",
            nameof(RefusalReason.ArgumentsBuiltElsewhere)
        },
    };

    /// <summary>Members and a call that have a name in them, and nothing to report.</summary>
    public static TheoryData<string, string> Silent => new()
    {
        { "private static void Log(string text) => Console.WriteLine(text);", "Log(\"KillJob\")" },
        { "private static void Log(ManagementObject o, string text) { Console.WriteLine(text); o.InvokeMethod(\"Suspend\", null); }", "Log(job, \"KillJob\")" },
        { "private static void Call(ManagementObject o, string method) => o.InvokeMethod(method + \"Now\", null);", "Call(job, \"KillJob\")" },
        { "private static void Call(ManagementObject o, string method) => o.InvokeMethod(Map(method), null); private static string Map(string m) => m;", "Call(job, \"KillJob\")" },
        { "private static void Call(ManagementObject o, string method) { method = \"Suspend\"; o.InvokeMethod(method, null); }", "Call(job, \"KillJob\")" },
        { "private static void Call(ManagementObject o, string method, string title) => o.InvokeMethod(method, null);", "Call(job, \"Suspend\", \"KillJob\")" },
        { "private static void Call(ManagementObject o, string method) => o.InvokeMethod(\"Suspend\", new object[] { method });", "Call(job, \"KillJob\")" },
        { "private static void Call(ManagementObject o, string method) => o.InvokeMethod(method, null);", "Call(job, \"Suspend\")" },
        { "private static void Call(ManagementObject o, string method) => o.InvokeMethod(method, null);", "Call(job, \"RequestStateChange\")" },
        { "private static object Get(ManagementObject o, string name) => o[name];", "Get(job, \"KillJob\")" },
        { "private static object Get(ManagementObject o, string name) => o.GetPropertyValue(name);", "Get(job, \"KillJob\")" },
        { "private static ManagementBaseObject Get(ManagementObject o, string name) => o.GetMethodParameters(name);", "Get(job, \"KillJob\")" },
        { "", "new Dictionary<string, bool>().TryAdd(\"KillJob\", true)" },
        { "", "new Dictionary<string, bool>()[\"KillJob\"] = true" },
        { "private sealed class Request { public Request(string name) { Console.WriteLine(name); } }", "new Request(\"KillJob\").ToString()" },
        { "", "Console.WriteLine(number switch { 1 => \"KillJob\", _ => \"Other\" })" },
        { "private static bool Is(string name) => name switch { \"KillJob\" => true, _ => false };", "Is(\"KillJob\")" },
        { "private delegate void Caller(string name); private static readonly Caller Call = n => Console.WriteLine(n);", "Call(\"KillJob\")" },
        { "private static void Enqueue(string queue, string job) => Console.WriteLine(queue + job);", "Enqueue(\"KillJob\", \"RequestChangeState\")" },
        { "private static void A(string name) => B(name); private static void B(string name) => A(name);", "A(\"KillJob\")" },
        { "private sealed class Client { public void InvokeMethod(string name, object[]? args) { } } private static void Call(string name) => new Client().InvokeMethod(name, null);", "Call(\"KillJob\")" },
        { "private interface IClient { void Invoke(string name); }", "((IClient)null!).Invoke(\"KillJob\")" },
        { "private static void Call<T>(string name, T value) => Console.WriteLine(name);", "Call(\"KillJob\", 1)" },
        { "private static void Call([System.Diagnostics.CodeAnalysis.StringSyntax(\"Regex\")] string name) => Console.WriteLine(name);", "Call(\"KillJob\")" },
        { "private static void Call(ref string name, ManagementObject o) => o.InvokeMethod(name, null);", "Console.WriteLine(1)" },
        { "private static void Call(ManagementObject o, object name) => o.InvokeMethod(name.ToString(), null);", "Call(job, \"KillJob\")" },
        { "", "job.InvokeMethod(\"Suspend\", new object[] { \"KillJob\" })" },
        { "", "string.Format(\"{0} {1}\", \"KillJob\", \"RequestChangeState\")" },
    };

    private const string Filling =
        "private static void Call(ManagementObject o, string method, Action<ManagementBaseObject> fill) { var p = o.GetMethodParameters(method); fill(p); o.InvokeMethod(method, p, null); } private static void Fill(ManagementBaseObject p) { }";

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task A_helper_is_reported_once_and_where_the_name_stands(string members, string call, string expected, bool needsReview)
    {
        var bench = Open(members, call);
        Assert.Empty((await bench.CompilerDiagnosticsAsync()).Select(diagnostic => diagnostic.GetMessage()));
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal("CIMJOB001", report.Id);
        Assert.Equal(call, AwaitedText(report), ignoreCase: false);
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey), report.GetMessage());

        var offers = await bench.OffersAsync(report);
        Assert.All(offers, offer => Assert.Equal(needsReview, offer.EquivalenceKey!.EndsWith(EquivalenceKeys.NeedsReview, StringComparison.Ordinal)));
        var rewritten = await bench.ApplyAsync(offers[0]);
        Assert.Contains(expected + ";", await rewritten.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await rewritten.ReportsAsync());
        Assert.Empty((await rewritten.CompilerDiagnosticsAsync()).Select(diagnostic => diagnostic.GetMessage()));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_helper_that_hides_the_arguments_is_refused_with_the_reason(string members, string call, string reason)
    {
        var report = Assert.Single(await Open(members, call).ReportsAsync());
        Assert.Equal(call, report.Location.SourceTree!.ToString().Substring(report.Location.SourceSpan.Start, report.Location.SourceSpan.Length));
        Assert.Equal(reason, report.Properties[RewritePlan.RefusalKey]);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_calls_no_CIM_method_is_left_alone(string members, string call)
    {
        var bench = Open(members, call);
        Assert.Empty((await bench.CompilerDiagnosticsAsync()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.GetMessage()));
        Assert.Empty(await bench.ReportsAsync());
    }

    [Theory]
    [InlineData("private static void Call(ManagementObject o, string method) => o.InvokeMethod(method, null);")]
    [InlineData("private static ManagementBaseObject Call(ManagementObject o, string method) => o.GetMethodParameters(method);")]
    public async Task A_wrong_name_is_mended_where_it_stands(string members)
    {
        var bench = Open(members, "Call(job, \"RequestChangeState\")");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal("CIMJOB003", report.Id);
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report)).Single());
        Assert.Contains("Call(job, \"RequestStateChange\");", await rewritten.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await rewritten.ReportsAsync());
    }

    [Fact]
    public async Task A_local_function_is_a_helper_too()
    {
        var bench = Open("", "Call(\"KillJob\", false);\nobject Call(string method, params object[] args) => job.InvokeMethod(method, args)");
        var report = Assert.Single(await bench.ReportsAsync());
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        Assert.Contains("Call(\"RequestStateChange\", (ushort)4);", await rewritten.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await rewritten.ReportsAsync());
    }

    [Fact]
    public async Task An_extension_method_in_another_file_is_a_helper_too()
    {
        const string Other = "using System.Management; public static class Jobs { public static object Call(this ManagementObject job, string method, params object[] args) => job.InvokeMethod(method, args); }";
        var bench = Open("", "job.Call(\"KillJob\", false)", others: Other);
        var report = Assert.Single(await bench.ReportsAsync());
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        Assert.Contains("job.Call(\"RequestStateChange\", (ushort)4);", await rewritten.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await rewritten.ReportsAsync());
    }

    [Fact]
    public async Task A_default_is_mended_in_the_declaration_when_every_call_relies_on_it()
    {
        var bench = Open("private static object Stop(ManagementObject o, string method = \"KillJob\") => o.InvokeMethod(method, new object[] { false });", "Stop(job)");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.StartsWith("o.InvokeMethod", Text(report), StringComparison.Ordinal);
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        Assert.Contains("string method = \"RequestStateChange\") => o.InvokeMethod(method, new object?[] { (ushort)4, null })", await rewritten.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await rewritten.ReportsAsync());
    }

    [Theory]
    [InlineData("private", "Stop(job); Stop(job, \"Suspend\")")]
    [InlineData("public", "Stop(job)")]
    public async Task A_default_that_is_not_the_only_name_is_uncertain(string accessibility, string calls)
    {
        var report = Assert.Single(await Open(accessibility + " static object Stop(ManagementObject o, string method = \"KillJob\") => o.InvokeMethod(method, new object[] { false });", calls).ReportsAsync());
        Assert.Equal(nameof(RefusalReason.NameNotConstant), report.Properties[RewritePlan.RefusalKey]);
    }

    [Fact]
    public async Task A_part_of_a_name_that_every_caller_agrees_on_is_certain_inside_the_helper()
    {
        var bench = Open("private static object Stop(ManagementObject o, string what) => o.InvokeMethod(\"Kill\" + what, new object[] { false });", "Stop(job, \"Job\"); Stop(job, \"Job\")");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey));
        Assert.StartsWith("o.InvokeMethod", Text(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_call_shows_is_reported_in_the_helper()
    {
        var bench = Open("private static object Stop(ManagementObject o, string name) => o.InvokeMethod(name, new object[] { false });", "string kill; kill = \"KillJob\"; Stop(job, kill)");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(nameof(RefusalReason.NameNotConstant), report.Properties[RewritePlan.RefusalKey]);
    }

    [Fact]
    public async Task A_wrapper_that_calls_a_helper_is_a_wrapper()
    {
        const string Members = """
            private static uint Call(ManagementObject o, string method, params object[] args) => (uint)o.InvokeMethod(method, args);
            public sealed class Job { private readonly ManagementObject _o = new(); public uint KillJob(bool DeleteOnKill) => Call(_o, nameof(KillJob), DeleteOnKill); }
            """;
        var report = Assert.Single(await Open(Members, "new Job().KillJob(true)").ReportsAsync());
        Assert.Equal("CIMJOB002", report.Id);
    }

    [Fact]
    public async Task What_the_helper_is_given_says_what_kind_of_job_it_is()
    {
        const string Members = "private static object Call(string query, string method, params object[] args) => new ManagementObject(query).InvokeMethod(method, args);";
        var report = Assert.Single(await Open(Members, "Call(@\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='1'\", \"KillJob\", true)").ReportsAsync());
        Assert.Contains("Hyper-V", report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CimMethodParameter.Create(\"DeleteOnKill\", false, CimFlags.In)", "CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In)")]
    [InlineData("CimMethodParameter.Create(\"DeleteOnKill\", false, CimType.Boolean, CimFlags.In)", null)]
    public async Task A_lambda_may_add_the_parameter_to_a_collection(string parameter, string? expected)
    {
        var source = $$"""
            using System;
            using Microsoft.Management.Infrastructure;
            public static class Program
            {
                private static void Call(CimSession session, CimInstance job, string method, Action<CimMethodParametersCollection> fill)
                {
                    using var parameters = new CimMethodParametersCollection();
                    fill(parameters);
                    session.InvokeMethod(job, method, parameters);
                }

                public static void Run(CimSession session, CimInstance job) => Call(session, job, "KillJob", p => p.Add({{parameter}}));
            }
            """;
        var bench = Workbench.Create(source, [.. References.Framework, References.ManagementInfrastructure]);
        var report = Assert.Single(await bench.ReportsAsync());
        if (expected is null)
        {
            Assert.Equal(nameof(RefusalReason.ParametersUsedElsewhere), report.Properties[RewritePlan.RefusalKey]);
            return;
        }

        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        Assert.Equal(source.Replace(parameter, expected, StringComparison.Ordinal).Replace("KillJob", "RequestStateChange", StringComparison.Ordinal), await rewritten.TextAsync());
        Assert.Empty(await rewritten.ReportsAsync());
    }

    [Fact]
    public async Task All_helper_calls_are_fixed_at_once()
    {
        var bench = Open("private static object Call(ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args);", "Call(job, \"KillJob\", false); Call(job, \"KillJob\")");
        var rewritten = await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.AsConfigured);
        Assert.Contains("Call(job, \"RequestStateChange\", (ushort)4); Call(job, \"RequestStateChange\", (ushort)4);", await rewritten.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await rewritten.ReportsAsync());
    }

    [Theory]
    [InlineData("KillJob", "CIMJOB001")]
    [InlineData("RequestChangeState", "CIMJOB003")]
    public async Task A_helper_over_a_CIM_session_is_a_helper_too(string name, string rule)
    {
        var source = $$"""
            using Microsoft.Management.Infrastructure;
            public static class Program
            {
                private static CimMethodResult Call(CimSession session, CimInstance job, string method, CimMethodParametersCollection parameters) => session.InvokeMethod(job, method, parameters);
                public static void Run(CimSession session, CimInstance job) => Call(session, job, "{{name}}", new CimMethodParametersCollection());
            }
            """;
        var bench = Workbench.Create(source, [.. References.Framework, References.ManagementInfrastructure]);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(rule, report.Id);
        Assert.Equal(rule == "CIMJOB003" ? null : nameof(RefusalReason.ArgumentsBuiltElsewhere), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
    }

    internal static Workbench Open(string members, string call, string? editorConfig = null, params string[] others) => Workbench.Create(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Management;
        using System.Threading.Tasks;

        namespace Consumer
        {
            public static class Program
            {
                {{members}}

                public static {{(call.Contains("await ", StringComparison.Ordinal) ? "async Task" : "void")}} Run(ManagementObject job, bool flag, int number)
                {
                    {{call}};
                }

                private static object[] Make() => new object[] { true };

                private static bool Ask() => Make().Length == 1;

                internal static bool Use() => Ask();
            }
        }
        """,
        [.. References.Framework, References.SystemManagement],
        editorConfig,
        otherFiles: others);

    private static string Text(Diagnostic report) => report.Location.SourceTree!.ToString().Substring(report.Location.SourceSpan.Start, report.Location.SourceSpan.Length);

    private static string AwaitedText(Diagnostic report)
    {
        var start = report.Location.SourceTree!.ToString()[..report.Location.SourceSpan.Start];
        return start.EndsWith("await ", StringComparison.Ordinal) ? "await " + Text(report) : Text(report);
    }
}
