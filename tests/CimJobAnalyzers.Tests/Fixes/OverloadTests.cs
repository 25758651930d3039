using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>What is written is bound to the overload that is meant, or nothing is written.</summary>
public sealed class OverloadTests
{
    private static readonly string[] StateTypes = ["ushort", "ushort?"];
    private static readonly string[] PartsInOrder = ["GetMethodParameters(", "p[\"RequestedState\"] = (ushort)4;", "InvokeMethod(\"RequestStateChange\", p"];

    private const string Sent = "(uint)_job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null });";
    private const string ByNumber = "public uint RequestStateChange(ushort state, TimeSpan timeout) => " + Sent;

    [Theory]
    [InlineData("public uint RequestStateChange(int state, TimeSpan timeout) => 1;\n" + ByNumber, "job.RequestStateChange((ushort)4, TimeSpan.Zero)")]
    [InlineData(ByNumber + "\npublic uint RequestStateChange(int state, TimeSpan timeout) => 1;", "job.RequestStateChange((ushort)4, TimeSpan.Zero)")]
    [InlineData(ByNumber + "\npublic uint RequestStateChange(byte state, TimeSpan timeout) => 1;", "job.RequestStateChange((ushort)4, TimeSpan.Zero)")]
    [InlineData(ByNumber + "\npublic uint RequestStateChange(int? state, TimeSpan? timeout) => 1;", "job.RequestStateChange(4, TimeSpan.Zero)")]
    [InlineData(ByNumber + "\npublic uint RequestStateChange(DayOfWeek state, TimeSpan timeout) => 1;", "job.RequestStateChange(4, TimeSpan.Zero)")]
    [InlineData(ByNumber + "\npublic uint RequestStateChange(string state, TimeSpan timeout) => 1;", "job.RequestStateChange(4, TimeSpan.Zero)")]
    [InlineData(ByNumber + "\npublic uint RequestStateChange(ushort state, DateTime timeout) => 1;", "job.RequestStateChange(4, TimeSpan.Zero)")]
    [InlineData(ByNumber + "\npublic uint RequestStateChange<T>(T state, TimeSpan timeout) => 1;", "job.RequestStateChange((ushort)4, TimeSpan.Zero)")]
    [InlineData(ByNumber + "\npublic uint RequestStateChange(ushort state, TimeSpan timeout, bool wait = true) => 1;", "job.RequestStateChange(4, TimeSpan.Zero)")]
    [InlineData(ByNumber + "\npublic uint RequestStateChange(ushort state, params TimeSpan[] timeouts) => 1;", "job.RequestStateChange(4, TimeSpan.Zero)")]
    [InlineData("public uint RequestStateChange(ushort? state, TimeSpan? timeout) => " + Sent + "\npublic uint RequestStateChange(int? state, TimeSpan? timeout) => 1;", "job.RequestStateChange(4, null)")]
    [InlineData("public uint RequestStateChange(ushort state, TimeSpan? timeout) => " + Sent + "\npublic uint RequestStateChange(ushort state, DateTime? timeout) => " + Sent, "job.RequestStateChange(4, (TimeSpan?)null)")]
    [InlineData("public uint RequestStateChange(ushort? state, DateTime? timeout) => " + Sent + "\npublic uint RequestStateChange(ushort? state, string timeout) => 1;", "job.RequestStateChange(4, (DateTime?)null)")]
    [InlineData("public uint RequestStateChange(int state, DateTime? timeout) => 1;\npublic uint RequestStateChange(ushort state, TimeSpan? timeout) => " + Sent + "\npublic uint RequestStateChange(ushort state, DateTime? timeout) => " + Sent, "job.RequestStateChange(4, (TimeSpan?)null)")]
    [InlineData("public uint RequestStateChange(in ushort state, in TimeSpan timeout) => " + Sent, "job.RequestStateChange(4, TimeSpan.Zero)")]
    [InlineData("[Obsolete] public uint RequestStateChange(ushort state, TimeSpan timeout) => 1;\npublic uint RequestStateChange(ushort state, DateTime? timeout) => " + Sent, "job.RequestStateChange(4, null)")]
    public async Task The_overload_that_takes_a_state_is_the_one_that_is_bound(string requests, string expected)
    {
        var text = await Rewrites.FirstAsync(Open(Wrapper(requests), "job.KillJob(false);"));
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains(await StateTypeAsync(text), StateTypes);
        Assert.Contains("return " + expected, await Rewrites.FirstAsync(Open(Wrapper(requests), "return job.KillJob(false);", "uint")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Obsolete] public uint RequestStateChange(ushort state, TimeSpan timeout) => 1;")]
    [InlineData("[Obsolete(\"Use Stop.\", true)] public uint RequestStateChange(ushort state, TimeSpan timeout) => 1;")]
    [InlineData("public uint RequestStateChange<T>(T state, TimeSpan timeout) => 1;")]
    [InlineData("public uint RequestStateChange(ref ushort state, TimeSpan timeout) => 1;")]
    [InlineData("public uint RequestStateChange(ushort state, ref TimeSpan timeout) => 1;")]
    [InlineData("public uint RequestStateChange(ushort state, out TimeSpan timeout) { timeout = default; return 1; }")]
    [InlineData("public uint RequestStateChange(ushort state, params TimeSpan[] timeouts) => 1;")]
    [InlineData("public uint RequestStateChange(ushort state, TimeSpan timeout, bool wait) => 1;")]
    [InlineData("public uint RequestStateChange(int state, TimeSpan timeout) => 1;")]
    [InlineData("public uint RequestStateChange(ushort state, DateTime timeout) => 1;")]
    [InlineData("private uint RequestStateChange(ushort state, TimeSpan timeout) => 1;")]
    [InlineData("public static uint RequestStateChange(ushort state, TimeSpan timeout) => 1;")]
    [InlineData("public Task<uint> RequestStateChange(ushort state, TimeSpan timeout) => Task.FromResult(1u);")]
    [InlineData("public async Task RequestStateChange(ushort state, TimeSpan timeout) => await Task.Yield();")]
    [InlineData("public IEnumerable<uint> RequestStateChange(ushort state, TimeSpan timeout) { yield return 1; }")]
    [InlineData("public IDisposable RequestStateChange(ushort state, TimeSpan timeout) => null!;")]
    [InlineData("public Func<ushort, TimeSpan, uint> RequestStateChange = null!;")]
    public async Task An_overload_that_would_do_another_thing_is_no_replacement(string requests)
    {
        Assert.Equal("NoRequestStateChange", await Rewrites.RefusalAsync(Open(Wrapper(requests), "job.KillJob(false);")));
        Assert.Equal("NoRequestStateChange", await Rewrites.RefusalAsync(Open(Wrapper(requests), "await Task.Yield(); job.KillJob(false);", "async Task")));
    }

    [Theory]
    [InlineData("public new uint RequestStateChange(ushort state, DateTime timeout) => 1;", null)]
    [InlineData("public new uint RequestStateChange(int state, TimeSpan timeout) => 1;", "NoRequestStateChange")]
    [InlineData("public new Task<uint> RequestStateChange(ushort state, TimeSpan timeout) => Task.FromResult(1u);", "NoRequestStateChange")]
    [InlineData("[Obsolete] public new uint RequestStateChange(ushort state, TimeSpan timeout) => 1;", "NoRequestStateChange")]
    [InlineData("public new int RequestStateChange => 1;", null)]
    public async Task A_derived_class_decides_what_is_bound(string hiding, string? refusal)
    {
        var types = Wrapper(ByNumber).Replace("class ConcreteJob", "class JobBase", StringComparison.Ordinal) + $"\n#pragma warning disable CS0109\npublic class ConcreteJob : JobBase {{ {hiding} }}";
        Assert.Equal(refusal, await Rewrites.RefusalAsync(Open(types, "job.KillJob(false);")));
        if (refusal is null)
        {
            Assert.Contains("job.RequestStateChange(4, TimeSpan.Zero)", await Rewrites.FirstAsync(Open(types, "job.KillJob(false);")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_extension_is_not_taken_for_the_wrappers_own()
    {
        var types = Wrapper("public uint RequestStateChange(ushort state, DateTime timeout) => 1;")
            + "\npublic static class Extensions { public static uint RequestStateChange(this ConcreteJob job, ushort state, TimeSpan timeout) => 1; }";
        Assert.Equal("NoRequestStateChange", await Rewrites.RefusalAsync(Open(types, "job.KillJob(false);")));
    }

    [Theory]
    [InlineData("job?.KillJob(false);", "job?.RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("job!.KillJob(false);", "job!.RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("var all = new[] { job }; all?[0].KillJob(false);", "all?[0].RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("var all = new[] { job }; all?[0]?.Self.KillJob(false);", "all?[0]?.Self.RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("var all = new[] { job }; all?[0]?.Self?.Self!.KillJob(false);", "all?[0]?.Self?.Self!.RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("(ConcreteJob Job, int At)? pair = (job, 1); pair?.Job.KillJob(false);", "pair?.Job.RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("job.KillJob(delete: false);", "job.RequestStateChange(state: (ushort)4, timeout: TimeSpan.Zero);")]
    [InlineData("Action stop = () => job.KillJob(false); stop();", "() => job.RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("foreach (var one in new[] { job }) one.KillJob(false);", "one.RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("Array.ForEach(new[] { job }, one => one.KillJob(false));", "one => one.RequestStateChange((ushort)4, TimeSpan.Zero)")]
    public async Task The_overload_is_found_wherever_the_call_stands(string statements, string expected)
    {
        var types = Wrapper("public uint RequestStateChange(int state, TimeSpan timeout) => 1;\n" + ByNumber);
        Assert.Contains(expected, await Rewrites.FirstAsync(Open(types, statements)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public void Stop() => KillJob(false);", "public void Stop() => RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("public void Stop() => this.KillJob(false);", "public void Stop() => this.RequestStateChange((ushort)4, TimeSpan.Zero);")]
    [InlineData("private uint _answer; public void Stop() { _answer = KillJob(false); }", "_answer = RequestStateChange((ushort)4, TimeSpan.Zero);")]
    public async Task The_overload_is_found_inside_the_wrapper(string member, string expected)
    {
        var types = Wrapper("public uint RequestStateChange(int state, TimeSpan timeout) => 1;\n" + ByNumber + "\n" + member);
        Assert.Contains(expected, await Rewrites.FirstAsync(Open(types, "_ = job;")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("job.KillJob(false);")]
    [InlineData("job?.KillJob(false);")]
    [InlineData("Jobs.KillJob(job, false);")]
    [InlineData("job.InvokeMethod(\"KillJob\", null, null);")]
    public async Task A_class_with_an_InvokeMethod_of_its_own_is_not_asked_by_name(string statements)
    {
        const string Types = """
            public class OwnJob : ManagementObject { public new object InvokeMethod(string name, object[] arguments) => name; }
            public static class Jobs { public static uint KillJob(this OwnJob job, bool delete) => (uint)((ManagementObject)job).InvokeMethod("KillJob", new object[] { delete }); }
            """;
        Assert.Equal("NameTaken", await Rewrites.RefusalAsync(Open(Types, statements, job: "OwnJob")));
        var plain = Types.Replace("public new object InvokeMethod(string name, object[] arguments) => name;", "", StringComparison.Ordinal);
        Assert.Contains("\"RequestStateChange\", new object", await Rewrites.FirstAsync(Open(plain, statements, job: "OwnJob")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ushort state", "job, \"KillJob\", false", "NameTaken")]
    [InlineData("int state", "job, \"KillJob\", false", "NameTaken")]
    [InlineData("ushort state", "job, \"KillJob\"", "NameTaken")]
    [InlineData("ushort state", "job, \"KillJob\", new object[] { false }", null)]
    [InlineData("string state", "job, \"KillJob\", false", null)]
    [InlineData("byte state", "job, \"KillJob\", false", null)]
    public async Task A_helper_is_bound_as_before(string other, string arguments, string? refusal)
    {
        var types = $$"""
            public static class Sender
            {
                public static object Send(this ManagementObject job, string method, params object[] arguments) => job.InvokeMethod(method, arguments);
                public static object Send(this ManagementObject job, string method, {{other}}) => state;
            }
            """;
        foreach (var call in new[] { $"Sender.Send({arguments});", $"job.Send({arguments.Substring(5)});", $"job?.Send({arguments.Substring(5)});" })
        {
            Assert.Equal(refusal, await Rewrites.RefusalAsync(Open(types, call, job: "ManagementObject")));
        }
    }

    [Theory]
    [InlineData("string[] arguments = { \"false\" };\njob.InvokeMethod(\"KillJob\", arguments);", "ParametersHoldNoNumber")]
    [InlineData("string[] arguments = new[] { \"false\" };\njob.InvokeMethod(\"KillJob\", arguments);", "ParametersHoldNoNumber")]
    [InlineData("string[] arguments = [\"false\"];\njob.InvokeMethod(\"KillJob\", arguments);", "ParametersHoldNoNumber")]
    [InlineData("IConvertible[] arguments = { false };\njob.InvokeMethod(\"KillJob\", arguments);", "ParametersHoldNoNumber")]
    [InlineData("var arguments = new string[] { \"false\" };\njob.InvokeMethod(\"KillJob\", arguments);", null)]
    [InlineData("var arguments = new[] { \"false\" };\njob.InvokeMethod(\"KillJob\", arguments);", null)]
    [InlineData("job.InvokeMethod(\"KillJob\", new string[] { \"false\" });", null)]
    [InlineData("job.InvokeMethod(\"KillJob\", (object[])new string[] { \"false\" });", null)]
    [InlineData("Api.Send(job, \"KillJob\", new string[] { \"false\" });", null)]
    [InlineData("Api.Send(job, \"KillJob\", new IConvertible[] { false });", null)]
    [InlineData("object target = System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:root\\\\test:CIM_ConcreteJob.InstanceID='1'\");\ntarget.GetType().InvokeMember(\"KillJob\", System.Reflection.BindingFlags.InvokeMethod, null, target, new string[] { \"false\" });", "ParametersHoldNoNumber")]
    [InlineData("object target = System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:root\\\\test:CIM_ConcreteJob.InstanceID='1'\");\nstring[] arguments = { \"false\" };\ntarget.GetType().InvokeMember(\"KillJob\", System.Reflection.BindingFlags.InvokeMethod, null, target, arguments);", "ParametersHoldNoNumber")]
    [InlineData("object target = System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:root\\\\test:CIM_ConcreteJob.InstanceID='1'\");\ntarget.GetType().InvokeMember(\"KillJob\", System.Reflection.BindingFlags.InvokeMethod, null, target, new[] { \"false\" });", null)]
    public async Task An_array_of_a_narrower_type_holds_no_state(string statements, string? refusal) => await AssertAsync(statements, refusal);

    [Theory]
    [InlineData("for (var p = job.GetMethodParameters(\"KillJob\"); ;)\n{\njob.InvokeMethod(\"KillJob\", p, null);\nbreak;\n}", "ParametersSetConditionally")]
    [InlineData("using (var p = job.GetMethodParameters(\"KillJob\"))\n{\njob.InvokeMethod(\"KillJob\", p, null);\n}", "ParametersSetConditionally")]
    [InlineData("ManagementBaseObject p = job.GetMethodParameters(\"KillJob\"), answer = job.InvokeMethod(\"KillJob\", p, null);\nConsole.WriteLine(answer);", "ParametersSetConditionally")]
    [InlineData("ManagementBaseObject p = job.GetMethodParameters(\"KillJob\"), other = p;\njob.InvokeMethod(\"KillJob\", p, null);\nConsole.WriteLine(other);", "ParametersUsedElsewhere")]
    [InlineData("if (job.GetMethodParameters(\"KillJob\") is { } p)\n{\njob.InvokeMethod(\"KillJob\", p, null);\n}", "ArgumentsBuiltElsewhere")]
    [InlineData("Api.Make(job, out var p);\njob.InvokeMethod(\"KillJob\", p, null);", "ArgumentsBuiltElsewhere")]
    [InlineData("ManagementBaseObject p = job.GetMethodParameters(\"KillJob\"), other;\njob.InvokeMethod(\"KillJob\", p, null);\nother = p;\nConsole.WriteLine(other);", "ParametersUsedElsewhere")]
    [InlineData("ManagementBaseObject p = job.GetMethodParameters(\"KillJob\"), other = job;\njob.InvokeMethod(\"KillJob\", p, null);\nConsole.WriteLine(other);", null)]
    [InlineData("using var p = job.GetMethodParameters(\"KillJob\");\njob.InvokeMethod(\"KillJob\", p, null);", null)]
    public async Task The_state_is_added_between_the_object_and_the_call_or_nothing_is_written(string statements, string? refusal)
    {
        await AssertAsync(statements, refusal);
        if (refusal is null)
        {
            var text = await Rewrites.FirstAsync(Open(Api, statements, job: "ManagementObject"));
            var places = PartsInOrder.Select(part => text.LastIndexOf(part, StringComparison.Ordinal)).ToArray();
            Assert.True(places[0] > 0 && places[0] < places[1] && places[1] < places[2], text);
        }
    }

    private const string Api = """
        public static class Api
        {
            public static void Send(ManagementObject job, string method, object[] arguments) => job.InvokeMethod(method, arguments);
            public static void Make(ManagementObject job, out ManagementBaseObject made) => made = job;
        }
        """;

    private static async Task AssertAsync(string statements, string? refusal)
    {
        Assert.Equal(refusal, await Rewrites.RefusalAsync(Open(Api, statements, job: "ManagementObject")));
        if (refusal is null)
        {
            Assert.Equal(2, (await Rewrites.AllAsync(Open(Api, statements, job: "ManagementObject"))).Count);
        }
    }

    // What the method takes that the written call is bound to.
    private static async Task<string> StateTypeAsync(string text)
    {
        var compilation = await Workbench.Create(text, [.. References.Framework, References.SystemManagement]).CompilationAsync();
        var tree = compilation.SyntaxTrees.Single();
        var call = (await tree.GetRootAsync()).DescendantNodes().OfType<InvocationExpressionSyntax>().Single(call => call.ToString().StartsWith("job.RequestStateChange", StringComparison.Ordinal));
        return ((IMethodSymbol)compilation.GetSemanticModel(tree).GetSymbolInfo(call).Symbol!).Parameters[0].Type.ToDisplayString();
    }

    private static string Wrapper(string requests) => $$"""
        public class ConcreteJob
        {
            private ManagementObject _job = null!;
            public void Bind(ManagementObject job) => _job = job;
            public ConcreteJob Self => this;
            public uint KillJob(bool delete) => (uint)_job.InvokeMethod("KillJob", new object[] { delete });
            {{requests}}
        }
        """;

    private static Workbench Open(string types, string statements, string result = "void", string job = "ConcreteJob") => Workbench.Create(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Management;
        using System.Threading.Tasks;
        [assembly: System.Runtime.Versioning.SupportedOSPlatform("windows")]
        {{types}}
        public static class Program
        {
            public static {{result}} Run({{job}} job)
            {
        {{statements}}
            }
        }
        """,
        [.. References.Framework, References.SystemManagement]);
}
