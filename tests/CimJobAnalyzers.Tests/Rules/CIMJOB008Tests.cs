using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB008Tests
{
    [Theory]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] == 4096) { var j = o[\"Job\"] as ManagementObject; }", "Job is the path")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] == 4096) { var j = (ManagementObject)o[\"Job\"]; }", "Job is the path")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] == 4096) { var j = (ManagementBaseObject)o.Properties[\"Job\"].Value; }", "Job is the path")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] == 4096) { var j = (ManagementObject)o.GetPropertyValue(\"Job\"); }", "Job is the path")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); if ((uint)r.ReturnValue.Value == 4096) { var j = (string)r.OutParameters[\"Job\"].Value; }", "Job is an instance")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); if ((uint)r.ReturnValue.Value == 4096) { var j = r.OutParameters[\"Job\"].Value as string; }", "Job is an instance")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var j = new ManagementObject((string)o[\"Job\"]); j.Get();", "Job is read without")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var path = (string)o[\"Job\"]; Console.WriteLine(path.Length);", "Job is read without")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var path = o[\"Job\"].ToString(); Console.WriteLine(path);", "Job is read without")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); using (var j = new ManagementObject(svc.Scope, new ManagementPath((string)o[\"Job\"]), null)) { j.Get(); }", "Job is read without")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine(o.Properties[\"Job\"].Value.ToString());", "Job is read without")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine(o.GetPropertyValue(\"Job\").ToString());", "Job is read without")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); var j = (CimInstance)r.OutParameters[\"Job\"].Value; Console.WriteLine(j.CimSystemProperties.Path);", "Job is read without")]
    [InlineData("using (var o = svc.InvokeMethod(\"DestroySystem\", p, null)) { Console.WriteLine(((string)o[\"Job\"]).Length); }", "Job is read without")]
    [InlineData("var o = svc.InvokeMethod(\"AddResourceSettings\", svc.GetMethodParameters(\"AddResourceSettings\"), null); Console.WriteLine(((string)o[\"Job\"]).Length);", "Job is read without")]
    public async Task Reports(string body, string start)
    {
        var report = Assert.Single(await JobProgram.Open($"    void M(ManagementObject svc, ManagementBaseObject p, CimSession s, CimInstance i, CimMethodParametersCollection c) {{ {body} }}").ReportsAsync());
        Assert.Equal("CIMJOB008", report.Id);
        Assert.StartsWith(start, report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] == 4096) Console.WriteLine((string)o[\"Job\"]);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var path = (string)o[\"Job\"]; if (path == null) return; Console.WriteLine(path);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if (o[\"Job\"] is string path) Console.WriteLine(path);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if (o[\"Job\"] != null) Console.WriteLine((string)o[\"Job\"]);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var path = (string)o[\"Job\"]; if (string.IsNullOrEmpty(path)) return; Console.WriteLine(path);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine(((string)o[\"Job\"])?.Length);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Validate(o); Console.WriteLine((string)o[\"Job\"]);")]
    [InlineData("Console.WriteLine((string)p[\"Job\"]);")]
    [InlineData("var j = p[\"Task\"] as ManagementObject;")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var j = (string)o[\"Job\"] ?? throw new Exception(); Console.WriteLine(j);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var e = (uint)o[\"ReturnValue\"]; Console.WriteLine(o[\"Job\"]);")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); if (r.OutParameters[\"Job\"].Value is CimInstance j) Console.WriteLine(j);")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); Validate(r); Console.WriteLine((CimInstance)r.OutParameters[\"Job\"].Value);")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); if ((uint)r.ReturnValue.Value == 4096) Console.WriteLine((CimInstance)r.OutParameters[\"Job\"].Value);")]
    [InlineData("string Of(ManagementBaseObject o) => (string)o[\"Job\"]; Console.WriteLine(Of(p));")]
    public async Task Leaves_alone(string body) =>
        Assert.Empty(await JobProgram.Open($"    void M(ManagementObject svc, ManagementBaseObject p, CimSession s, CimInstance i, CimMethodParametersCollection c) {{ {body} }}").ReportsAsync());
}
