using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB005Tests
{
    private const string Members = """
            const string Path = @"root\virtualization\v2:Msvm_ConcreteJob.InstanceID='x'";
            void Wait(ManagementObject o) { }
        """;

    [Theory]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)8, null! });", "8 is no RequestedState but the JobState Terminated")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)9, null! });", "9 is no RequestedState but the JobState Killed")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { 7, null! });", "7 is no RequestedState but the JobState Completed")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)10, null! });", "10 is no RequestedState but the JobState Exception")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)0, null! });", "0 is no RequestedState;")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { 1, null! });", "1 is no RequestedState;")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { S.Killed, null! });", "9 is no RequestedState")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { J.Terminated, null! });", "8 is no RequestedState")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)J.Killed, null! });", "9 is no RequestedState")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4096, null! });", "4096 is no RequestedState;")]
    [InlineData("var job = new ManagementObject(Path); var p = job.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = (ushort)9; job.InvokeMethod(\"RequestStateChange\", p, null);", "9 is no RequestedState")]
    [InlineData("var job = new ManagementObject(Path); var a = new object[] { (ushort)8, null! }; job.InvokeMethod(\"RequestStateChange\", a);", "8 is no RequestedState")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)9, null! }); while ((ushort)o[\"JobState\"] is >= 2 and <= 6) o.Get(); Wait(o);", "9 is no RequestedState")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)8, CimFlags.In) });", "8 is no RequestedState")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); var c = new CimMethodParametersCollection(); c.Add(CimMethodParameter.Create(\"RequestedState\", (ushort)9, CimFlags.In)); s.InvokeMethod(\"root/virtualization/v2\", job, \"RequestStateChange\", c);", "9 is no RequestedState")]
    public async Task Reports(string body, string part)
    {
        var report = Assert.Single(await JobProgram.Open($"{Members} void M(ManagementObject o, ManagementBaseObject b, CimSession s, CimInstance i) {{ {body} }}").ReportsAsync());
        Assert.Equal("CIMJOB005", report.Id);
        Assert.Contains(part, report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)5, null! });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)2, null! });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)3, null! });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { 6, null! });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)32768, null! });")]
    [InlineData("var vm = new ManagementObject(@\"root\\virtualization\\v2:Msvm_ComputerSystem.Name='x'\"); vm.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)9, null! });")]
    [InlineData("var vm = new ManagementObject(@\"root\\virtualization\\v2:Msvm_ComputerSystem.Name='x'\"); vm.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)32768, null! });")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)9, null! });")]
    [InlineData("s.InvokeMethod(i, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)9, CimFlags.In) });")]
    [InlineData("ushort state = (ushort)o[\"X\"]; var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { state, null! });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"Other\", new object[] { (ushort)9 });")]
    [InlineData("var storage = new ManagementObject(@\"root\\Microsoft\\Windows\\Storage:MSFT_StorageJob.ObjectId=1\"); storage.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)9 });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", b, null);")]
    [InlineData("var service = new ManagementObject(\"Win32_Service.Name=1\"); service.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)8, null! });")]
    public async Task Leaves_alone(string body) =>
        Assert.Empty(await JobProgram.Open($"{Members} void M(ManagementObject o, ManagementBaseObject b, CimSession s, CimInstance i) {{ {body} }}").ReportsAsync());
}
