using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Surfaces;

/// <summary>What the code shows of the class that a receiver belongs to.</summary>
public sealed class JobProvenanceTests
{
    /// <summary>Calls on a class that has no KillJob, whose name is put in the place of CLASS.</summary>
    public static TheoryData<string> WithoutKillJob =>
    [
        "new ManagementObject(\"CLASS.Name='x'\").InvokeMethod(\"KillJob\", new object[] { true });",
        "new ManagementObject(\"CLASS\").InvokeMethod(\"KillJob\", null);",
        "new ManagementObject(@\"\\\\.\\root\\cimv2:CLASS.Name='x'\").InvokeMethod(\"KillJob\", new object[] { false });",
        "new ManagementObject($\"CLASS.Name='{text}'\").InvokeMethod(\"KillJob\", new object[] { false });",
        "new ManagementObject(\"CLASS.Name='\" + text + \"'\").InvokeMethod(\"KillJob\", new object[] { false });",
        "var path = new ManagementPath(\"CLASS.Name='x'\"); using var job = new ManagementObject(path); job.InvokeMethod(\"KillJob\", new object[] { false });",
        "foreach (ManagementObject job in new ManagementObjectSearcher(\"SELECT * FROM CLASS WHERE Owner = 'me'\").Get()) job.InvokeMethod(\"KillJob\", new object[] { false });",
        "var found = new ManagementObjectSearcher(\"root\\\\cimv2\", \"select Name from  CLASS\").Get(); foreach (ManagementObject job in found) { job?.InvokeMethod(\"KillJob\", new object[] { false }); }",
        "foreach (var job in new ManagementClass(\"CLASS\").GetInstances().Cast<ManagementObject>()) job.InvokeMethod(\"KillJob\", new object[] { false });",
        "session.InvokeMethod(new CimInstance(\"CLASS\", \"root/cimv2\"), \"KillJob\", new CimMethodParametersCollection());",
        "session.InvokeMethod(\"root/cimv2\", \"CLASS\", \"KillJob\", new CimMethodParametersCollection());",
        "foreach (var job in session.QueryInstances(\"root/cimv2\", \"WQL\", \"SELECT * FROM CLASS\")) session.InvokeMethod(job, \"KillJob\", new CimMethodParametersCollection());",
        "foreach (var job in session.EnumerateInstances(\"root/cimv2\", \"CLASS\")) session.InvokeMethod(job, \"KillJob\", new CimMethodParametersCollection());",
        "new ManagementObject(\"CLASS.Name='x'\").KillJob(true);",
        "Call(\"CLASS.Name='x'\", \"KillJob\");",
        "dynamic job = System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:root\\\\cimv2:CLASS.Name='x'\"); job.KillJob(true);",
        "services.ExecMethod(\"CLASS.Name='x'\", \"KillJob\");",
        "PowerShell.Create().AddCommand(\"Get-CimInstance\").AddParameter(\"ClassName\", \"CLASS\").AddCommand(\"Invoke-CimMethod\").AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new System.Collections.Hashtable { { \"DeleteOnKill\", true } }).Invoke();",
        "var connection = new WmiLight.WmiConnection(\"x\"); foreach (var job in WmiLight.WmiConnectionExtensions.CreateQuery(connection, \"SELECT * FROM CLASS\")) { using var method = job.GetMethod(\"KillJob\"); job.ExecuteMethod<uint>(method, out _); }",
    ];

    /// <summary>Calls on what may be, or is, another class.</summary>
    public static TheoryData<string> OtherClasses =>
    [
        "new ManagementObject(\"Win32_PrintJobs.Name='x'\").InvokeMethod(\"KillJob\", new object[] { false });",
        "new ManagementObject(\"My_MSFT_StorageJob.Name='x'\").InvokeMethod(\"KillJob\", new object[] { false });",
        "new ManagementObject(\"CIM_ConcreteJob.Name='Win32_PrintJob'\").InvokeMethod(\"KillJob\", new object[] { false });",
        "new ManagementObject(\"IBM_Job.Name='x:Win32_PrintJob'\").InvokeMethod(\"KillJob\", new object[] { false });",
        "foreach (ManagementObject job in new ManagementObjectSearcher(\"SELECT * FROM IBM_Job WHERE Name = 'Win32_PrintJob'\").Get()) job.InvokeMethod(\"KillJob\", new object[] { false });",
        "foreach (ManagementObject job in new ManagementObject(\"MSFT_StorageJob.ObjectId='x'\").GetRelated()) job.InvokeMethod(\"KillJob\", new object[] { false });",
        "foreach (ManagementObject job in new ManagementObjectSearcher(\"ASSOCIATORS OF {root:MSFT_StorageJob.ObjectId='x'}\").Get()) job.InvokeMethod(\"KillJob\", new object[] { false });",
        "new ManagementObject((string)new ManagementObject(\"MSFT_StorageJob.ObjectId='x'\")[\"Job\"]).InvokeMethod(\"KillJob\", new object[] { false });",
        "foreach (var job in session.EnumerateAssociatedInstances(\"root/cimv2\", new CimInstance(\"MSFT_StorageJob\"), \"A\", \"B\", \"C\", \"D\")) session.InvokeMethod(job, \"KillJob\", new CimMethodParametersCollection());",
    ];

