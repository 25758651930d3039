using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.Tests.Surfaces;

/// <summary>A receiver that is known not to be a job, or may be none: a request for state 4 would shut it down.</summary>
public sealed class NoJobTests
{
    private const string Machine = "new ManagementObject(@\"root\\virtualization\\v2:Msvm_ComputerSystem.Name='x'\")";
    private const string Kill = ".InvokeMethod(\"KillJob\", new object[] { false });";

    /// <summary>Members, types and a call that goes to a virtual machine.</summary>
    public static TheoryData<string, string, string> Machines => new()
    {
        { "", "", $"{Machine}{Kill}" },
        { "", "", $"var vm = {Machine}; vm{Kill}" },
        { "", "", $"ManagementObject vm = null; vm = {Machine}; vm{Kill}" },
        { "", "", $"var vm = other; vm = {Machine}; vm{Kill}" },
        { "", "", $"if (flag) {{ var vm = {Machine}; vm?{Kill} }}" },
        { "", "", $"var p = {Machine}.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = false; {Machine}.InvokeMethod(\"KillJob\", p, null);" },
        { "", "", $"(flag ? {Machine} : new ManagementObject(\"Win32_Service.Name='x'\")){Kill}" },
        { "", "", $"foreach (ManagementObject vm in new ManagementObjectSearcher(@\"root\\virtualization\\v2\", \"SELECT * FROM Msvm_ComputerSystem WHERE ElementName = 'Msvm_ConcreteJob'\").Get()) vm{Kill}" },
        { "", "", $"foreach (ManagementObject vm in new ManagementObjectSearcher(new SelectQuery(\"Msvm_ComputerSystem\", \"Name = 'CIM_Job'\")).Get()) vm{Kill}" },
        { "", "", $"foreach (ManagementObject vm in new ManagementObjectSearcher(new ManagementScope(@\"root\\virtualization\\v2\"), new ObjectQuery(\"SELECT * FROM Msvm_ComputerSystem\")).Get()) vm{Kill}" },
        { "", "", $"new ManagementObjectSearcher(\"SELECT * FROM Win32_Service\").Get().Cast<ManagementObject>().Where(s => s.Path.ClassName == \"CIM_ConcreteJob\").First(){Kill}" },
        { "", "", $"new ManagementObjectSearcher(\"SELECT * FROM Win32_Service\").Get().Cast<ManagementObject>().ToList().ForEach(s => s{Kill.TrimEnd(';')});" },
        { "", "", $"var all = from ManagementObject vm in new ManagementObjectSearcher(\"SELECT * FROM CIM_ComputerSystem\").Get() where vm.Path != null select vm; foreach (var vm in all) vm{Kill}" },
        { "", "", $"foreach (ManagementObject vm in new ManagementObject(@\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='1'\").GetRelated(\"Msvm_ComputerSystem\")) vm{Kill}" },
        { "", "", $"foreach (ManagementObject vm in new ManagementObjectSearcher(\"ASSOCIATORS OF {{Msvm_ConcreteJob.InstanceID='1'}} WHERE ResultClass = Msvm_ComputerSystem\").Get()) vm{Kill}" },
        { "", "", $"using var e = new ManagementClass(\"Win32_Process\").GetInstances().GetEnumerator(); e.MoveNext(); ((ManagementObject)e.Current){Kill}" },
        { "private readonly ManagementObject _vm = " + Machine + ";", "", $"_vm{Kill}" },
        { "private ManagementObject Vm => " + Machine + ";", "", $"Vm{Kill}" },
        { "private static ManagementObject Find(string name) { if (name.Length > 3) { return new ManagementObject($\"Win32_Service.Name='{name}'\"); } return " + Machine + "; }", "", $"Find(text){Kill}" },
        { "private static IEnumerable<ManagementObject> All() { yield return " + Machine + "; }", "", $"foreach (var vm in All()) vm{Kill}" },
        { "private static void Stop(ManagementObject vm) => vm" + Kill + " public static void Use() => Stop(" + Machine + ");", "", "" },
        { "", "", $"{Machine}.KillJob(false);" },
        { "", "", $"Jobs.KillJob({Machine}, false);" },
        { "private static object Send(ManagementObject o, string method, object[] args) => o.InvokeMethod(method, args);", "", $"Send({Machine}, \"KillJob\", new object[] {{ false }});" },
        { "private static object Send(string kind, string method) => new ManagementObject(kind + \".Name='x'\").InvokeMethod(method, null);", "", "Send(\"Msvm_ComputerSystem\", \"KillJob\");" },
        { "", "", "var vm = new CimInstance(\"Msvm_ComputerSystem\", @\"root\\virtualization\\v2\"); session.InvokeMethod(vm, \"KillJob\", new CimMethodParametersCollection());" },
        { "", "", "foreach (var vm in session.QueryInstances(@\"root\\virtualization\\v2\", \"WQL\", \"SELECT * FROM Msvm_ComputerSystem WHERE Caption = 'CIM_Job'\")) session.InvokeMethod(vm, \"KillJob\", new CimMethodParametersCollection());" },
        { "", "", "var vm = session.GetInstance(@\"root\\virtualization\\v2\", new CimInstance(\"Msvm_ComputerSystem\")); session.InvokeMethod(vm, \"KillJob\", new CimMethodParametersCollection());" },
        { "", "", "var job = new CimInstance(\"CIM_ConcreteJob\"); foreach (var vm in session.EnumerateAssociatedInstances(null, job, null, \"CIM_ComputerSystem\", null, null)) session.InvokeMethod(vm, \"KillJob\", new CimMethodParametersCollection());" },
        { "", "", "dynamic wmi = System.Runtime.InteropServices.Marshal.BindToMoniker(@\"winmgmts:\\\\.\\root\\virtualization\\v2\"); wmi.ExecQuery(\"SELECT * FROM Msvm_ComputerSystem\").ItemIndex(0).KillJob(true);" },
        { "", "", "services.Get(\"Win32_Service.Name='x'\").ExecMethod_(\"KillJob\");" },
        { "", Generated("Msvm_ComputerSystem"), "new ComputerSystem().KillJob(true);" },
        { "", Attributed("[CimClassName(\"Msvm_ComputerSystem\")]"), "default(IMachine)!.KillJob(true);" },
        { "", "public class Msvm_ComputerSystem { public ManagementObject Vm = null!; public uint KillJob(bool d) => (uint)Vm.InvokeMethod(\"KillJob\", new object[] { d }); }", "new Msvm_ComputerSystem().KillJob(true);" },
        { "", Holder, $"new Holder({Machine}).KillJob(true);" },
        { "", "public class Own { private readonly ManagementObject _vm = " + Machine + "; public uint KillJob(bool d) => (uint)_vm.InvokeMethod(\"KillJob\", new object[] { d }); }", "new Own().KillJob(true);" },
        { "", Generated("CIM_ConcreteJob") , $"new ComputerSystem({Machine}).KillJob(true);" },
    };

