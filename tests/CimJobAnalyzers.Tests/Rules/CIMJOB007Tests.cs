using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB007Tests
{
    [Theory]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] != 0) throw new Exception();", "4096 is taken for a failure")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var code = Convert.ToUInt32(o[\"ReturnValue\"]); if (code == 0) { Console.WriteLine(\"ok\"); } else { Console.WriteLine(code); }", "4096 is taken for a failure")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var code = (uint)o[\"ReturnValue\"]; if (code > 0) throw new Exception();", "4096 is taken for a failure")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((ReturnCode)o[\"ReturnValue\"] != ReturnCode.Completed) throw new Exception();", "4096 is taken for a failure")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); switch ((uint)o[\"ReturnValue\"]) { case 0: break; default: throw new Exception(); }", "4096 is taken for a failure")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if (o[\"ReturnValue\"].ToString() != \"0\") throw new Exception();", "4096 is taken for a failure")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var ok = (uint)o[\"ReturnValue\"] is 0; Console.WriteLine(ok);", "4096 is taken for a failure")]
    [InlineData("var code = (uint)svc.InvokeMethod(\"DestroySystem\", new object[] { \"x\" }); if (code != 0) throw new Exception();", "4096 is taken for a failure")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); if ((uint)r.ReturnValue.Value != 0) throw new Exception();", "4096 is taken for a failure")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] != 4096) throw new Exception(); var j = (string)o[\"Job\"]; Console.WriteLine(j);", "0 is taken for a failure")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var code = (uint)o[\"ReturnValue\"]; if (code == 4096) { Console.WriteLine((string)o[\"Job\"]); return; } throw new Exception();", "0 is taken for a failure")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); if ((uint)r.ReturnValue.Value != 4096u) throw new Exception(); Console.WriteLine(r.OutParameters[\"Job\"].Value);", "0 is taken for a failure")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine((int)o[\"ReturnValue\"]); Console.WriteLine(o[\"Job\"]);", "ReturnValue is a boxed uint")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var code = o[\"ReturnValue\"] as int?; Console.WriteLine(code + \"virtualization\");", "ReturnValue is a boxed uint")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); Console.WriteLine((int)r.ReturnValue.Value);", "ReturnValue is a boxed uint")]
    public async Task Reports(string body, string start)
    {
        var report = Assert.Single(await JobProgram.Open($"    void M(ManagementObject svc, ManagementBaseObject p, CimSession s, CimInstance i, CimMethodParametersCollection c) {{ {body} }}").ReportsAsync());
        Assert.Equal("CIMJOB007", report.Id);
        Assert.StartsWith(start, report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] != 0 && (uint)o[\"ReturnValue\"] != 4096) throw new Exception();")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] is not (0 or 4096)) throw new Exception();")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); switch ((uint)o[\"ReturnValue\"]) { case 0: case 4096: break; default: throw new Exception(); }")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var code = (ReturnCode)o[\"ReturnValue\"]; if (code == ReturnCode.Completed) return; if (code == ReturnCode.Started) { Console.WriteLine((string)o[\"Job\"]); return; } throw new Exception();")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Validate(o); if ((uint)o[\"ReturnValue\"] != 0) Console.WriteLine();")]
    [InlineData("var o = svc.InvokeMethod(\"Create\", p, null); if ((uint)o[\"ReturnValue\"] != 0) throw new Exception();")]
    [InlineData("var o = svc.InvokeMethod(\"GetSummaryInformation\", p, null); if ((uint)o[\"ReturnValue\"] != 0) throw new Exception();")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] == 4096) Console.WriteLine((string)o[\"Job\"]);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); var text = (uint)o[\"ReturnValue\"] switch { 0 => \"done\", _ => \"?\" }; Console.WriteLine(text + o[\"Job\"]);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine((uint)o[\"ReturnValue\"]);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine(Convert.ToInt32(o[\"ReturnValue\"]));")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine((int)(uint)o[\"ReturnValue\"]);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine((ReturnCode)o[\"ReturnValue\"]);")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); if ((uint)o[\"ReturnValue\"] >= 32768) throw new Exception();")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", i, \"DefineSystem\", c); if ((uint)r.ReturnValue.Value is 0u or 4096u) return; throw new Exception();")]
    public async Task Leaves_alone(string body) =>
        Assert.Empty(await JobProgram.Open($"    void M(ManagementObject svc, ManagementBaseObject p, CimSession s, CimInstance i, CimMethodParametersCollection c) {{ {body} }}").ReportsAsync());
}