    /// <summary>Members and a call: Hyper-V's namespace stands in a field, a property or a method.</summary>
    public static TheoryData<string, string> HyperV => new()
    {
        { "private readonly ManagementScope scope = new ManagementScope(@\"root\\virtualization\\v2\");", InScope },
        { "private readonly ManagementScope scope; public Consumer() { scope = new ManagementScope(@\"root\\virtualization\\v2\"); }", InScope },
        { "private ManagementScope? scope; private void Connect() => scope ??= new ManagementScope(@\"root\\virtualization\\v2\");", InScope },
        { "private static readonly ManagementScope scope = new(new ManagementPath(Namespace)); private const string Namespace = @\"\\\\.\\root\\virtualization\\v2\";", InScope },
        { "private ManagementScope scope { get; } = new ManagementScope(@\"root\\virtualization\\v2\");", InScope },
        { "public ManagementScope scope { get; private set; } = new ManagementScope(@\"root\\virtualization\\v2\");", InScope },
        { "private ManagementScope scope => new ManagementScope(@\"root\\virtualization\\v2\");", InScope },
        { "private ManagementScope scope { get { return new ManagementScope(@\"root\\virtualization\\v2\"); } }", InScope },
        { "private static string Path(string id) => $@\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='{id}'\";", "new ManagementObject(Path(text)).InvokeMethod(\"KillJob\", new object[] { true });" },
        { "private readonly ManagementObject _job = new(@\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='1'\");", "_job.InvokeMethod(\"KillJob\", new object[] { true });" },
        { "private readonly string _namespace = \"root/virtualization/v2\";", "session.InvokeMethod(_namespace, new CimInstance(\"CIM_Job\"), \"KillJob\", new CimMethodParametersCollection());" },
    };

    /// <summary>The same where the value may be another one.</summary>
    public static TheoryData<string, string> NotCertainlyHyperV => new()
    {
        { "public ManagementScope scope = new ManagementScope(@\"root\\virtualization\\v2\");", InScope },
        { "public ManagementScope scope { get; set; } = new ManagementScope(@\"root\\virtualization\\v2\");", InScope },
        { "protected virtual ManagementScope scope => new ManagementScope(@\"root\\virtualization\\v2\");", InScope },
        { "private readonly ManagementScope scope; public Consumer(ManagementScope given) { scope = given; }", InScope },
        { "private ManagementScope scope = new ManagementScope(@\"root\\virtualization\\v2\"); private void Use(ManagementScope given) => scope = given;", InScope },
        { "private readonly ManagementScope scope = new ManagementScope(@\"root\\virtualization\");", InScope },
        { "private ManagementScope scope => other; private ManagementScope other => scope;", InScope },
    };

    private const string InScope = "new ManagementObject(scope, new ManagementPath(text), null).InvokeMethod(\"KillJob\", new object[] { true });";

    [Theory]
    [MemberData(nameof(HyperV))]
    public async Task Hyper_V_is_seen_through_fields_properties_and_methods(string members, string code) =>
        Assert.Contains("not supported by Hyper-V", (await SingleReportAsync(code, members)).GetMessage(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(NotCertainlyHyperV))]
    public async Task Hyper_V_is_not_seen_where_the_value_may_be_another(string members, string code) =>
        Assert.DoesNotContain("Hyper-V", (await SingleReportAsync(code, members)).GetMessage(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(WithoutKillJob))]
    public async Task A_class_without_KillJob_is_said_to_have_none_and_nothing_is_written(string code)
    {
        foreach (var name in new[] { "Win32_PrintJob", "win32_scheduledjob", "MSFT_StorageJob", "SPACES_StorageJob", "Msvm_ComputerSystem", "Win32_Process" })
        {
            var report = await SingleReportAsync(code.Replace("CLASS", name, StringComparison.Ordinal));
            Assert.Equal(nameof(RefusalReason.ClassWithoutKillJob), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
            Assert.StartsWith("the class has no method KillJob", report.GetMessage(), StringComparison.Ordinal);
            Assert.DoesNotContain("call RequestStateChange", report.GetMessage(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(OtherClasses))]
    public async Task Another_class_is_reported_and_fixed_as_ever(string code)
    {
        var report = await SingleReportAsync(code);
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey), report.GetMessage());
        Assert.StartsWith("KillJob is deprecated", report.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_is_not_mended_on_a_class_without_KillJob()
    {
        var report = await SingleReportAsync("new ManagementObject(\"Win32_PrintJob.Name='x'\").InvokeMethod(\"RequestChangeState\", new object[] { (ushort)4 });");
        Assert.Equal("CIMJOB003", report.Id);
        Assert.Equal(nameof(RefusalReason.ClassWithoutKillJob), report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
    }

    private static async Task<Diagnostic> SingleReportAsync(string statements, string members = "")
    {
        var bench = Workbench.Create(
            $$"""
            using System;
            using System.Linq;
            using System.Management;
            using System.Management.Automation;
            using Microsoft.Management.Infrastructure;
            using WmiLight;

            public static class Jobs
            {
                public static uint KillJob(this ManagementObject job, bool delete) => (uint)job.InvokeMethod("KillJob", new object[] { delete });
            }

            public class Consumer
            {
                {{members}}

                private static void Call(string path, string method) => new ManagementObject(path).InvokeMethod(method, null);

                public void Run(string text, CimSession session, WbemScripting.SWbemServices services)
                {
                    {{statements}}
                }
            }
            """,
            [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, References.PowerShell],
            otherFiles: [ComShapes.Api, WmiLightShapes.Api]);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return Assert.Single(await bench.ReportsAsync());
    }
}
