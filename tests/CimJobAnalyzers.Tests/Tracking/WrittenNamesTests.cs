using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Tracking;

/// <summary>Names that no single literal gives: taken apart, computed, made with an object, asked of an enumeration.</summary>
public sealed class WrittenNamesTests
{
    private const string Op = "record Op(string Name, int Id = 0) { public static readonly Op Kill = new(\"KillJob\"); }";
    private const string Names = "enum Names { Create, KillJob, Kill, RequestChangeState }";
    private const string Made = "class Made { public string Name { get; init; } = \"\"; public string Late { get; set; } = \"\"; }";

    /// <summary>Types beside the class, statements before the call, the name argument.</summary>
    public static TheoryData<string, string, string> Fixed => new()
    {
        { "", "var (name, x) = (\"KillJob\", 1);", "name" },
        { "", "(string name, int x) = (\"KillJob\", 1);", "name" },
        { "", "string name; int x; (name, x) = (\"KillJob\", 1);", "name" },
        { "", "var ((x, name), y) = ((1, \"KillJob\"), 2);", "name" },
        { "", "var pair = (\"KillJob\", 1); var (name, x) = pair;", "name" },
        { "", "static (string, int) Pair() => (\"KillJob\", 1); var (name, x) = Pair();", "name" },
        { Op, "var (name, x) = new Op(\"KillJob\", 1);", "name" },
        { "", "var pair = (Name: \"KillJob\", Id: 1);", "pair.Name" },
        { "", "var pair = (Name: \"KillJob\", Id: 1);", "pair.Item1" },
        { Op, "var op = new Op(\"KillJob\");", "op.Name" },
        { Op, "var op = new Op(\"Create\") with { Name = \"KillJob\" };", "op.Name" },
        { Op, "", "Op.Kill.Name" },
        { "record Op(string Name = \"KillJob\");", "var op = new Op();", "op.Name" },
        { Made, "var made = new Made { Name = \"KillJob\" };", "made.Name" },
        { "sealed class Op { public static readonly Op Kill = new(\"KillJob\"); private Op(string name) { Name = name; } public string Name { get; } }", "", "Op.Kill.Name" },
        { "", "static string Name() => \"KillJob\";", "Name()" },
        { "", "string Name() { return \"KillJob\"; }", "Name()" },
        { "static class Other { public static string Name() => \"KillJob\"; }", "", "Other.Name()" },
        { "", "static string Same(string text) => text;", "Same(\"KillJob\")" },
        { Names, "", "Names.KillJob.ToString()" },
        { Names, "", "Names.KillJob.ToString(\"G\")" },
        { Names, "", "$\"{Names.KillJob}\"" },
        { Names, "", "$\"{Names.Kill}Job\"" },
        { Names, "", "Names.Kill + \"Job\"" },
        { Names, "", "Enum.GetName(typeof(Names), Names.KillJob)!" },
        { Names, "", "Enum.GetName(Names.KillJob)!" },
        { Names, "", "nameof(Names.KillJob)" },
        { "", "string? name = null; name ??= \"KillJob\";", "name" },
        { "", "", "string.Format(\"{0}Job\", \"Kill\")" },
        { "", "", "string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0}{1}\", \"Kill\", \"Job\")" },
        { "", "", "string.Format(\"{0}{1}{2}{3}\", \"K\", \"ill\", \"J\", \"ob\")" },
        { "", "", "string.Join(\"\", \"Kill\", \"Job\")" },
        { "", "", "string.Join(\"i\", new[] { \"K\", \"llJob\" })" },
        { "", "", "string.Concat(\"K\", \"i\", \"ll\", \"J\", \"ob\")" },
        { "", "", "string.Empty + \"KillJob\"" },
        { "", "", "\"kill\".ToUpper() + \"JOB\"" },
        { "", "", "\"KILLJOB\".ToLowerInvariant()" },
        { "", "", "\" KillJob \".Trim()" },
        { "", "", "\"Kill_Job\".Replace(\"_\", \"\")" },
        { "", "", "\"CIM_KillJob\".Substring(4)" },
        { "", "", "\"KillJobs\".Substring(0, 7)" },
        { "", "", "\"KillJobs\".Remove(7)" },
        { "", "", "\"Job\".Insert(0, \"Kill\")" },
        { "", "", "new string(\"KillJob\")" },
        { "", "", "new string(new[] { 'K', 'i', 'l', 'l', 'J', 'o', 'b' })" },
    };

