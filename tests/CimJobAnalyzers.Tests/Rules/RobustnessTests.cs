using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;

namespace CimJobAnalyzers.Tests.Rules;

/// <summary>Code that does not compile, or hardly: no exception, and no fix that makes it worse.</summary>
public sealed class RobustnessTests
{
    /// <summary>Programs, and the rules that report them where System.Management is referenced, one for each report.</summary>
    public static TheoryData<string, string> BrokenPrograms => new()
    {
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(); } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(null, null); } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod((string)null, new object[] { true }); } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\" } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\", true); } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\", new object[] { ", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(methodName: \"KillJob\"); } }", "" },
        { "class C { void M(Missing job) { job.InvokeMethod(\"KillJob\", new object[] { true }); job.KillJob(true); } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { string a = b; string b = a; job.InvokeMethod(a, null); } }", "" },
        { "class C { static readonly string A = B; static readonly string B = A; void M(System.Management.ManagementObject job) { job.InvokeMethod(A, null); } }", "" },
        { "class C { static readonly string A = A; void M(System.Management.ManagementObject job) { job.InvokeMethod(A, null); } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { var p = p; job.InvokeMethod(\"KillJob\", p, null); } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { var p = job.GetMethodParameters(); p[\"DeleteOnKill\"] = ; job.InvokeMethod(\"KillJob\", p, null); } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { using var p = job.GetMethodParameters(\"KillJob\"); p[] = true; job.InvokeMethod(\"KillJob\", p, null); } }", "CIMJOB001" },
        { "class C { uint M(System.Management.ManagementObject job) { var p = job.GetMethodParameters(\"KillJob\");\np[\"DeleteOnKill\"] = true\nvar o = job.InvokeMethod(\"KillJob\", p, null);\nreturn (uint)o[\"ReturnValue\"]; } }", "CIMJOB001" },
        { "class C { uint M(System.Management.ManagementObject job) { var p = job.GetMethodParameters(\"KillJob\")\np[\"DeleteOnKill\"] = true;\nvar o = job.InvokeMethod(\"KillJob\", p, null)\nreturn (uint)o[\"ReturnValue\"]; } }", "CIMJOB001" },
        { "class ConcreteJob { object LateBoundObject; string ManagementClassName; string CreatedClassName; uint KillJob(bool DeleteOnKill) { ", "" },
        { "class ConcreteJob { uint KillJob(bool) => InvokeMethod(\"KillJob\"); void M() => KillJob(); }", "" },
        { "interface I : I { uint KillJob(bool DeleteOnKill); } class J : I { } class C { void M(I i) => i.KillJob(true); }", "" },
        { "class J : J { public override uint KillJob(bool DeleteOnKill) => base.KillJob(DeleteOnKill); }", "" },
        { "uint KillJob(bool DeleteOnKill) => 0; KillJob(true); job.InvokeMethod(\"KillJob\", [..", "" },
        { "class C { public static uint KillJob(this System.Management.ManagementObject job, bool d) => (uint)job.InvokeMethod(\"KillJob\", new object[] { d }); } ", "" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\", new object[] { false }); Missing(); } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\", new object[] { missing }); } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\", new Missing[] { false }); } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { uint code = job.InvokeMethod(\"KillJob\", new object[] { false }); } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { return job.InvokeMethod(\"KillJob\", new object[] { false }); } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { if (job.InvokeMethod(\"KillJob\", new object[] { false })) { } } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = missing; job.InvokeMethod(\"KillJob\", p, null); } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; Missing(p); job.InvokeMethod(\"KillJob\", p, null); } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { using (var p = job.GetMethodParameters(\"KillJob\")) { p[\"DeleteOnKill\"] = true; job.InvokeMethod(\"KillJob\", p, null) } } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\", new object[] { false }) } }", "CIMJOB001" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"KillJob\", new object[] { false },); } }", "" },
        { "class C : Missing { object M(System.Management.ManagementObject job) => job.InvokeMethod(\"KillJob\", new object[] { true }); }", "CIMJOB001" },
        { "class C { async void M(System.Management.ManagementObject job) { await job.InvokeMethod(\"KillJob\", new object[] { false }); } }", "CIMJOB001" },
        { "class C { object M(System.Management.ManagementObject job) => job.InvokeMethod(\"KillJob\", new object[] { true }); object M(System.Management.ManagementObject job) => null; }", "CIMJOB001" },
        { "class Job { object o; public uint KillJob(bool d) => (uint)((System.Management.ManagementObject)o).InvokeMethod(\"KillJob\", new object[] { d }); } class C { void M(Job job) { job.KillJob(missing); } }", "" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"RequestChangeState\", new object[] { (ushort)missing }); } }", "CIMJOB003" },
        { "class C { void M(System.Management.ManagementObject job) { job.InvokeMethod(\"RequestChangeState\", new object[] { 4 } } }", "CIMJOB003" },
    };

    [Theory]
    [MemberData(nameof(BrokenPrograms))]
    public async Task Broken_code_is_reported_and_made_no_worse(string program, string rules)
    {
        var bench = Workbench.Create(program, [.. References.Framework, References.SystemManagement, .. References.Library]);
        var reported = string.Join(' ', (await bench.ReportsAsync()).Select(report => report.Id));
        Assert.True(rules == reported, $"{reported} in {program}");
        await FixEverythingAsync(bench);
        Assert.Empty(await Workbench.Create(program, References.Framework).ReportsAsync());
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

    // Analyzer exceptions fail inside ReportsAsync; a fix must change something, mend what was reported and break nothing.
    private static async Task FixEverythingAsync(Workbench bench)
    {
        var reports = await bench.ReportsAsync();
        var errors = await ErrorsAsync(bench);
        foreach (var report in reports.Where(report => Workbench.HasFixer(report.Id)))
        {
            foreach (var offer in await bench.OffersAsync(report))
            {
                var changed = await bench.ApplyAsync(offer);
                var text = await changed.TextAsync();
                Assert.NotEqual(await bench.TextAsync(), text);
                Assert.True((await changed.ReportsAsync()).Count(left => left.Id == report.Id) < reports.Count(other => other.Id == report.Id), text);
                Assert.All(await ErrorsAsync(changed), error => Assert.True(error.Value <= errors.GetValueOrDefault(error.Key), $"{error.Key} is new in:\n{text}"));
            }
        }
    }

    private static async Task<IReadOnlyDictionary<string, int>> ErrorsAsync(Workbench bench) =>
        (await bench.CompilerDiagnosticsAsync()).GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());
}
