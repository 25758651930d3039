using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB003Tests
{
    [Theory]
    [InlineData("RequestChangeState")]
    [InlineData("requestchangestate")]
    [InlineData("RequestStatechanged")]
    [InlineData("RequestStateChanged")]
    [InlineData("RequestStateChanges")]
    [InlineData("RequestStateChage")]
    [InlineData("RequestSateChange")]
    [InlineData("RequesStateChange")]
    [InlineData("RequestStatusChange")]
    [InlineData("StateChangeRequest")]
    [InlineData("ChangeStateRequest")]
    [InlineData("RequestChangedState")]
    [InlineData("RequestStateChnage")]
    [InlineData("ReqeustStateChange")]
    [InlineData("RequestedStateChange")]
    [InlineData("RequestStatusChanged")]
    [InlineData("ChangeRequestState")]
    [InlineData("ReqestStatChage")]
    [InlineData("requeststatechnge")]
    [InlineData("REQUESTCHANGESTATE")]
    [InlineData("requestChangeState")]
    public async Task Reports_and_corrects_a_name_that_does_not_exist(string name)
    {
        var bench = Open($"job.InvokeMethod(\"{name}\", new object[] {{ (ushort)4, null! }});");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal("CIMJOB003", report.Id);
        Assert.Equal($"a CIM job has no method '{name}'; the name is RequestStateChange", report.GetMessage());
        var offer = Assert.Single(await bench.OffersAsync(report));
        Assert.Equal(EquivalenceKeys.CorrectName, offer.EquivalenceKey);
        var corrected = await bench.ApplyAsync(offer);
        Assert.Equal((await bench.TextAsync()).Replace(name, "RequestStateChange", StringComparison.Ordinal), await corrected.TextAsync());
        Assert.Empty(await corrected.ReportsAsync());
    }

    [Theory]
    [InlineData("RequestStateChange")]
    [InlineData("REQUESTSTATECHANGE")]
    [InlineData("RequestPowerStateChange")]
    [InlineData("RequestReplicationStateChange")]
    [InlineData("ChangeState")]
    [InlineData("StateChange")]
    [InlineData("RequestChange")]
    [InlineData("SetState")]
    [InlineData("RequestMediaChange")]
    [InlineData("RequestStateChangeEx")]
    [InlineData("REQUESTSTATECHANGEEX")]
    [InlineData("RequestStateChange2")]
    [InlineData("RequestStateExchange")]
    [InlineData("RequestDateChange")]
    [InlineData("RequestRateChange")]
    [InlineData("RequestStateRequest")]
    [InlineData("RequestStateChangeV")]
    [InlineData("GetRequestStateChan")]
    [InlineData("")]
    public async Task Leaves_other_names_alone(string name) =>
        Assert.Empty(await Open($"job.InvokeMethod(\"{name}\", new object[] {{ (ushort)4 }});").ReportsAsync());

    [Theory]
    [InlineData("var p = job.GetMethodParameters(\"RequestChangeState\");\np[\"RequestedState\"] = (ushort)4;\njob.InvokeMethod(\"RequestChangeState\", p, null);", 1)]
    [InlineData("var p = job.GetMethodParameters(\"RequestStateChange\");\np[\"RequestedState\"] = (ushort)4;\njob.InvokeMethod(\"RequestChangeState\", p, null);", 1)]
    [InlineData("var p = job.GetMethodParameters(\"RequestChangeState\");\nConsole.WriteLine(p);", 1)]
    [InlineData("job.InvokeMethod(\"RequestChangeState\", job.GetMethodParameters(\"RequestChangeState\"), null);", 1)]
    [InlineData("job.InvokeMethod(new ManagementOperationObserver(), \"RequestChangeState\", new object[] { (ushort)4 });", 1)]
    [InlineData("job?.InvokeMethod(args: new object[] { (ushort)4 }, methodName: \"RequestChangeState\");", 1)]
    [InlineData("const string method = \"RequestChangeState\";\njob.InvokeMethod(method, new object[] { (ushort)4 });", 1)]
    public async Task Corrects_all_of_a_call_at_once(string statements, int reports)
    {
        var bench = Open(statements);
        Assert.Equal(reports, (await bench.ReportsAsync()).Count);
        var corrected = await bench.FixAllAsync("CIMJOB003", EquivalenceKeys.CorrectName);
        Assert.DoesNotContain("RequestChangeState", await corrected.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await corrected.ReportsAsync());
        Assert.DoesNotContain(await corrected.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task Refuses_a_name_that_is_one_of_several()
    {
        var bench = Open("job.InvokeMethod(Environment.Is64BitProcess ? \"RequestChangeState\" : \"Suspend\", new object[] { (ushort)4 });");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal([KeyValuePair.Create<string, string?>("CimJob.Refusal", "NameNotConstant")], report.Properties);
        Assert.Empty(await bench.OffersAsync(report));
    }

    private static Workbench Open(string statements) => Workbench.Create(
        $$"""
        using System;
        using System.Management;

        public class C
        {
            public void M(ManagementObject job)
            {
                {{statements}}
            }
        }
        """,
        [.. References.Framework, References.SystemManagement]);
}