    public static TheoryData<string, string, string> Refused => new()
    {
        { "", "var pair = (Name: \"KillJob\", Id: 1); Console.WriteLine(pair.Name);", "pair.Name" },
        { "static class Other { public static readonly (string Name, int Id) Kill = (\"KillJob\", 1); }", "", "Other.Kill.Name" },
        { "", "var a = \"KillJob\"; var b = \"Create\"; (a, b) = (b, a);", "b" },
        { Op, "", "new Op(\"KillJob\").Name" },
        { Op, "static object Send(ManagementObject o, Op op) => o.InvokeMethod(op.Name, null); Send(job, Op.Kill);", "\"Create\"" },
        { Made, "var made = new Made { Late = \"KillJob\" };", "made.Late" },
        { Made, "static object Send(ManagementObject o, Made made) => o.InvokeMethod(made.Late, null); Send(job, new() { Late = \"KillJob\" });", "\"Create\"" },
        { "", "static string Name() => \"KillJob\"; Console.WriteLine(Name());", "Name()" },
        { "static class Other { public static string Name() { Console.WriteLine(); return \"KillJob\"; } }", "", "Other.Name()" },
        { "static class Other { public static string Name(bool kill) { if (kill) { return \"KillJob\"; } return \"Create\"; } }", "", "Other.Name(flag)" },
        { "class Other { public virtual string Name() => \"KillJob\"; }", "", "new Other().Name()" },
        { Names, "var name = Names.KillJob;", "name.ToString()" },
        { Names, "static object Send(ManagementObject o, Names name) => o.InvokeMethod(name.ToString(), null); Send(job, Names.KillJob);", "\"Create\"" },
        { "enum Twice { KillJob, End = 0 }", "", "Twice.KillJob.ToString()" },
        { "", "var name = Console.ReadLine(); name ??= \"KillJob\";", "name" },
        { "", "string? name = null;", "name ??= \"KillJob\"" },
        { "", "string name;", "name = \"KillJob\"" },
        { "", "string a, b; a = b = \"KillJob\";", "a" },
        { "", "var name = \"Kill\"; name += \"Job\";", "name" },
        { "", "var name = \"K\"; name += \"ill\"; name += \"Job\";", "name" },
        { "", "if (Given() is string name)", "name" },
        { "static class Other { public static readonly Lazy<string> Name = new(() => \"KillJob\"); }", "", "Other.Name.Value" },
        { "", "Func<string> name = () => \"KillJob\";", "name()" },
        { "", "Func<string> name = Given;", "name()" },
        { "", "var names = new[] { \"KillJob\", \"Create\" };", "names[0]" },
        { "", "var names = new[] { \"KillJob\", \"Create\" };", "names[number]" },
        { "", "foreach (var name in new[] { \"KillJob\", \"Create\" })", "name" },
        { "", "var names = new List<string> { \"KillJob\" };", "names[0]" },
        { "", "var names = new Dictionary<string, string> { [\"kill\"] = \"KillJob\" };", "names[\"kill\"]" },
        { "", "var names = new Dictionary<string, string> { { \"kill\", \"KillJob\" } };", "names[\"kill\"]" },
        { "class Killer(ManagementObject job, string method = \"KillJob\") { public void Stop() => job.InvokeMethod(method, null); }", "", "\"Create\"" },
        { "class Killer(ManagementObject job, string method) { public void Stop() => job.InvokeMethod(method, null); }", "new Killer(job, \"KillJob\").Stop();", "\"Create\"" },
        { "class Killer(string method = \"KillJob\") { private string Method { get; } = method; public void Stop(ManagementObject job) => job.InvokeMethod(Method, null); }", "", "\"Create\"" },
        { "class Base(string method) { protected string Method => method; } class Killer() : Base(\"KillJob\") { public void Stop(ManagementObject job) => job.InvokeMethod(Method, null); }", "", "\"Create\"" },
        { "", "Func<string, object?> send = name => job.InvokeMethod(name, null); send(\"KillJob\");", "\"Create\"" },
        { "static class Other { public static void Each(Action<string> act) => act(\"KillJob\"); }", "Other.Each(name => job.InvokeMethod(name, null));", "\"Create\"" },
    };

    /// <summary>The same, where the name is another one, or stands beside the text that is used.</summary>
    public static TheoryData<string, string, string> Silent => new()
    {
        { "", "var (name, x) = (\"Create\", \"KillJob\");", "name" },
        { "", "var pair = (Name: \"KillJob\", Other: \"Create\");", "pair.Other" },
        { Op, "var op = new Op(\"Create\");", "op.Name" },
        { Op, "var op = Op.Kill with { Name = \"Create\" };", "op.Name" },
        { Made, "var made = new Made { Name = \"Create\", Late = \"KillJob\" };", "made.Name" },
        { "static class Other { public static string Name() => \"Create\"; public static string Kill() => \"KillJob\"; }", "", "Other.Name()" },
        { Names, "", "Names.Create.ToString()" },
        { Names, "", "Names.KillJob.ToString(\"D\")" },
        { Names, "", "$\"{(int)Names.KillJob}\"" },
        { Names, "", "$\"{Names.KillJob:D}\"" },
        { "", "var name = \"Kill\"; name += \"Jobs\";", "name" },
        { "", "", "string.Format(\"{0}{9}\", \"KillJob\")" },
        { "", "", "string.Format(\"{0\", \"KillJob\")" },
        { "", "", "\"KillJob\".Substring(40)" },
        { "", "", "\"KillJob\".Replace(\"Kill\", \"\")" },
        { "", "var names = new Dictionary<string, string> { [\"KillJob\"] = \"Create\" };", "names[\"KillJob\"]" },
        { "", "var names = new Dictionary<string, string> { [\"kill\"] = \"KillJob\", [\"make\"] = \"Create\" };", "names[\"make\"]" },
        { "", "var names = new[] { \"KillJob\", \"Create\" };", "names[1]" },
        { "class Maker(ManagementObject job, string method) { public void Make() => job.InvokeMethod(method, null); }", "new Maker(job, \"Create\").Make();", "\"Create\"" },
        { "", "Func<string, object?> send = name => job.InvokeMethod(name, null); send(\"Create\");", "\"Create\"" },
    };

