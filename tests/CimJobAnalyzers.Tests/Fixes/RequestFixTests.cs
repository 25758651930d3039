using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>The fixes of CIMJOB005 and CIMJOB006: what a request passes.</summary>
public sealed class RequestFixTests
{
    private const string Path = "    const string Path = @\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='x'\";\n";
    private const string Job = "var job = new ManagementObject(Path);";
    private const string Instance = "var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\");";

    [Theory]
    [InlineData("(ushort)8", "(ushort)4")]
    [InlineData("(ushort)9", "(ushort)5")]
    [InlineData("8", "(ushort)4")]
    [InlineData("S.Killed", "(ushort)5")]
    [InlineData("J.Terminated", "(ushort)4")]
    [InlineData("(ushort)J.Killed", "(ushort)5")]
    [InlineData("(ushort)8 /* stop */", "(ushort)4 /* stop */")]
    public async Task Asks_for_the_state_that_leads_where_the_job_shall_end(string value, string meant)
    {
        await AssertAsync("CIMJOB005", Array(value), Array(meant));
        await AssertAsync("CIMJOB005", Parameters("RequestedState", value), Parameters("RequestedState", meant));
        await AssertAsync("CIMJOB005", $"{Job} var a = new object[] {{ {value}, null! }}; job.InvokeMethod(\"RequestStateChange\", a);", $"{Job} var a = new object[] {{ {meant}, null! }}; job.InvokeMethod(\"RequestStateChange\", a);");
    }

    [Fact]
    public async Task Asks_for_the_state_through_MI() =>
        await AssertAsync("CIMJOB005", Collection("CimMethodParameter.Create(\"RequestedState\", (ushort)8, CimFlags.In)"), Collection("CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In)"));

    [Theory]
    [InlineData("(ushort)7")]
    [InlineData("(ushort)10")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("(ushort)4096")]
    public async Task Writes_no_state_that_nobody_can_know(string value) =>
        Assert.Equal("StateNotKnown", await Repairs.RefusalAsync(Open(Array(value)), "CIMJOB005"));

    [Theory]
    [InlineData("TimeSpan.FromSeconds(5)", "ManagementDateTimeConverter.ToDmtfTimeInterval(TimeSpan.FromSeconds(5))")]
    [InlineData("o == null ? TimeSpan.Zero : TimeSpan.FromHours(1)", "ManagementDateTimeConverter.ToDmtfTimeInterval(o == null ? TimeSpan.Zero : TimeSpan.FromHours(1))")]
    [InlineData("TimeSpan.Zero /* none */", "ManagementDateTimeConverter.ToDmtfTimeInterval(TimeSpan.Zero) /* none */")]
    [InlineData("\"00:05:00\"", "\"00000000000500.000000:000\"")]
    [InlineData("\"1.02:03:04.5\"", "\"00000001020304.500000:000\"")]
    [InlineData("0", "\"00000000000000.000000:000\"")]
    [InlineData("0u", "\"00000000000000.000000:000\"")]
    public async Task Writes_an_interval_as_text(string value, string interval)
    {
        await AssertAsync("CIMJOB006", Array("(ushort)4, " + value), Array("(ushort)4, " + interval));
        await AssertAsync("CIMJOB006", Parameters("TimeoutPeriod", value), Parameters("TimeoutPeriod", interval));
    }

    [Theory]
    [InlineData("\"00000000000500.000000:000\"", "new TimeSpan(0, 5, 0)")]
    [InlineData("\"00000002000500.000000:000\"", "new TimeSpan(2, 0, 5, 0)")]
    [InlineData("\"00000000000000.000000:000\"", "TimeSpan.Zero")]
    [InlineData("\"00:00:07\"", "new TimeSpan(0, 0, 7)")]
    [InlineData("0", "TimeSpan.Zero")]
    public async Task Writes_an_interval_as_TimeSpan(string value, string interval) => await AssertAsync("CIMJOB006", Timed(value), Timed(interval));

    [Theory]
    [InlineData("4", "(ushort)4")]
    [InlineData("4u", "(ushort)4u")]
    [InlineData("J.Running", "(ushort)J.Running")]
    [InlineData("o == null ? 4 : 5", "(ushort)(o == null ? 4 : 5)")]
    public async Task Casts_a_state_to_what_CIM_takes(string value, string cast) =>
        await AssertAsync("CIMJOB006", Collection($"CimMethodParameter.Create(\"RequestedState\", {value}, CimFlags.In)"), Collection($"CimMethodParameter.Create(\"RequestedState\", {cast}, CimFlags.In)"));

