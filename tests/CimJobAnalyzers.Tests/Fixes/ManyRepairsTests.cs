using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>Files with many mistakes about jobs: one after another or all at once, the same is written.</summary>
public sealed class ManyRepairsTests
{
    private const string Path = "    const string Path = @\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='x'\";\n";

    private static readonly (string Rule, string Member)[] Mistakes =
    [
        ("CIMJOB004", "void A{0}(ManagementObject o) {{ var p = o.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = false; o.InvokeMethod(\"RequestStateChange\", p, null); }}"),
        ("CIMJOB005", "void B{0}() {{ var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] {{ (ushort)8, null! }}); job.InvokeMethod(\"RequestStateChange\", new object[] {{ (ushort)9, TimeSpan.Zero }}); }}"),
        ("CIMJOB006", "void C{0}() {{ var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] {{ (ushort)4, TimeSpan.Zero }}); }}"),
        ("CIMJOB007", "void D{0}(ManagementObject svc) {{ var o = svc.InvokeMethod(\"DefineSystem\", null, null); Console.WriteLine((int)o[\"ReturnValue\"] + (long)o[\"ReturnValue\"]); Console.WriteLine(o[\"Job\"]); }}"),
        ("CIMJOB009", "void E{0}(ManagementObject job) {{ while ((ushort)job[\"JobState\"] == 4) job.Get(); if ((ushort)job[\"JobState\"] != 7) throw new Exception(); Action again = () => {{ job.Get(); if ((ushort)job[\"JobState\"] > 7) throw new Exception(); }}; again(); }}"),
        ("CIMJOB010", "void F{0}(ManagementObject job, ManagementObject other) {{ while ((ushort)job[\"JobState\"] < 7) {{ Thread.Sleep(1); }} do Thread.Sleep(1); while ((ushort)other[\"JobState\"] < 7); if ((ushort)job[\"JobState\"] is not (7 or 32768) || (ushort)other[\"JobState\"] is not (7 or 32768)) throw new Exception(); }}"),
    ];

    public static TheoryData<string> Rules => [.. Mistakes.Select(mistake => mistake.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task All_at_once_is_one_after_another(string rule)
    {
        var members = Mistakes.SelectMany(mistake => Enumerable.Range(0, 2).Select(number => "    " + string.Format(null, mistake.Member, number)));
        var bench = JobProgram.Open(Path + string.Join('\n', members));
        var single = bench;
        for (var round = 0; round < 9 && await FirstAsync(single) is { } changed; round++)
        {
            single = changed;
        }

        var all = await bench.FixAllAsync(rule, null);
        Assert.NotEqual(await bench.TextAsync(), await all.TextAsync());
        Assert.Equal(await single.TextAsync(), await all.TextAsync());
        Assert.DoesNotContain(await all.ReportsAsync(), report => report.Id == rule);
        Assert.Equal(await all.TextAsync(), await (await all.FixAllAsync(rule, null)).TextAsync());

        async Task<Workbench?> FirstAsync(Workbench open)
        {
            var report = (await open.ReportsAsync()).FirstOrDefault(report => report.Id == rule);
            return report is null ? null : await open.ApplyAsync((await open.OffersAsync(report))[0]);
        }
    }
}