    /// <summary>The same where it may also be something else.</summary>
    public static TheoryData<string, string, string> PerhapsMachines => new()
    {
        { "", "", $"(flag ? {Machine} : other){Kill}" },
        { "", "", $"(other ?? {Machine}){Kill}" },
        { "", "", $"(text switch {{ \"vm\" => {Machine}, _ => new ManagementObject(\"CIM_ConcreteJob.InstanceID='1'\") }}){Kill}" },
        { "", "", $"var o = other; if (flag) {{ o = {Machine}; }} o{Kill}" },
        { "", "", $"var path = \"CIM_ConcreteJob.InstanceID='1'\"; if (flag) {{ path = \"Msvm_ComputerSystem.Name='x'\"; }} new ManagementObject(path){Kill}" },
        { "", "", $"var o = other; while (o != null) {{ o{Kill} o = {Machine}; }}" },
        { "", "", $"foreach (var o in new[] {{ other, {Machine} }}) o{Kill}" },
        { "", "", $"foreach (var o in new List<ManagementObject> {{ other }}.Append({Machine})) o{Kill}" },
        { "public ManagementObject Target = " + Machine + ";", "", $"Target{Kill}" },
        { "protected virtual ManagementObject Target => " + Machine + ";", "", $"Target{Kill}" },
        { "private ManagementObject _target; public Consumer(ManagementObject given) { _target = given; } public void Take() => _target = " + Machine + ";", "", $"_target{Kill}" },
        { "private static void Stop(ManagementObject o) => o" + Kill + " public static void Use(ManagementObject any) { Stop(any); Stop(" + Machine + "); }", "", "" },
        { "", "", $"new ManagementObject(\"ACME_Machine.Name='x'\"){Kill}" },
        { "", "", $"foreach (ManagementObject o in new ManagementObjectSearcher(\"SELECT * FROM CIM_LogicalElement\").Get()) o{Kill}" },
        { "", Holder, $"new Holder(flag ? {Machine} : other).KillJob(true);" },
    };