    [Theory]
    [InlineData("10000", "\"00000000000000.000000:000\"")]
    [InlineData("n", "\"00000000000000.000000:000\"")]
    public async Task A_number_without_a_unit_needs_review(string value, string interval)
    {
        await AssertAsync("CIMJOB006", Array("(ushort)4, " + value), Array("(ushort)4, " + interval));
        await AssertAsync("CIMJOB006", Timed(value), Timed("TimeSpan.Zero"));
        Assert.Equal("TimeoutLost", (await Open(Timed(value)).ReportsAsync()).Single(report => report.Id == "CIMJOB006").Properties["CimJob.NeedsReview"]);
    }

    [Theory]
    [InlineData("DateTime.Now", "IntervalNotKnown")]
    [InlineData("\"\"", "IntervalNotKnown")]
    [InlineData("\"soon\"", "IntervalNotKnown")]
    [InlineData("\"-00:05:00\"", "IntervalNotKnown")]
    [InlineData("\"20260101000000.000000+000\"", "IntervalNotKnown")]
    [InlineData("Next()", "IntervalNotKnown")]
    [InlineData("(TimeSpan?)TimeSpan.Zero", "IntervalNotKnown")]
    public async Task Writes_no_interval_that_nobody_can_know(string value, string reason) =>
        Assert.Equal(reason, await Repairs.RefusalAsync(Open(Array("(ushort)4, " + value)), "CIMJOB006"));

    [Theory]
    [InlineData("CimMethodParameter.Create(\"TimeoutPeriod\", \"00000000000500.000000:000\", Microsoft.Management.Infrastructure.CimType.String, CimFlags.In)", "IntervalNotKnown")]
    [InlineData("CimMethodParameter.Create(\"TimeoutPeriod\", \"00000000000500.000001:000\", CimFlags.In)", "IntervalNotKnown")]
    [InlineData("CimMethodParameter.Create(\"TimeoutPeriod\", DateTime.Now, CimFlags.In)", "IntervalNotKnown")]
    [InlineData("CimMethodParameter.Create(\"RequestedState\", \"4\", CimFlags.In)", "StateNotKnown")]
    [InlineData("CimMethodParameter.Create(\"RequestedState\", null, CimFlags.In)", "StateNotKnown")]
    public async Task Writes_nothing_through_MI_that_nobody_can_know(string parameter, string reason) =>
        Assert.Equal(reason, await Repairs.RefusalAsync(Open(Collection(parameter)), "CIMJOB006"));

    [Theory]
    [InlineData("ROOT.Job job = new ROOT.Job(); job.RequestStateChange(8, DateTime.Now);", "CIMJOB006", "WrapperTakesNoInterval")]
    public async Task A_wrapper_that_takes_a_point_in_time_is_left(string body, string rule, string reason) =>
        Assert.Equal(reason, await Repairs.RefusalAsync(Open(body, Wrapper), rule));

    [Fact]
    public async Task Asks_for_the_state_through_a_wrapper() =>
        Assert.Equal(Members("var job = new ROOT.Job(); job.RequestStateChange(4, null);"), await Repairs.OnlyAsync(Open("var job = new ROOT.Job(); job.RequestStateChange(8, null);", Wrapper.Replace("DateTime ", "TimeSpan? ", StringComparison.Ordinal)), "CIMJOB005"));

    private const string Wrapper = """
        namespace ROOT
        {
            public class Job : System.ComponentModel.Component
            {
                public static string CreatedWmiNamespace = "root\\virtualization\\v2";
                public static string CreatedClassName = "Msvm_ConcreteJob";
                public System.Management.ManagementBaseObject LateBoundObject => null!;
                public uint RequestStateChange(ushort RequestedState, System.DateTime TimeoutPeriod) => 0;
                public uint KillJob(bool DeleteOnKill) => 0;
            }
        }
        """;

    private static string Array(string elements) => $"{Job} job.InvokeMethod(\"RequestStateChange\", new object[] {{ {elements} }});";

    private static string Parameters(string name, string value) =>
        $"{Job} var p = job.GetMethodParameters(\"RequestStateChange\"); {(name == "RequestedState" ? "" : "p[\"RequestedState\"] = (ushort)4; ")}p[\"{name}\"] = {value}; job.InvokeMethod(\"RequestStateChange\", p, null);";

    private static string Collection(string parameters) => $"{Instance} s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection {{ {parameters} }});";

    private static string Timed(string value) => Collection($"CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In), CimMethodParameter.Create(\"TimeoutPeriod\", {value}, CimFlags.In)");

    private static string Members(string body) => $"{Path}    static int Next() => 1;\n    void M(ManagementObject o, CimSession s, int n)\n    {{\n        {body}\n    }}";

    private static Workbench Open(string body, string more = "") => JobProgram.Open(Members(body), more);

    private static async Task AssertAsync(string rule, string body, string repaired) => Assert.Equal(Members(repaired), await Repairs.OnlyAsync(Open(body), rule));
}