    /// <summary>Values that lead back to themselves: the search ends, and says nothing.</summary>
    public static TheoryData<string, string, string> Circles => new()
    {
        { "record Inner(Inner? Next, string Name);", "Inner one = new(null, \"\"); string name; (one, name) = one!;", "name" },
        { "record Op(string Name) { public static readonly Op A = new(B.Name); public static readonly Op B = new(A.Name); }", "", "Op.A.Name" },
        { "static class Other { public static string A() => B(); public static string B() => A(); }", "", "Other.A()" },
        { "class Node { public Node? Next { get; init; } public string Name { get; init; } = \"\"; }", "Node node = new(); node = node.Next!;", "node.Name" },
        { "class Killer(string method) { public Killer() : this(new Killer().Method) { } public string Method => method; public void Stop(ManagementObject job) => job.InvokeMethod(method, null); }", "", "new Killer().Method" },
        { "", "var name = \"\"; name += name; name ??= name;", "name" },
        { "", "Func<string> a = null!; Func<string> b = () => a(); a = () => b();", "a()" },
        { "", "string[] names = null!; names = new[] { names[0] };", "names[0]" },
    };

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task A_name_that_the_code_proves_is_fixed_without_new_warnings(string types, string setup, string name)
    {
        var bench = Open(types, setup, name);
        await AssertCompilesAsync(bench);
        var before = await CountWarningsAsync(bench);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal("CIMJOB001", report.Id);
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey), report.GetMessage());
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        var text = await rewritten.TextAsync();
        await AssertCompilesAsync(rewritten);
        Assert.Empty(await rewritten.ReportsAsync());
        Assert.Contains("\"RequestStateChange\"", text, StringComparison.Ordinal);
        foreach (var (id, count) in await CountWarningsAsync(rewritten))
        {
            Assert.True(count <= before.GetValueOrDefault(id), $"{id} is new in:\n{text}");
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_name_that_may_be_another_is_reported_and_left(string types, string setup, string name)
    {
        var bench = Open(types, setup, name);
        await AssertCompilesAsync(bench);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(nameof(RefusalReason.NameNotConstant), report.Properties[RewritePlan.RefusalKey]);
        Assert.Empty(await bench.OffersAsync(report));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    [MemberData(nameof(Circles))]
    public async Task Another_name_is_none_of_ours(string types, string setup, string name)
    {
        var bench = Open(types, setup, name);
        await AssertCompilesAsync(bench);
        Assert.Empty(await bench.ReportsAsync());
    }

    [Theory]
    [InlineData(Names, "", "Names.RequestChangeState.ToString()")]
    [InlineData("", "", "string.Concat(\"Request\", \"ChangeState\")")]
    public async Task A_misspelt_name_is_followed_too(string types, string setup, string name)
    {
        var report = Assert.Single(await Open(types, setup, name).ReportsAsync());
        Assert.Equal("CIMJOB003", report.Id);
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey));
    }

    [Theory]
    [InlineData(Names, "", "Names.KillJob.ToString()")]
    [InlineData("", "var (name, x) = (\"KillJob\", 1);", "name")]
    [InlineData("static class Other { public static string Name() => \"KillJob\"; }", "", "Other.Name()")]
    [InlineData(Op, "var op = new Op(\"KillJob\");", "op.Name")]
    [InlineData("", "", "string.Format(\"{0}Job\", \"Kill\")")]
    public async Task A_helper_that_is_given_such_a_name_is_reported_where_it_is_given(string types, string setup, string name)
    {
        var bench = Workbench.Create(
            Source(types, setup, $"Helper.Call(job, {name}, false);")
            + "public static class Helper { public static object Call(System.Management.ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args); }",
            [.. References.Framework, References.SystemManagement]);
        await AssertCompilesAsync(bench);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey), report.GetMessage());
        Assert.Contains("Helper.Call", (await bench.TextAsync())[report.Location.SourceSpan.Start..report.Location.SourceSpan.End], StringComparison.Ordinal);
    }

    private static Workbench Open(string types, string setup, string name) =>
        Workbench.Create(Source(types, setup, $"job.InvokeMethod({name}, new object[] {{ false }});"), [.. References.Framework, References.SystemManagement]);

    private static string Source(string types, string setup, string call) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Management;

        namespace Consumer
        {
            {{types}}
            public class Program
            {
                public void Run(ManagementObject job, bool flag, int number)
                {
                    {{setup}}
                    {{call}}
                }

                public static string Given() => "KillJob";
            }
        }

        """;

    private static async Task AssertCompilesAsync(Workbench bench) =>
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static async Task<Dictionary<string, int>> CountWarningsAsync(Workbench bench) =>
        (await bench.CompilerDiagnosticsAsync()).GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());
}