    /// <summary>Calls on what a machine leads to, and on jobs of whatever vendor.</summary>
    public static TheoryData<string, string, string> Others => new()
    {
        { "", "", $"((ManagementObject){Machine}[\"Job\"]){Kill}" },
        { "", "", $"var vm = {Machine}; new ManagementObject((string)vm[\"Job\"]){Kill}" },
        { "", "", $"var vm = {Machine}; new ManagementObject((string)vm.Properties[\"Job\"].Value){Kill}" },
        { "", "", $"var vm = {Machine}; var o = vm.InvokeMethod(\"Go\", null, null); new ManagementObject(new ManagementPath((string)o[\"Job\"])){Kill}" },
        { "", "", $"ManagementObject o = {Machine}; o = (ManagementObject)o[\"Job\"]; o{Kill}" },
        { "", "", $"var o = {Machine}; o = other; o{Kill}" },
        { "", "", $"foreach (ManagementObject job in {Machine}.GetRelated(\"Msvm_ConcreteJob\")) job{Kill}" },
        { "", "", $"foreach (ManagementObject job in {Machine}.GetRelated()) job{Kill}" },
        { "", "", $"foreach (ManagementObject job in new ManagementObjectSearcher(\"ASSOCIATORS OF {{Msvm_ComputerSystem.Name='x'}} WHERE ResultClass = Msvm_ConcreteJob\").Get()) job{Kill}" },
        { "", "", $"foreach (ManagementObject job in new ManagementObjectSearcher(\"SELECT * FROM CIM_ConcreteJob WHERE Owner = 'Msvm_ComputerSystem'\").Get()) job{Kill}" },
        { "", "", $"new ManagementObject(\"CIM_ConcreteJob.InstanceID='Msvm_ComputerSystem'\"){Kill}" },
        { "", "", $"new ManagementObject(\"ONTAP_ConcreteJob.InstanceID='1'\"){Kill}" },
        { "", "", $"new ManagementObject(\"XYZ_StorageJob.InstanceID='1'\"){Kill}" },
        { "", "", $"new ManagementObject(\"IBMTSSVC_JobOfMine.InstanceID='1'\"){Kill}" },
        { "", "", "foreach (var job in session.EnumerateAssociatedInstances(null, new CimInstance(\"Msvm_ComputerSystem\"), null, \"Msvm_ConcreteJob\", null, null)) session.InvokeMethod(job, \"KillJob\", new CimMethodParametersCollection());" },
        { "", "", "var answer = session.InvokeMethod(new CimInstance(\"Msvm_ComputerSystem\"), \"Go\", null); session.InvokeMethod((CimInstance)answer.OutParameters[\"Job\"].Value, \"KillJob\", new CimMethodParametersCollection());" },
        { "private static object Send(ManagementObject o, string method, string except) => o.InvokeMethod(method, null);", "", "Send(other, \"KillJob\", \"Msvm_ComputerSystem\");" },
        { "private readonly Dictionary<string, ManagementObject> _jobs = new();", "", $"_jobs[\"Msvm_ComputerSystem\"]{Kill}" },
        { "", "public class VmJob(ManagementObject vm, ManagementObject job) { public ManagementObject Vm => vm; public uint KillJob(bool d) => (uint)job.InvokeMethod(\"KillJob\", new object[] { d }); }", $"new VmJob({Machine}, other).KillJob(false);" },
    };

    private const string Holder = "public class Holder(ManagementObject o) { public ManagementObject Inner => o; public uint KillJob(bool d) => (uint)Inner.InvokeMethod(\"KillJob\", new object[] { d }); }";

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task A_machine_has_no_KillJob_and_gets_no_request(string members, string types, string statements)
    {
        var report = await EvidencePrograms.RefusedAsync(statements, members, types);
        Assert.Equal(nameof(RefusalReason.ClassWithoutKillJob), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
        Assert.StartsWith("the class has no method KillJob, so the call fails", report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PerhapsMachines))]
    public async Task What_may_be_a_machine_gets_no_request(string members, string types, string statements)
    {
        var report = await EvidencePrograms.RefusedAsync(statements, members, types);
        Assert.Equal(nameof(RefusalReason.MayBeNoJob), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
        Assert.Contains("may be of a class that is no job", report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_no_machine_is_not_taken_for_one(string members, string types, string statements)
    {
        var refusal = (await EvidencePrograms.ReportAsync(statements, members, types)).Properties.GetValueOrDefault(RewritePlan.RefusalKey);
        Assert.False(refusal is nameof(RefusalReason.ClassWithoutKillJob) or nameof(RefusalReason.MayBeNoJob), refusal);
    }

    private static string Generated(string className) => $$"""
        public class ComputerSystem : System.ComponentModel.Component
        {
            private const string CreatedWmiNamespace = "root\\test";
            private const string CreatedClassName = "{{className}}";
            private ManagementObject PrivateLateBoundObject;
            public ComputerSystem(ManagementObject o = null!) => PrivateLateBoundObject = o;
            public ManagementBaseObject LateBoundObject => PrivateLateBoundObject;
            public string ManagementClassName { get { var name = CreatedClassName; if (LateBoundObject != null) { name = (string)LateBoundObject["__CLASS"]; } return name; } }
            public uint KillJob(bool DeleteOnKill) => (uint)PrivateLateBoundObject.InvokeMethod("KillJob", new object[] { DeleteOnKill });
            public uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod) => (uint)PrivateLateBoundObject.InvokeMethod("RequestStateChange", new object[] { RequestedState, null! });
        }
        """;

    private static string Attributed(string attribute) => $$"""
        public sealed class CimClassNameAttribute : Attribute { public CimClassNameAttribute(string name) { } }
        {{attribute}}
        public interface IMachine { uint KillJob(bool DeleteOnKill); uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod); }
        """;
}
