using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Simulated;

/// <summary>What WMI's scripting objects do with right and wrong code, early and late bound.</summary>
public sealed class ComTrapTests
{
    private const string Kill = """var p = job.Methods_.Item("KillJob").InParameters.SpawnInstance_(); """;

    private const string Request = """var p = job.Methods_.Item("RequestStateChange").InParameters.SpawnInstance_(); """;

    private const string State = """p.Properties_.Item("RequestedState").Value = """;

    private const string Answer = """.Properties_.Item("ReturnValue").Value;""";

    private const string Late = """dynamic late = System.Runtime.InteropServices.Marshal.BindToMoniker("winmgmts:root\\test:CIM_ConcreteJob.InstanceID='1'"); """;

    private const string Invoke = """object late = job; return late.GetType().InvokeMember( """;

    private const string Flags = ", System.Reflection.BindingFlags.InvokeMethod, null, late, ";

    [Theory]
    [InlineData(Kill + """p.Properties_.Item("deleteonkill").Value = true; return job.ExecMethod_("KILLJOB", p)""" + Answer, "0 Int32")]
    [InlineData("""return job.ExecMethod_("KillJob")""" + Answer, "0 Int32")]
    [InlineData(Kill + """p.Properties_.Item("DeleteOnKill").Value = 1; return p;""", "COMException 0x80041005")]
    [InlineData(Kill + """p.Properties_.Item("RequestedState").Value = 4; return p;""", "COMException 0x80041002")]
    [InlineData(Kill + """return job.ExecMethod_("RequestStateChange", p);""", "COMException 0x8004102F")]
    [InlineData(Request + State + """4; return job.ExecMethod_("RequestStateChange", p)""" + Answer, "4096 Int32")]
    [InlineData(Request + State + """8; return job.ExecMethod_("RequestStateChange", p)""" + Answer, "5 Int32")]
    [InlineData(Request + State + """4; p.Properties_.Item("TimeoutPeriod").Value = DBNull.Value; return job.ExecMethod_("RequestStateChange", p)""" + Answer, "4096 Int32")]
    [InlineData(Request + State + """4; p.Properties_.Item("TimeoutPeriod").Value = "00:05:00"; return job.ExecMethod_("RequestStateChange", p)""" + Answer, "5 Int32")]
    [InlineData(Request + """p.Properties_.Item("TimeoutPeriod").Value = null!; return p;""", "COMException 0x80041005")]
    [InlineData(Request + State + """(ushort)4; return p;""", "COMException 0x80041005")]
    [InlineData(Request + State + """true; return p;""", "COMException 0x80041005")]
    [InlineData(Request + """p.Properties_.Item("DeleteOnKill").Value = true; return p;""", "COMException 0x80041002")]
    [InlineData("""return job.Methods_.Item("RequestChangeState");""", "COMException 0x80041055")]
    [InlineData("""return job.ExecMethod_("RequestChangeState");""", "COMException 0x80041055")]
    [InlineData("""return job.ExecMethod_("KillJob", "parameters");""", "COMException 0x80041005")]
    [InlineData("""job.ExecMethodAsync_(new object(), "KillJob"); return null;""", "ArgumentException")]
    [InlineData("""job.ExecMethod_("KillJob"); return job.Properties_.Item("JobState").Value;""", "4 Int32")]
    public async Task A_conformant_provider_answers_an_early_bound_call(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.DmtfConformant));

    [Theory]
    [InlineData("""return services.ExecMethod("CIM_ConcreteJob.InstanceID='1'", "KillJob")""" + Answer, "0 Int32")]
    [InlineData("""return services.ExecMethod("CIM_ConcreteJob.InstanceID='2'", "KillJob");""", "COMException 0x80041002")]
    [InlineData("""return services.ExecMethod("CIM_ConcreteJob", "KillJob");""", "COMException 0x8004102F")]
    public async Task A_namespace_finds_the_job_by_its_path(string body, string expected) =>
        Assert.Equal(expected, await TrapProgram.RunAsync("using WbemScripting;", "SWbemServices services", body, Profiles.DmtfConformant));

    [Theory]
    [InlineData(Late + "return late.KillJob(true);", "0 Int32")]
    [InlineData(Late + "return (uint)late.KillJob(true);", "0 UInt32")]
    [InlineData(Late + "return late.KillJob(DeleteOnKill: true);", "0 Int32")]
    [InlineData(Late + "return late.KillJob(1);", "COMException 0x80041005")]
    [InlineData(Late + "return late.RequestStateChange(4);", "4096 Int32")]
    [InlineData(Late + "return late.RequestStateChange(RequestedState: 5);", "0 Int32")]
    [InlineData(Late + "return late.RequestStateChange(DeleteOnKill: true);", "RuntimeBinderException")]
    [InlineData(Late + "return late.RequestStateChange((ushort)4);", "COMException 0x80041005")]
    [InlineData(Late + "return late.RequestStateChange(true);", "COMException 0x80041005")]
    [InlineData(Late + "return late.RequestStateChange(4, DBNull.Value);", "4096 Int32")]
    [InlineData(Late + "return late.RequestStateChange(4, null);", "COMException 0x80041005")]
    [InlineData(Late + "return late.RequestStateChange();", "5 Int32")]
    [InlineData(Late + "return late.RequestChangeState(4);", "RuntimeBinderException")]
    [InlineData(Late + "return late.JobState;", "4 Int32")]
    [InlineData(Late + "return late.Cancelable;", "RuntimeBinderException")]
    [InlineData(Request + "dynamic late = p; late.RequestedState = 4; return late.RequestedState;", "4 Int32")]
    [InlineData(Request + "dynamic late = p; late.DeleteOnKill = true; return late;", "RuntimeBinderException")]
    [InlineData(Invoke + "\"KillJob\"" + Flags + "new object[] { true });", "0 Int32")]
    [InlineData(Invoke + "\"RequestStateChange\"" + Flags + "new object[] { 4 });", "4096 Int32")]
    [InlineData(Invoke + "\"RequestStateChange\"" + Flags + "new object[] { true });", "TargetInvocationException")]
    [InlineData(Invoke + "\"RequestChangeState\"" + Flags + "new object[] { 4 });", "MissingMethodException")]
    [InlineData("""return Microsoft.VisualBasic.Interaction.CallByName(job, "RequestStateChange", Microsoft.VisualBasic.CallType.Method, 4);""", "4096 Int32")]
    [InlineData("""return Microsoft.VisualBasic.Interaction.CallByName(job, "RequestStateChange", Microsoft.VisualBasic.CallType.Method, true);""", "COMException 0x80041005")]
    [InlineData("""return Microsoft.VisualBasic.Interaction.CallByName(job, "RequestChangeState", Microsoft.VisualBasic.CallType.Method, 4);""", "MissingMemberException")]
    [InlineData("""return System.Runtime.InteropServices.Marshal.BindToMoniker("winmgmts:root\\test:CIM_ConcreteJob.InstanceID='2'");""", "COMException 0x80041002")]
    [InlineData("""return System.Runtime.InteropServices.Marshal.BindToMoniker("LDAP://server");""", "NotSupportedException")]
    [InlineData("""return Type.GetTypeFromProgID("Scripting.FileSystemObject");""", "")]
    public async Task A_conformant_provider_answers_a_late_bound_call(string body, string expected) => Assert.Equal(expected, (await RunAsync(body, Profiles.DmtfConformant)).Trim());

    [Fact]
    public async Task Denied_access_is_an_exception() => Assert.Equal("COMException 0x80041003", await RunAsync("""return job.ExecMethod_("KillJob");""", Profiles.ThrowsAccessDenied));

    private static Task<string> RunAsync(string body, ProviderProfile profile) => TrapProgram.RunAsync("using WbemScripting;", "SWbemObject job", body, profile);
}
