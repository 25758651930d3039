using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB004Tests
{
    private const string Members = """
            const string Path = @"root\virtualization\v2:Msvm_ConcreteJob.InstanceID='x'";
            void Wait(ManagementObject o) { }
        """;

    [Theory]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { true });", "truth value")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[] { true });", "truth value")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[] { false, null! });", "truth value")]
    [InlineData("var a = new object[] { true }; o.InvokeMethod(\"RequestStateChange\", a);", "truth value")]
    [InlineData("o.InvokeMethod(\"requeststatechange\", new object[] { o != null });", "truth value")]
    [InlineData("var p = o.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = true; o.InvokeMethod(\"RequestStateChange\", p, null);", "truth value")]
    [InlineData("var p = o.GetMethodParameters(\"RequestStateChange\"); p[\"DeleteOnKill\"] = true; o.InvokeMethod(\"RequestStateChange\", p, null);", "no parameter DeleteOnKill")]
    [InlineData("var p = o.GetMethodParameters(\"RequestStateChange\"); p.SetPropertyValue(\"DeleteOnKill\", true); o.InvokeMethod(\"RequestStateChange\", p, null);", "no parameter DeleteOnKill")]
    [InlineData("var p = o.GetMethodParameters(\"RequestStateChange\"); p.Properties[\"deleteonkill\"].Value = true; o.InvokeMethod(\"RequestStateChange\", p, null);", "no parameter DeleteOnKill")]
    [InlineData("var p = o.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; o.InvokeMethod(\"RequestStateChange\", p, null);", "in-parameters of KillJob")]
    [InlineData("var p = o.GetMethodParameters(\"KillJob\"); o.InvokeMethod(\"RequestStateChange\", p, null);", "in-parameters of KillJob")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", o.GetMethodParameters(\"KillJob\"), null);", "in-parameters of KillJob")]
    [InlineData("s.InvokeMethod(i, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", true, CimFlags.In) });", "no parameter DeleteOnKill")]
    [InlineData("var c = new CimMethodParametersCollection(); c.Add(CimMethodParameter.Create(\"DeleteOnKill\", true, CimFlags.In)); s.InvokeMethod(i, \"RequestStateChange\", c);", "no parameter DeleteOnKill")]
    [InlineData("s.InvokeMethod(\"root/virtualization/v2\", i, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In), CimMethodParameter.Create(\"DeleteOnKill\", true, CimFlags.In) });", "no parameter DeleteOnKill")]
    public async Task Reports(string body, string part)
    {
        var report = Assert.Single(await JobProgram.Open($"{Members} void M(ManagementObject o, ManagementBaseObject b, CimSession s, CimInstance i) {{ {body} }}").ReportsAsync());
        Assert.Equal("CIMJOB004", report.Id);
        Assert.Contains(part, report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var job = new ManagementObject(Path); job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! });")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4 });")]
    [InlineData("var vm = new ManagementObject(@\"root\\virtualization\\v2:Msvm_ComputerSystem.Name='x'\"); vm.InvokeMethod(\"RequestStateChange\", new object[] { true });")]
    [InlineData("var p = o.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = (ushort)4; o.InvokeMethod(\"RequestStateChange\", p, null);")]
    [InlineData("o.InvokeMethod(\"Other\", new object[] { true });")]
    [InlineData("var p = o.GetMethodParameters(\"Other\"); p[\"DeleteOnKill\"] = true; o.InvokeMethod(\"Other\", p, null);")]
    [InlineData("s.InvokeMethod(i, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In) });")]
    [InlineData("s.InvokeMethod(i, \"Other\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", true, CimFlags.In) });")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", b, null);")]
    [InlineData("var p = o.GetMethodParameters(\"Other\"); o.InvokeMethod(\"RequestStateChange\", p, null);")]
    [InlineData("o[\"DeleteOnKill\"] = true;")]
    [InlineData("var t = \"RequestStateChange\"; Console.WriteLine(t + true);")]
    [InlineData("var p = o.GetMethodParameters(\"RequestStateChange\"); p[\"TimeoutPeriod\"] = null; o.InvokeMethod(\"RequestStateChange\", p, null);")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[0]);")]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", (object[])null!);")]
    public async Task Leaves_alone(string body) =>
        Assert.Empty(await JobProgram.Open($"{Members} void M(ManagementObject o, ManagementBaseObject b, CimSession s, CimInstance i) {{ {body} }}").ReportsAsync());
}
