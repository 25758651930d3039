using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB006Tests
{
    private const string Members = """
            const string Path = @"root\virtualization\v2:Msvm_ConcreteJob.InstanceID='x'";
            void Wait(ManagementObject o) { }
        """;

    [Theory]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, TimeSpan.FromSeconds(5) });", "the TimeSpan is sent as a text")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, TimeSpan.Zero });", "the TimeSpan is sent as a text")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, DateTime.Now });", "the DateTime is sent as a text")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, 10000 });", "the Int32 is sent as a text")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, 0u });", "the UInt32 is sent as a text")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, \"00:05:00\" });", "the text is no interval")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, \"20260101000000.000000+000\" });", "the text is no interval")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, \"\" });", "the text is no interval")]
    [InlineData("var job = new ManagementObject(Path); var p = job.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = (ushort)4; p[\"TimeoutPeriod\"] = TimeSpan.FromSeconds(1); job.InvokeMethod(\"RequestStateChange\", p, null);", "the TimeSpan is sent")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, 5 }); while ((ushort)o[\"JobState\"] is >= 2 and <= 6) o.Get(); Wait(o);", "the Int32 is sent")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In), CimMethodParameter.Create(\"TimeoutPeriod\", \"00000000000500.000000:000\", CimFlags.In) });", "taken as a TimeSpan")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In), CimMethodParameter.Create(\"TimeoutPeriod\", 5, CimFlags.In) });", "taken as a TimeSpan")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", 4, CimFlags.In) });", "write (ushort)4")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", J.Running, CimFlags.In) });", "write (ushort)4")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", null, CimFlags.In) });", "write (ushort)4")]
    public async Task Reports(string body, string part)
    {
        var report = Assert.Single(await JobProgram.Open($"{Members} void M(ManagementObject o, ManagementBaseObject b, CimSession s, CimInstance i) {{ {body} }}").ReportsAsync());
        Assert.Equal("CIMJOB006", report.Id);
        Assert.Contains(part, report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, ManagementDateTimeConverter.ToDmtfTimeInterval(TimeSpan.FromSeconds(5)) });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, \"00000000000500.000000:000\" });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, (object)o });")]
    [InlineData("var vm = new ManagementObject(@\"root\\virtualization\\v2:Msvm_ComputerSystem.Name='x'\"); vm.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)2, 5 });")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, TimeSpan.FromSeconds(5) });")]
    [InlineData("string text = o.ToString(); var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, text });")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In) });")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In), CimMethodParameter.Create(\"TimeoutPeriod\", TimeSpan.FromSeconds(5), CimFlags.In) });")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", 4, Microsoft.Management.Infrastructure.CimType.UInt16, CimFlags.In) });")]
    [InlineData("s.InvokeMethod(i, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", 4, CimFlags.In) });")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In), CimMethodParameter.Create(\"TimeoutPeriod\", null, Microsoft.Management.Infrastructure.CimType.DateTime, CimFlags.In) });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"Other\", new object[] { (ushort)4, 5 });")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); var timeout = new InvokeMethodOptions(null, TimeSpan.FromSeconds(1)); Console.WriteLine(timeout);")]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4 });")]
    public async Task Leaves_alone(string body) =>
        Assert.Empty(await JobProgram.Open($"{Members} void M(ManagementObject o, ManagementBaseObject b, CimSession s, CimInstance i) {{ {body} }}").ReportsAsync());
}
