using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>The fixes of CIMJOB004.</summary>
public sealed class HalfMigratedFixTests
{
    private const string Rule = "CIMJOB004";
    private const string Job = "var job = new ManagementObject(Path); ";
    private const string Dmtf = "var job = new ManagementObject(Other); ";
    private const string Bag = "var p = o.GetMethodParameters(\"RequestStateChange\"); ";
    private const string OldBag = "var p = o.GetMethodParameters(\"KillJob\"); ";
    private const string Send = "o.InvokeMethod(\"RequestStateChange\", p, null);";

    [Theory]
    [InlineData(Job + "job.InvokeMethod(\"RequestStateChange\", new object[] { true });", Job + "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null });", null)]
    [InlineData(Dmtf + "job.InvokeMethod(\"RequestStateChange\", new object[] { true });", Dmtf + "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null });", "DeletionLost")]
    [InlineData(Dmtf + "job.InvokeMethod(\"RequestStateChange\", new object[] { false, null! });", Dmtf + "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null });", null)]
    [InlineData(Dmtf + "job.InvokeMethod(\"RequestStateChange\", new object[] { o != null });", Dmtf + "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null });", "DeletionLost")]
    [InlineData(Job + "var a = new object[] { true }; job.InvokeMethod(\"RequestStateChange\", a);", Job + "var a = new object?[] { (ushort)4, null }; job.InvokeMethod(\"RequestStateChange\", a);", null)]
    [InlineData(Job + "job.InvokeMethod(\"requeststatechange\", new object[] { true /* delete */ });", Job + "job.InvokeMethod(\"requeststatechange\", new object?[] { (ushort)4 /* delete */, null });", null)]
    [InlineData(Bag + "p[\"DeleteOnKill\"] = false; " + Send, Bag + "p[\"RequestedState\"] = (ushort)4; " + Send, null)]
    [InlineData(Bag + "p.SetPropertyValue(\"DeleteOnKill\", true); " + Send, Bag + "p.SetPropertyValue(\"RequestedState\", (ushort)4); " + Send, "DeletionLost")]
    [InlineData(Bag + "p.Properties[\"deleteonkill\"].Value = false; " + Send, Bag + "p.Properties[\"RequestedState\"].Value = (ushort)4; " + Send, null)]
    [InlineData(OldBag + "p[\"DeleteOnKill\"] = false; " + Send, Bag + "p[\"RequestedState\"] = (ushort)4; " + Send, null)]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", o.GetMethodParameters(\"KillJob\"), null);", "o.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null });", null)]
    [InlineData("s.InvokeMethod(i, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", false, CimFlags.In) });", "s.InvokeMethod(i, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In) });", null)]
    [InlineData("var c = new CimMethodParametersCollection(); c.Add(CimMethodParameter.Create(\"DeleteOnKill\", true, CimFlags.In)); s.InvokeMethod(i, \"RequestStateChange\", c);", "var c = new CimMethodParametersCollection(); c.Add(CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In)); s.InvokeMethod(i, \"RequestStateChange\", c);", "DeletionLost")]
    public async Task Gives_the_request_what_it_takes(string body, string repaired, string? review)
    {
        var bench = Open(body);
        var texts = await Repairs.AllAsync(bench, Rule);
        Assert.Equal([Members(repaired), Members(repaired.Replace("(ushort)4", "(ushort)5", StringComparison.Ordinal))], texts);
        Assert.Equal(review, (await bench.ReportsAsync()).Single(report => report.Id == Rule).Properties.GetValueOrDefault("CimJob.NeedsReview"));
    }

    [Theory]
    [InlineData(Job + "var p = job.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = true; job.InvokeMethod(\"RequestStateChange\", p, null);", Job + "var p = job.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = (ushort)4; job.InvokeMethod(\"RequestStateChange\", p, null);")]
    public async Task Writes_a_state_in_place_of_a_truth(string body, string repaired) => Assert.Equal(Members(repaired), (await Repairs.AllAsync(Open(body), Rule))[0]);

    [Theory]
    [InlineData(Bag + "p[\"RequestedState\"] = (ushort)5; p[\"DeleteOnKill\"] = false; " + Send, Bag + "p[\"RequestedState\"] = (ushort)5; " + Send)]
    [InlineData(Bag + "p[\"DeleteOnKill\"] = true; p[\"RequestedState\"] = (ushort)4; " + Send, Bag + "p[\"RequestedState\"] = (ushort)4; " + Send)]
    public async Task Leaves_DeleteOnKill_out_beside_a_state(string body, string repaired)
    {
        var bench = Open(body);
        Assert.Equal(Members(repaired), await Repairs.OnlyAsync(bench, Rule));
        var offer = Assert.Single(await bench.OffersAsync((await bench.ReportsAsync())[0]));
        Assert.StartsWith(EquivalenceKeys.Repair, offer.EquivalenceKey, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("o.InvokeMethod(\"RequestStateChange\", new object[] { true });", "MayBeNoJob")]
    [InlineData("var p = o.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = true; " + Send, "MayBeNoJob")]
    [InlineData(Job + "job.InvokeMethod(\"RequestStateChange\", new object[] { Ask() });", "DeletionHasSideEffects")]
    [InlineData(Bag + "if (Ask()) p[\"DeleteOnKill\"] = true; " + Send, "ParametersSetConditionally")]
    [InlineData(OldBag + "Validate(p); p[\"DeleteOnKill\"] = true; " + Send, "ParametersUsedElsewhere")]
    [InlineData(Bag + "p[\"RequestedState\"] = (ushort)4; p[\"DeleteOnKill\"] = Ask(); " + Send, "DeletionHasSideEffects")]
    [InlineData("s.InvokeMethod(i, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In), CimMethodParameter.Create(\"DeleteOnKill\", true, CimFlags.In) });", "StatementsNotRemovable")]
    [InlineData("var job = new ManagementObject(@\"root\\virtualization:Msvm_StorageJob.InstanceID='x'\"); job.InvokeMethod(\"RequestStateChange\", new object[] { true });", "RequestNotSupported")]
    public async Task Refuses(string body, string reason) => Assert.Equal(reason, await Repairs.RefusalAsync(Open(body), Rule));

    private static string Members(string body) =>
        $"    const string Path = @\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='x'\";\n    const string Other = @\"root\\interop:CIM_ConcreteJob.InstanceID='x'\";\n    static bool Ask() => true;\n    void M(ManagementObject o, CimSession s, CimInstance i)\n    {{\n        {body}\n    }}";

    private static Workbench Open(string body) => JobProgram.Open(Members(body));
}
