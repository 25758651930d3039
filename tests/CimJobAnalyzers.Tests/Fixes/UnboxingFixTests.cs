using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>The fixes of CIMJOB007 and CIMJOB009 for boxes that are opened as what they do not hold.</summary>
public sealed class UnboxingFixTests
{
    [Theory]
    [InlineData("Console.WriteLine((int)o[\"ReturnValue\"]);", "Console.WriteLine((int)(uint)o[\"ReturnValue\"]);")]
    [InlineData("long code = (int)o[\"ReturnValue\"]; Console.WriteLine(code);", "long code = (int)(uint)o[\"ReturnValue\"]; Console.WriteLine(code);")]
    [InlineData("Console.WriteLine((int?)o[\"ReturnValue\"]);", "Console.WriteLine((int?)(uint?)o[\"ReturnValue\"]);")]
    [InlineData("Console.WriteLine((Wide)o[\"ReturnValue\"]);", "Console.WriteLine((Wide)(uint)o[\"ReturnValue\"]);")]
    [InlineData("Console.WriteLine(o[\"ReturnValue\"] as int?);", "Console.WriteLine((int?)(o[\"ReturnValue\"] as uint?));")]
    [InlineData("Console.WriteLine(o[\"ReturnValue\"] is int);", "Console.WriteLine(o[\"ReturnValue\"] is uint);")]
    [InlineData("if (o[\"ReturnValue\"] is int code) Console.WriteLine(code);", "if (o[\"ReturnValue\"] is uint code) Console.WriteLine(code);")]
    [InlineData("Console.WriteLine((/* code */ int /* of */)o[\"ReturnValue\"]);", "Console.WriteLine((/* code */ int /* of */)(uint)o[\"ReturnValue\"]);")]
    [InlineData("Console.WriteLine((int)r.ReturnValue.Value);", "Console.WriteLine((int)(uint)r.ReturnValue.Value);")]
    public async Task Opens_a_return_code(string use, string repaired)
    {
        const string Made = "var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine(o[\"Job\"]); ";
        Assert.Equal(Members(Made + repaired), await Repairs.OnlyAsync(JobProgram.Open(Members(Made + use)), "CIMJOB007"));
    }

    [Theory]
    [InlineData("var n = (int)job[\"PercentComplete\"]; var s = job[\"JobState\"];", "var n = (int)(ushort)job[\"PercentComplete\"]; var s = job[\"JobState\"];")]
    [InlineData("var n = job[\"ErrorCode\"] as uint?; var s = job[\"JobState\"];", "var n = (uint?)(job[\"ErrorCode\"] as ushort?); var s = job[\"JobState\"];")]
    [InlineData("if (job[\"JobState\"] is int) Console.WriteLine();", "if (job[\"JobState\"] is ushort) Console.WriteLine();")]
    [InlineData("var s = (Wide)job[\"JobState\"];", "var s = (Wide)(ushort)job[\"JobState\"];")]
    [InlineData("Console.WriteLine((uint)job[\"JobState\"]);", "Console.WriteLine((uint)(ushort)job[\"JobState\"]);")]
    [InlineData("Console.WriteLine((uint)job.Properties[\"JobState\"].Value);", "Console.WriteLine((uint)(ushort)job.Properties[\"JobState\"].Value);")]
    [InlineData("Console.WriteLine((int)i.CimInstanceProperties[\"JobState\"].Value);", "Console.WriteLine((int)(ushort)i.CimInstanceProperties[\"JobState\"].Value);")]
    public async Task Opens_a_property_of_a_job(string use, string repaired) =>
        Assert.Equal(Members(repaired), await Repairs.OnlyAsync(JobProgram.Open(Members(use)), "CIMJOB009"));

    [Theory]
    [InlineData("Console.WriteLine((short)job[\"JobState\"]);", "CIMJOB009")]
    [InlineData("Console.WriteLine((byte)job[\"JobState\"]);", "CIMJOB009")]
    [InlineData("Console.WriteLine((Narrow)job[\"JobState\"]);", "CIMJOB009")]
    [InlineData("Console.WriteLine((bool)job[\"JobState\"]);", "CIMJOB009")]
    [InlineData("Console.WriteLine((DateTime)job[\"JobState\"]);", "CIMJOB009")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine(o[\"Job\"]); Console.WriteLine((ushort)o[\"ReturnValue\"]);", "CIMJOB007")]
    [InlineData("var o = svc.InvokeMethod(\"DefineSystem\", p, null); Console.WriteLine(o[\"Job\"]); if (o[\"ReturnValue\"] is int code) Console.WriteLine(code - 4097);", "CIMJOB007")]
    public async Task Refuses_a_type_that_holds_less(string use, string rule) =>
        Assert.Equal("TypeTooNarrow", await Repairs.RefusalAsync(JobProgram.Open(Members(use)), rule));

    [Fact]
    public async Task Writes_nothing_that_does_not_compile() =>
        Assert.Null(await Repairs.RefusalAsync(JobProgram.Open(Members("if (job[\"JobState\"] is int state) { int[] all = { state }; Take(ref state); }")), "CIMJOB009"));

    private static string Members(string body) =>
        $"    enum Wide {{ Other }} enum Narrow : short {{ Other }} static void Take(ref int n) {{ }}\n    void M(ManagementObject svc, ManagementObject job, ManagementBaseObject p, CimInstance i, CimMethodResult r)\n    {{\n        {body}\n    }}";
}
