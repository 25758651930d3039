using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;

namespace CimJobAnalyzers.Tests.Rules;

/// <summary>Code that does not compile, or hardly: no exception, and no fix that makes it worse.</summary>
public sealed class RobustnessTests
{
    public static TheoryData<string> BrokenPrograms =>
    [
        "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(); } }",
        "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(null, null); } }",
        "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod((string)null, new object[] { true }); } }",
        "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\" } }",
        "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\", true); } }",
        "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\", new object[] { ",
        "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(methodName: \"KillJob\"); } }",
        "class C { void M(Missing job) { job.InvokeMethod(\"KillJob\", new object[] { true }); job.KillJob(true); } }",
        "class C { void M(System.Management.ManagementObject job) { string a = b; string b = a; job.InvokeMethod(a, null); } }",
        "class C { static readonly string A = B; static readonly string B = A; void M(System.Management.ManagementObject job) { job.InvokeMethod(A, null); } }",
        "class C { static readonly string A = A; void M(System.Management.ManagementObject job) { job.InvokeMethod(A, null); } }",
        "class C { void M(System.Management.ManagementObject job) { var p = p; job.InvokeMethod(\"KillJob\", p, null); } }",
        "class C { void M(System.Management.ManagementObject job) { var p = job.GetMethodParameters(); p[\"DeleteOnKill\"] = ; job.InvokeMethod(\"KillJob\", p, null); } }",
        "class C { void M(System.Management.ManagementObject job) { using var p = job.GetMethodParameters(\"KillJob\"); p[] = true; job.InvokeMethod(\"KillJob\", p, null); } }",
        "class C { uint M(System.Management.ManagementObject job) { var p = job.GetMethodParameters(\"KillJob\");\np[\"DeleteOnKill\"] = true\nvar o = job.InvokeMethod(\"KillJob\", p, null);\nreturn (uint)o[\"ReturnValue\"]; } }",
        "class C { uint M(System.Management.ManagementObject job) { var p = job.GetMethodParameters(\"KillJob\")\np[\"DeleteOnKill\"] = true;\nvar o = job.InvokeMethod(\"KillJob\", p, null)\nreturn (uint)o[\"ReturnValue\"]; } }",
        "class ConcreteJob { object LateBoundObject; string ManagementClassName; string CreatedClassName; uint KillJob(bool DeleteOnKill) { ",
        "class ConcreteJob { uint KillJob(bool) => InvokeMethod(\"KillJob\"); void M() => KillJob(); }",
        "interface I : I { uint KillJob(bool DeleteOnKill); } class J : I { } class C { void M(I i) => i.KillJob(true); }",
        "class J : J { public override uint KillJob(bool DeleteOnKill) => base.KillJob(DeleteOnKill); }",
        "uint KillJob(bool DeleteOnKill) => 0; KillJob(true); job.InvokeMethod(\"KillJob\", [..",
        "class C { public static uint KillJob(this System.Management.ManagementObject job, bool d) => (uint)job.InvokeMethod(\"KillJob\", new object[] { d }); } ",
    ];

    [Theory]
    [MemberData(nameof(BrokenPrograms))]
    public async Task Broken_code_does_no_harm(string program)
    {
        foreach (var hasReference in new[] { true, false })
        {
            var bench = Workbench.Create(program, hasReference ? [.. References.Framework, References.SystemManagement, .. References.Library] : References.Framework);
            await FixEverythingAsync(bench);
        }
    }

    [Fact]
    public async Task Nothing_referenced_at_all_does_no_harm() =>
        Assert.Empty(await Workbench.Create("class C { void M(object job) { job.InvokeMethod(\"KillJob\"); } }", []).ReportsAsync());

    /// <summary>Every case of one form, cut off after each of its tokens in turn (a sample of them).</summary>
    [Fact]
    public async Task Code_being_typed_does_no_harm()
    {
        foreach (var item in Cases.ById.Values.DistinctBy(item => item.Shape))
        {
            for (var length = 25; length < item.Source.Length; length += item.Source.Length / 6)
            {
                await FixEverythingAsync(Workbench.Create(item.Source[..length], [.. References.Framework, References.SystemManagement]));
            }
        }
    }

    // Analyzer exceptions fail inside ReportsAsync; a fix must apply to whatever it was offered for.
    private static async Task FixEverythingAsync(Workbench bench)
    {
        foreach (var report in await bench.ReportsAsync())
        {
            foreach (var offer in await bench.OffersAsync(report))
            {
                Assert.NotEqual(await bench.TextAsync(), await (await bench.ApplyAsync(offer)).TextAsync());
            }
        }
    }
}
