using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB010Tests
{
    [Theory]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) Thread.Sleep(1); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) { Thread.Sleep(1); Console.WriteLine(job[\"PercentComplete\"]); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("do { Thread.Sleep(1); } while ((ushort)job[\"JobState\"] < 7); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("while (true) { if ((ushort)job[\"JobState\"] >= 7) break; Thread.Sleep(1); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("for (var n = 0; n < 60; n++) { if ((ushort)job[\"JobState\"] >= 7) break; Thread.Sleep(1); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("while (job.GetPropertyValue(\"JobState\").ToString() is \"2\" or \"3\" or \"4\" or \"5\" or \"6\") Thread.Sleep(1); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("while ((ushort)job.Properties[\"JobState\"].Value < 7) Thread.Sleep(1); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("while (!Ends.Contains((ushort)job[\"JobState\"])) Thread.Sleep(1); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("while ((J)job[\"JobState\"] < J.Completed) { var n = (ushort)job[\"PercentComplete\"]; } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("job.Get(); while ((ushort)job[\"JobState\"] < 7) Thread.Sleep(1); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("while ((ushort)_job[\"JobState\"] < 7) Thread.Sleep(1); if ((ushort)_job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("ushort n; do { Thread.Sleep(1); n = (ushort)job[\"JobState\"]; } while (n < 7); if (n is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("while ((ushort)i.CimInstanceProperties[\"JobState\"].Value < 7) Thread.Sleep(1); if ((ushort)i.CimInstanceProperties[\"JobState\"].Value is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("while (Convert.ToUInt16(i.CimInstanceProperties[\"JobState\"]?.Value) < 7) Thread.Sleep(1); if ((ushort)i.CimInstanceProperties[\"JobState\"].Value is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    [InlineData("var other = job; other.Get(); while ((ushort)job[\"JobState\"] < 7) { t.ThrowIfCancellationRequested(); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "the loop reads JobState from the same copy")]
    public async Task Reports(string body, string start)
    {
        var report = Assert.Single(await JobProgram.Open($"    ManagementObject _job = null!; void Refresh() => _job.Get(); static void Load(ManagementObject o) => o.Get(); void M(ManagementObject job, CimSession s, CimInstance i, CancellationToken t) {{ {body} }}").ReportsAsync());
        Assert.Equal("CIMJOB010", report.Id);
        Assert.StartsWith(start, report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) { Thread.Sleep(1); job.Get(); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("do { job.Get(); } while ((ushort)job[\"JobState\"] < 7); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("while (true) { job.Get(); if ((ushort)job[\"JobState\"] >= 7) break; } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) { Load(job); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) { job = new ManagementObject(job.Path); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("while ((ushort)_job[\"JobState\"] < 7) { Refresh(); } if ((ushort)_job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("while (true) { var fresh = new ManagementObject(job.Path); var n = (ushort)fresh[\"JobState\"]; if (n < 7) continue; if (n is not (7 or 32768)) throw new Exception(); return; }")]
    [InlineData("while (true) { using var fresh = s.GetInstance(i.CimSystemProperties.Namespace, i); var n = (ushort)fresh.CimInstanceProperties[\"JobState\"].Value; if (n < 7) continue; if (n is not (7 or 32768)) throw new Exception(); return; }")]
    [InlineData("while ((ushort)i.CimInstanceProperties[\"JobState\"].Value < 7) i = s.GetInstance(i.CimSystemProperties.Namespace, i); if ((ushort)i.CimInstanceProperties[\"JobState\"].Value is not (7 or 32768)) throw new Exception();")]
    [InlineData("foreach (ManagementObject one in new ManagementObjectSearcher(\"SELECT * FROM Msvm_ConcreteJob\").Get()) { while ((ushort)one[\"JobState\"] < 7) one.Get(); if ((ushort)one[\"JobState\"] is not (7 or 32768)) throw new Exception(); }")]
    [InlineData("if ((ushort)job[\"JobState\"] < 7) Thread.Sleep(1);")]
    [InlineData("var other = job; while ((ushort)job[\"JobState\"] < 7) { other.Get(); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("var other = (ManagementObject)job; while ((ushort)other[\"JobState\"] < 7) { job.Get(); } if ((ushort)other[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("while ((ushort)job[\"EnabledState\"] < 7) Thread.Sleep(1);")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) { job?.Get(); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("var storage = new ManagementObject(@\"root\\Microsoft\\Windows\\Storage:MSFT_StorageJob.ObjectId=1\"); while ((ushort)storage[\"JobState\"] < 7) Thread.Sleep(1);")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) { job.Scope = job.Scope; ((ManagementObject)job).Get(); } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    public async Task Leaves_alone(string body) =>
        Assert.Empty(await JobProgram.Open($"    ManagementObject _job = null!; void Refresh() => _job.Get(); static void Load(ManagementObject o) => o.Get(); void M(ManagementObject job, CimSession s, CimInstance i, CancellationToken t) {{ {body} }}").ReportsAsync());
}
