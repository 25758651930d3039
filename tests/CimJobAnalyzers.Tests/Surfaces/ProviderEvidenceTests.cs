using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.Tests.Surfaces;

/// <summary>An object is Hyper-V's only if it is, whatever way it comes; what stands near it says nothing.</summary>
public sealed class ProviderEvidenceTests
{
    private const string Job = "new ManagementObject(@\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='1'\")";
    private const string Kill = ".InvokeMethod(\"KillJob\", new object[] { true });";
    private const string InSession = "session.InvokeMethod(job, \"KillJob\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", true, CimFlags.In) });";

    /// <summary>Members and calls where only something near says Hyper-V, or some ways lead elsewhere.</summary>
    public static TheoryData<string, string> Nearby => new()
    {
        { "", $"foreach (var job in new[] {{ other }}.Where(j => !j.Path.NamespacePath.Contains(@\"root\\virtualization\\v2\"))) job{Kill}" },
        { "", $"foreach (var job in new[] {{ other }}.Where(j => j.Path.ClassName == \"Msvm_ConcreteJob\")) job{Kill}" },
        { "", $"new ManagementObject(new ManagementScope(flag ? @\"root\\virtualization\\v2\" : @\"root\\interop\"), new ManagementPath(text), null){Kill}" },
        { "", $"var space = @\"root\\interop\"; if (flag) {{ space = @\"root\\virtualization\\v2\"; }} new ManagementObject(new ManagementScope(space), new ManagementPath(text), null){Kill}" },
        { "", $"(other ?? {Job}){Kill}" },
        { "private ManagementObject? _cached; private void Set(ManagementObject job) => _cached = job;", $"(_cached ?? {Job}){Kill}" },
        { "private ManagementObject? _cached; private void Set(ManagementObject job) => _cached = job;", $"var job = _cached ??= {Job}; job{Kill}" },
        { "", $"(text switch {{ \"a\" => {Job}, _ => other }}){Kill}" },
        { "", $"foreach (ManagementObject job in new ManagementObjectSearcher(\"SELECT * FROM CIM_ConcreteJob WHERE ElementName <> 'Msvm_Test'\").Get()) job{Kill}" },
        { "", $"foreach (ManagementObject job in new ManagementObjectSearcher(\"SELECT * FROM CIM_ConcreteJob WHERE Path = 'root\\\\virtualization\\\\v2'\").Get()) job{Kill}" },
        { "", $"foreach (ManagementObject job in new ManagementObjectSearcher(new SelectQuery(\"CIM_ConcreteJob\", \"ElementName = 'Msvm_ConcreteJob'\")).Get()) job{Kill}" },
        { "", $"new ManagementObject(\"CIM_ConcreteJob.InstanceID='Msvm_1'\"){Kill}" },
        { "", $"new ManagementObject(@\"root\\interop:CIM_ConcreteJob.InstanceID='root\\virtualization\\v2:1'\"){Kill}" },
        { "", $"new ManagementObject($\"CIM_ConcreteJob.InstanceID='{{text}}:Msvm_ConcreteJob'\"){Kill}" },
        { "", $"new ManagementObject(@\"root\\virtualization\\v2beta:CIM_ConcreteJob.InstanceID='1'\"){Kill}" },
        { "", $"new ManagementObject(@\"root\\other\\virtualization\\v2x:CIM_ConcreteJob.InstanceID='1'\"){Kill}" },
        { "private static object Send(ManagementObject o, string method, string except, object[] args) => o.InvokeMethod(method, args);", "Send(other, \"KillJob\", @\"root\\virtualization\\v2:Msvm_ConcreteJob\", new object[] { true });" },
        { "private static object Send(ManagementObject o, string method, object[] args) { if (o.Path.NamespacePath == @\"root\\virtualization\\v2\") { return 0; } return o.InvokeMethod(method, args); }", "Send(other, \"KillJob\", new object[] { true });" },
        { "private readonly Dictionary<string, ManagementObject> _jobs = new();", $"_jobs[@\"root\\virtualization\\v2:Msvm_ConcreteJob\"]{Kill}" },
        { "private ManagementObject Log(string what) => new ManagementObject(what.Length.ToString());", $"Log(@\"root\\virtualization\\v2\"){Kill}" },
        { "private ManagementObject Find(string id, string not) { if (id.Length > 3) { return " + Job + "; } return new ManagementObject(id); }", $"Find(text, \"Msvm_ConcreteJob\"){Kill}" },
        { "", $"foreach (var job in new ManagementObjectSearcher(@\"root\\virtualization\\v2\", \"SELECT * FROM Msvm_ConcreteJob\").Get().Cast<ManagementObject>().Concat(new[] {{ other }})) job{Kill}" },
        { "", $"var list = new ManagementObjectSearcher(@\"root\\virtualization\\v2\", \"SELECT * FROM Msvm_ConcreteJob\").Get().Cast<ManagementObject>().ToList(); list.Add(other); foreach (var job in list) job{Kill}" },
        { "", $"var job = {Job}; job.Path = new ManagementPath(text); job{Kill}" },
        { "", $"var job = other; for (var i = 0; i < 2; i++) {{ job{Kill} job = {Job}; }}" },
        { "", $"var job = {Job}; void Swap() => job = other; Swap(); job{Kill}" },
        { "", $"new ManagementObject(string.Format(\"{{0}}:CIM_ConcreteJob.InstanceID='Msvm_{{1}}'\", text, 1)){Kill}" },
        { "private static void Stop(ManagementObject job) => job" + Kill + " public static void Use(ManagementObject any) { Stop(any); Stop(" + Job + "); }", "" },
        { "", "foreach (var job in session.QueryInstances(\"root/interop\", \"WQL\", \"SELECT * FROM CIM_ConcreteJob WHERE Caption <> 'Msvm_Test'\")) " + InSession },
        { "", "var job = session.GetInstance(flag ? @\"root\\virtualization\\v2\" : @\"root\\interop\", new CimInstance(\"CIM_ConcreteJob\")); " + InSession },
        { "", "var job = new CimInstance(\"CIM_ConcreteJob\"); job.CimInstanceProperties.Add(CimProperty.Create(\"InstanceID\", \"Msvm_1\", CimFlags.Key)); " + InSession },
        { "", "foreach (var job in new WmiConnection(\"root/interop\").CreateQuery(\"SELECT * FROM CIM_ConcreteJob WHERE Name <> 'Msvm_X'\")) { var m = job.GetMethod(\"KillJob\"); var p = m.CreateInParameters(); p.SetPropertyValue(\"DeleteOnKill\", true); job.ExecuteMethod<uint>(m, p, out _); }" },
        { "", "services.Get(\"CIM_ConcreteJob.InstanceID='Msvm_1'\").ExecMethod_(\"KillJob\");" },
        { "", "dynamic wmi = System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:root\\\\interop\"); foreach (var job in wmi.ExecQuery(\"SELECT * FROM CIM_ConcreteJob WHERE Name <> 'Msvm_1'\")) job.KillJob(true);" },
        { "", "PowerShell.Create().AddCommand(\"Get-CimInstance\").AddParameter(\"ClassName\", \"CIM_ConcreteJob\").AddParameter(\"Filter\", \"Name <> 'Msvm_ConcreteJob'\").AddCommand(\"Invoke-CimMethod\").AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new System.Collections.Hashtable { { \"DeleteOnKill\", true } }).Invoke();" },
    };

    /// <summary>Members and calls where every way leads to Hyper-V.</summary>
    public static TheoryData<string, string> Everywhere => new()
    {
        { "", $"(flag ? {Job} : new ManagementObject(@\"\\\\.\\root\\virtualization\\v2:Msvm_StorageJob.InstanceID='2'\")){Kill}" },
        { "", $"new ManagementObject($@\"\\\\{{text}}\\ROOT\\Virtualization\\V2:Msvm_ConcreteJob.InstanceID='{{text}}'\"){Kill}" },
        { "", $"new ManagementObject(@\"\\\\\" + text + @\"\\root\\virtualization\\v2:\" + text){Kill}" },
        { "", $"new ManagementObject(string.Format(@\"\\\\{{0}}\\root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='{{1}}'\", text, 1)){Kill}" },
        { "", $"new ManagementObject(new ManagementScope(\"//host/root/virtualization/v2\"), new ManagementPath(text), null){Kill}" },
        { "", $"new ManagementObject {{ Scope = new ManagementScope(@\"root\\virtualization\\v2\"), Path = new ManagementPath(text) }}{Kill}" },
        { "", $"new ManagementObject(new ManagementPath {{ NamespacePath = @\"root\\virtualization\\v2\", RelativePath = text }}){Kill}" },
        { "", $"var job = other; job = {Job}; job{Kill}" },
        { "", $"ManagementObject? job = null; if (flag) {{ job = {Job}; }} else {{ job = new ManagementObject(\"Msvm_ConcreteJob.InstanceID='2'\"); }} job{Kill}" },
        { "private ManagementObject? _cached;", $"var job = _cached ??= {Job}; job{Kill}" },
        { "private static ManagementScope Scope(string host) => new($@\"\\\\{{host}}\\root\\virtualization\\v2\");".Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), $"new ManagementObject(Scope(text), new ManagementPath(text), null){Kill}" },
        { "", $"foreach (var job in new ManagementObjectSearcher(@\"root\\virtualization\\v2\", \"SELECT * FROM CIM_Job\").Get().OfType<ManagementObject>().Where(j => flag).OrderBy(j => j.Path.Path).Take(3)) job{Kill}" },
        { "", $"foreach (var job in new ManagementClass(@\"root\\virtualization\\v2:Msvm_ConcreteJob\").GetInstances().Cast<ManagementObject>().Select(j => j).ToArray()) job{Kill}" },
        { "", $"if (({Job} as object) is ManagementObject job) {{ job{Kill} }}" },
        { "private static async Task<ManagementObject> Find() { await Task.Yield(); return " + Job + "; } private static async Task Stop() { var job = await Find(); job" + Kill + " }", "" },
        { "private readonly Lazy<ManagementObject> _job = new(() => " + Job + ");", $"_job.Value{Kill}" },
        { "", $"Func<ManagementObject> find = () => {Job}; find(){Kill}" },
        { "private static void Stop(ManagementObject job) => job" + Kill + " public static void Use() { Stop(" + Job + "); Stop(" + Job + "); }", "" },
        { "private static object Send(string space, string method, object[] args) => new ManagementObject(space + \":CIM_ConcreteJob.InstanceID='1'\").InvokeMethod(method, args);", "Send(@\"root\\virtualization\\v2\", \"KillJob\", new object[] { true });" },
        { "", $"var service = new ManagementObject(@\"root\\virtualization\\v2:Msvm_VirtualSystemManagementService.Name='x'\"); var o = service.InvokeMethod(\"DefineSystem\", null, null); new ManagementObject((string)o[\"Job\"]){Kill}" },
        { "", "var job = session.GetInstance(@\"root\\virtualization\\v2\", new CimInstance(\"CIM_ConcreteJob\")); " + InSession },
        { "", "foreach (var job in session.EnumerateInstances(@\"root\\virtualization\\v2\", \"CIM_ConcreteJob\").Where(j => j != null)) " + InSession },
        { "", "foreach (var job in new WmiConnection(@\"\\\\.\\root\\virtualization\\v2\").CreateQuery(\"SELECT * FROM CIM_ConcreteJob\")) { var m = job.GetMethod(\"KillJob\"); var p = m.CreateInParameters(); p.SetPropertyValue(\"DeleteOnKill\", true); job.ExecuteMethod<uint>(m, p, out _); }" },
        { "", "dynamic wmi = System.Runtime.InteropServices.Marshal.BindToMoniker(@\"winmgmts:{impersonationLevel=impersonate}!\\\\.\\root\\virtualization\\v2\"); foreach (var job in wmi.ExecQuery(\"SELECT * FROM CIM_ConcreteJob\")) job.KillJob(true);" },
    };

    [Theory]
    [MemberData(nameof(Nearby))]
    public async Task What_stands_near_makes_nothing_Hyper_Vs(string members, string statements)
    {
        var bench = EvidencePrograms.Open(statements, members);
        var report = await EvidencePrograms.ReportAsync(statements, members);
        Assert.DoesNotContain("Hyper-V", report.GetMessage(), StringComparison.Ordinal);
        Assert.All(await bench.OffersAsync((await bench.ReportsAsync())[0]), offer => Assert.EndsWith(EquivalenceKeys.NeedsReview, offer.EquivalenceKey, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task What_is_Hyper_Vs_whatever_way_it_comes_is_Hyper_Vs(string members, string statements)
    {
        var report = await EvidencePrograms.ReportAsync(statements, members);
        Assert.StartsWith("KillJob is not supported by Hyper-V", report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("root\\\\virtualization:Msvm_StorageJob.InstanceID='1'", nameof(RefusalReason.RequestNotSupported))]
    [InlineData("\\\\\\\\.\\\\root\\\\virtualization:msvm_storagejob.InstanceID='1'", nameof(RefusalReason.RequestNotSupported))]
    [InlineData("root\\\\virtualization\\\\v2:Msvm_StorageJob.InstanceID='1'", null)]
    [InlineData("root\\\\virtualization:Msvm_ConcreteJob.InstanceID='1'", null)]
    public async Task The_first_version_of_Hyper_V_stops_no_storage_job(string path, string? refusal)
    {
        var report = await EvidencePrograms.ReportAsync($"new ManagementObject(\"{path}\").InvokeMethod(\"KillJob\", new object[] {{ false }});");
        Assert.Equal(refusal, report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
        Assert.Equal(refusal is not null, report.GetMessage().Contains("RequestStateChange does not work there either", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-CimInstance -Namespace root/virtualization/v2 -ClassName Msvm_ConcreteJob | Invoke-CimMethod -MethodName KillJob", true)]
    [InlineData("$ns = 'root\\\\virtualization\\\\v2'; Get-CimInstance -Namespace $ns CIM_Job | Invoke-CimMethod -MethodName KillJob", true)]
    [InlineData("Get-CimInstance CIM_ConcreteJob | where Name -ne 'Msvm_ConcreteJob' | Invoke-CimMethod -MethodName KillJob", false)]
    [InlineData("Get-CimInstance CIM_ConcreteJob -Filter \\\"Name <> 'Msvm_Test'\\\" | Invoke-CimMethod -MethodName KillJob", false)]
    [InlineData("Get-CimInstance -Namespace root/interop CIM_Job | Invoke-CimMethod -MethodName KillJob; Get-CimInstance Msvm_ComputerSystem", false)]
    public async Task In_a_script_all_that_it_names_decides(string script, bool isHyperV)
    {
        var report = await EvidencePrograms.ReportAsync($"PowerShell.Create().AddScript(\"{script}\").Invoke();");
        Assert.Equal(("CIMJOB012", isHyperV), (report.Id, report.GetMessage().Contains("Hyper-V", StringComparison.Ordinal)));
    }
}
