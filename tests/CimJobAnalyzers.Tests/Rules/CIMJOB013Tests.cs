using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB013Tests
{
    [Theory]
    [InlineData("svc.InvokeMethod(\"DestroySystem\", p, null);", "the answer")]
    [InlineData("svc.InvokeMethod(\"DestroySystem\", new object[] { \"x\" });", "the answer")]
    [InlineData("_ = svc.InvokeMethod(\"ExportSystemDefinition\", p, null);", "the answer")]
    [InlineData("s.InvokeMethod(\"root/virtualization/v2\", i, \"ApplySnapshot\", c);", "the answer")]
    [InlineData("s.InvokeMethod(i, \"DefineSystem\", c);", "the answer")]
    [InlineData("w.DestroySystem(\"x\", out _);", "the answer")]
    [InlineData("if ((uint)p[\"ReturnValue\"] == 32773) throw new ArgumentException(); if ((uint)p[\"ReturnValue\"] == 4096) Validate(p[\"Job\"]);", "codes that are not named")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) job.Get();", "the wait")]
    [InlineData("while ((ushort)job[\"JobState\"] is >= 2 and <= 6) { Thread.Sleep(1); job.Get(); } job.Dispose();", "the wait")]
    [InlineData("do { job.Get(); } while (!Ends.Contains((ushort)job[\"JobState\"]));", "the wait")]
    [InlineData("while (true) { job.Get(); if (Ends.Contains((ushort)job[\"JobState\"])) break; }", "the wait")]
    [InlineData("using (job) { while ((ushort)job[\"JobState\"] < 7) job.Get(); }", "the wait")]
    public async Task Reports(string body, string start)
    {
        var report = Assert.Single(await JobProgram.Open($"    public class Wrapper {{ public uint DestroySystem(string system, out string Job) {{ Job = system; return 0; }} }} async Task<ushort> W(ManagementObject job) {{ await Task.Yield(); return 0; }} void M(ManagementObject svc, ManagementBaseObject p, CimSession s, CimInstance i, CimMethodParametersCollection c, ManagementObject job, Wrapper w) {{ {body} }}").ReportsAsync());
        Assert.Equal("CIMJOB013", report.Id);
        Assert.StartsWith(start, report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var o = svc.InvokeMethod(\"DestroySystem\", p, null); Validate(o);")]
    [InlineData("Validate(svc.InvokeMethod(\"DestroySystem\", p, null));")]
    [InlineData("svc.InvokeMethod(\"SetPowerState\", p, null);")]
    [InlineData("Validate(s.InvokeMethod(i, \"DefineSystem\", c));")]
    [InlineData("if (w.DestroySystem(\"x\", out _) is not (0 or 4096)) throw new Exception();")]
    [InlineData("if ((uint)p[\"ReturnValue\"] == 4096) Validate(p[\"Job\"]); else if ((uint)p[\"ReturnValue\"] != 0) throw new Exception();")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) job.Get(); Console.WriteLine(job[\"ErrorCode\"]);")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) job.Get(); Validate(job);")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) job.Get(); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("while ((ushort)job[\"JobState\"] != 4) job.Get();")]
    [InlineData("ushort F() { while ((ushort)job[\"JobState\"] < 7) job.Get(); return (ushort)job[\"JobState\"]; } F();")]
    [InlineData("while (true) { job.Get(); if ((ushort)job[\"JobState\"] is 7 or 32768) return; if (FailedEnds.Contains((ushort)job[\"JobState\"])) throw new Exception(); }")]
    public async Task Leaves_alone(string body) =>
        Assert.Empty(await JobProgram.Open($"    public class Wrapper {{ public uint DestroySystem(string system, out string Job) {{ Job = system; return 0; }} }} async Task<ushort> W(ManagementObject job) {{ await Task.Yield(); return 0; }} void M(ManagementObject svc, ManagementBaseObject p, CimSession s, CimInstance i, CimMethodParametersCollection c, ManagementObject job, Wrapper w) {{ {body} }}").ReportsAsync());
}
