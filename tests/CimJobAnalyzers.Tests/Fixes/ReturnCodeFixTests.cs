using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>The fixes of CIMJOB007 for tests of a return code.</summary>
public sealed class ReturnCodeFixTests
{
    private const string Call = "var o = svc.InvokeMethod(\"DefineSystem\", p, null); ";

    [Theory]
    [InlineData("if ((uint)o[\"ReturnValue\"] != 0) throw new Exception();", "if ((uint)o[\"ReturnValue\"] != 0 && (uint)o[\"ReturnValue\"] != 4096) throw new Exception();")]
    [InlineData("var code = Convert.ToUInt32(o[\"ReturnValue\"]); if (code == 0) { Console.WriteLine(); } else { Console.WriteLine(code); }", "var code = Convert.ToUInt32(o[\"ReturnValue\"]); if (code == 0 || code == 4096) { Console.WriteLine(); } else { Console.WriteLine(code); }")]
    [InlineData("var code = (uint)o[\"ReturnValue\"]; if (code > 0) throw new Exception();", "var code = (uint)o[\"ReturnValue\"]; if (code > 0 && code != 4096) throw new Exception();")]
    [InlineData("if ((ReturnCode)o[\"ReturnValue\"] != ReturnCode.Completed) throw new Exception();", "if ((ReturnCode)o[\"ReturnValue\"] != ReturnCode.Completed && (ReturnCode)o[\"ReturnValue\"] != ReturnCode.Started) throw new Exception();")]
    [InlineData("switch ((uint)o[\"ReturnValue\"]) { case 0: break; default: throw new Exception(); }", "switch ((uint)o[\"ReturnValue\"]) { case 0: case 4096: break; default: throw new Exception(); }")]
    [InlineData("var ok = (uint)o[\"ReturnValue\"] is 0; Console.WriteLine(ok);", "var ok = (uint)o[\"ReturnValue\"] is 0 or 4096; Console.WriteLine(ok);")]
    public async Task Takes_4096_for_begun_and_asks_for_a_look(string test, string repaired)
    {
        var bench = JobProgram.Open(Members(Call + test));
        Assert.Equal(Members(Call + repaired), await Repairs.OnlyAsync(bench, "CIMJOB007"));
        Assert.Equal("JobNotWaitedFor", (await bench.ReportsAsync()).Single(report => report.Id == "CIMJOB007").Properties["CimJob.NeedsReview"]);
    }

    [Theory]
    [InlineData("if ((uint)o[\"ReturnValue\"] != 4096) throw new Exception(); var j = (string)o[\"Job\"]; Console.WriteLine(j);", "JobOnlyWhereBegun")]
    [InlineData("if (o[\"ReturnValue\"].ToString() != \"0\") throw new Exception();", "TestNotMendable")]
    public async Task Refuses(string test, string reason) => Assert.Equal(reason, await Repairs.RefusalAsync(JobProgram.Open(Members(Call + test)), "CIMJOB007"));

    private static string Members(string body) => $"    void M(ManagementObject svc, ManagementBaseObject p)\n    {{\n        {body}\n    }}";
}
