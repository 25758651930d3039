using System.Diagnostics;
using CimJobAnalyzers.Tests.Surfaces;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Tracking;

/// <summary>Values that lead back to themselves, and expressions and chains as long as no one writes them: every tracker ends, soon, and still reports the call.</summary>
public sealed class CycleTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Where a value stands in a call: as the object, as the name, as DeleteOnKill, in a path, as a COM object.</summary>
    public static TheoryData<string, string, string> Places => new()
    {
        { "bool", "VALUE", "other.InvokeMethod(\"KillJob\", new object[] { VALUE });" },
        { "ManagementObject", "VALUE", "VALUE.InvokeMethod(\"KillJob\", new object[] { false });" },
        { "string", "VALUE", "new ManagementObject(VALUE).InvokeMethod(\"KillJob\", new object[] { false });" },
        { "string", "VALUE", "new ManagementObject(\"CIM_ConcreteJob.InstanceID='\" + VALUE + \"'\").InvokeMethod(\"KillJob\", new object[] { false });" },
        { "string", "VALUE", "other.InvokeMethod(flag ? \"KillJob\" : VALUE, new object[] { false });" },
        { "object[]", "VALUE", "other.InvokeMethod(\"KillJob\", VALUE);" },
        { "ManagementBaseObject", "VALUE", "other.InvokeMethod(\"KillJob\", VALUE, null);" },
        { "CimInstance", "VALUE", "session.InvokeMethod(VALUE, \"KillJob\", new CimMethodParametersCollection());" },
        { "CimMethodParametersCollection", "VALUE", "session.InvokeMethod(new CimInstance(\"CIM_Job\"), \"KillJob\", VALUE);" },
        { "string", "VALUE", "PowerShell.Create().AddScript(\"Invoke-CimMethod -MethodName KillJob \" + VALUE).Invoke();" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_value_may_lead_back_to_itself(string type, string place, string call)
    {
        foreach (var (members, before, value) in Circles(type))
        {
            await AssertReportedAsync(before + call.Replace(place, value, StringComparison.Ordinal), members);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_chain_may_be_long(string type, string place, string call)
    {
        const int Length = 400;
        var members = string.Concat(Enumerable.Range(0, Length).Select(i => $"private {type} M{i} => M{i + 1};\n")) + $"private {type} M{Length} => M0;";
        await AssertReportedAsync(call.Replace(place, "M0", StringComparison.Ordinal), members);

        var locals = $"{type} v0 = default!;" + string.Concat(Enumerable.Range(1, Length / 4).Select(i => $"var v{i} = v{i - 1};\n"));
        await AssertReportedAsync(locals + call.Replace(place, $"v{Length / 4}", StringComparison.Ordinal), string.Empty);
    }

    [Fact]
    public async Task A_chain_may_be_as_long_as_a_program()
    {
        const int Length = 2000;
        var members = string.Concat(Enumerable.Range(0, Length).Select(i => $"private ManagementObject M{i} => M{i + 1};\n")) + $"private ManagementObject M{Length} => M0;";
        await AssertReportedAsync("M0.InvokeMethod(\"KillJob\", new object[] { flag });", members);
    }

    [Theory]
    [InlineData(" + ", "\"x\"", 10_000)]
    [InlineData(" + ", "text", 10_000)]
    public async Task A_sum_may_be_long(string operation, string operand, int count)
    {
        var sum = string.Join(operation, Enumerable.Repeat(operand, count));
        await AssertReportedAsync($"new ManagementObject({sum}).InvokeMethod(\"KillJob\", new object[] {{ false }});", string.Empty);
        await AssertReportedAsync($"other.InvokeMethod(flag ? \"KillJob\" : {sum}, new object[] {{ false }});", string.Empty);
        await AssertReportedAsync($"other.InvokeMethod(\"KillJob\", new object[] {{ {sum} == text }});", string.Empty);
        await AssertReportedAsync($"other.InvokeMethod(\"KillJob\", new object[] {{ {string.Join(" & ", Enumerable.Repeat("flag", count))} }});", string.Empty);
    }

    [Theory]
    [InlineData("(", ")", 500)]
    [InlineData("flag ? true : (", ")", 200)]
    [InlineData("!(", ")", 500)]
    public async Task An_expression_may_be_deep(string open, string close, int depth)
    {
        var deletion = string.Concat(Enumerable.Repeat(open, depth)) + "flag" + string.Concat(Enumerable.Repeat(close, depth));
        await AssertReportedAsync($"other.InvokeMethod(\"KillJob\", new object[] {{ {deletion} }});", string.Empty);
        var receiver = string.Concat(Enumerable.Repeat("(flag ? other : ", 200)) + "other" + new string(')', 200);
        await AssertReportedAsync($"{receiver}.InvokeMethod(\"KillJob\", new object[] {{ false }});", string.Empty);
    }

    [Fact]
    public async Task Helpers_may_call_one_another_in_a_circle_and_for_long()
    {
        const int Length = 500;
        var circle = "private static object A(ManagementObject o, string m) => B(o, m); private static object B(ManagementObject o, string m) => m.Length > 9 ? o.InvokeMethod(m, null) : A(o, m);";
        await AssertReportedAsync("A(other, \"KillJob\");", circle);

        var chain = string.Concat(Enumerable.Range(0, Length).Select(i => $"private static object H{i}(ManagementObject o, string m) => H{i + 1}(o, m);\n"))
            + $"private static object H{Length}(ManagementObject o, string m) => o.InvokeMethod(m, null);";
        await AssertEndsAsync("H0(other, \"KillJob\");", chain);
    }

    [Fact]
    public async Task A_wrapper_may_call_itself() =>
        await AssertReportedAsync(
            "new Loop(other).KillJob(flag);",
            "public class Loop(ManagementObject o) { private ManagementObject Job => Again; private ManagementObject Again => Job ?? o; public uint KillJob(bool d) => d ? KillJob(d) : (uint)Job.InvokeMethod(\"KillJob\", new object[] { d }); }");

    // Through properties, fields, variables, parameters, methods, lambdas: directly, and by way of one another.
    private static IEnumerable<(string Members, string Before, string Value)> Circles(string type) =>
    [
        ($"private {type} A => A;", "", "A"),
        ($"private {type} A => B; private {type} B => A;", "", "A"),
        ($"private {type} A {{ get {{ if (B == null!) {{ return B; }} return C; }} }} private {type} B => C; private {type} C => A;", "", "A"),
        ($"private {type} _a = default!; private void Set() => _a = _b; private {type} _b = default!; private void Again() => _b = _a;", "", "_a"),
        ($"private {type} _a = default!; private void Set() => _a = _a;", "", "_a"),
        ($"private {type} A {{ get; set; }} = default!; private void Set() => A = A;", "", "A"),
        ($"private {type} F() => F();", "", "F()"),
        ($"private {type} F() => G(); private {type} G() => F();", "", "F()"),
        ($"private {type} F({type} x) => F(x);", "", "F(default!)"),
        ($"private {type} F({type} x, int n) => n > 0 ? F(x, n - 1) : x;", "", "F(default!, 3)"),
        ("", $"{type} a = default!; {type} b = a; for (var i = 0; i < 2; i++) {{ a = b; b = a; }}", "a"),
        ("", $"{type} a = default!; while (flag) {{ a = flag ? a : a; }}", "a"),
        ("", $"{type} a = default!; {type} Next() => a; a = Next();", "a"),
        ("", $"Func<{type}> f = null!; f = () => f();", "f()"),
    ];

    private static async Task AssertReportedAsync(string statements, string members) => Assert.NotEmpty(await AssertEndsAsync(statements, members));

    private static async Task<IReadOnlyList<Diagnostic>> AssertEndsAsync(string statements, string members)
    {
        var bench = EvidencePrograms.Open(statements, members);
        await bench.CompilationAsync();
        var watch = Stopwatch.StartNew();
        var reports = await bench.ReportsAsync();
        foreach (var report in reports.Where(report => report.Id != "CIMJOB012"))
        {
            await bench.OffersAsync(report);
        }

        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed} for {statements[..Math.Min(200, statements.Length)]}");
        return reports;
    }
}
