using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB011Tests
{
    private const string Members = """
            const string Path = @"root\virtualization\v2:Msvm_ConcreteJob.InstanceID='x'";
            void Wait(ManagementObject o) { }
        """;

    [Theory]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); job.Delete();", "deleted right after")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); var x = 1; job.Delete();", "deleted right after")]
    [InlineData("var job = new ManagementObject(Path); var r = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); if ((uint)r == 0) { } job.Delete();", "deleted right after")]
    [InlineData("var job = new ManagementObject(Path); var p = job.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = (ushort)4; job.InvokeMethod(\"RequestStateChange\", p, null); job.Delete();", "deleted right after")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In) }); s.DeleteInstance(job);", "deleted right after")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In) }); s.DeleteInstance(\"root/virtualization/v2\", job);", "deleted right after")]
    [InlineData("var job = new ManagementObject(Path); { job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); job.Delete(); }", "deleted right after")]
    [InlineData("var job = new ManagementObject(Path); using (job) { job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); job.Delete(); }", "deleted right after")]
    public async Task Reports(string body, string part)
    {
        var report = Assert.Single(await JobProgram.Open($"{Members} void M(ManagementObject o, ManagementBaseObject b, CimSession s, CimInstance i) {{ {body} }}").ReportsAsync());
        Assert.Equal("CIMJOB011", report.Id);
        Assert.Contains(part, report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); Wait(job); job.Delete();")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); while ((ushort)job[\"JobState\"] is >= 2 and <= 6) job.Get(); job.Delete();")]
    [InlineData("var job = new ManagementObject(Path); job.Delete();")]
    [InlineData("var job = new ManagementObject(Path); job.Delete(); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); ")]
    [InlineData("var vm = new ManagementObject(@\"root\\virtualization\\v2:Msvm_ComputerSystem.Name='x'\"); vm.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)3, null! }); vm.Delete();")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); o.Delete();")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); o.Delete();")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In) }); s.DeleteInstance(i);")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); Thread.Sleep(5000); job.Delete();")]
    public async Task Leaves_alone(string body) =>
        Assert.Empty(await JobProgram.Open($"{Members} void M(ManagementObject o, ManagementBaseObject b, CimSession s, CimInstance i) {{ {body} }}").ReportsAsync());
}
