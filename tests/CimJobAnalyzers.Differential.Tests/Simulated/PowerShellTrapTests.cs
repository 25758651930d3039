using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Simulated;

/// <summary>What Invoke-CimMethod and Invoke-WmiMethod do with right and wrong arguments.</summary>
public sealed class PowerShellTrapTests
{
    private const string Cim = """shell.AddCommand("Invoke-CimMethod").AddParameter("InputObject", instance)""";

    private const string Kill = Cim + """.AddParameter("MethodName", "KillJob")""";

    private const string Request = Cim + """.AddParameter("MethodName", "RequestStateChange")""";

    private const string Wmi = """shell.AddCommand("Invoke-WmiMethod").AddParameter("InputObject", job)""";

    private const string WmiRequest = Wmi + """.AddParameter("Name", "RequestStateChange")""";

    private const string Answer = """.Invoke()[0].Properties["returnvalue"].Value;""";

    [Theory]
    [InlineData("return " + Kill + Answer, "0 UInt32")]
    [InlineData("return " + Kill + """.AddParameter("Arguments", new Hashtable { { "DeleteOnKill", true } })""" + Answer, "0 UInt32")]
    [InlineData("return " + Request + """.AddParameter("Arguments", new Hashtable { { "RequestedState", (ushort)4 } })""" + Answer, "4096 UInt32")]
    [InlineData("return " + Request + """.AddParameter("Arguments", new Hashtable { { "requestedstate", new PSObject(5) } })""" + Answer, "0 UInt32")]
    [InlineData("return " + Request + """.AddParameter("Arguments", new Hashtable { { "RequestedState", 8 } })""" + Answer, "5 UInt32")]
    [InlineData("return " + Request + Answer, "5 UInt32")]
    [InlineData("return " + Request + """.AddParameter("Arguments", new Hashtable { { "RequestedState", 4 }, { "TimeoutPeriod", null } })""" + Answer, "4096 UInt32")]
    [InlineData("return " + Request + """.AddParameter("Arguments", new Hashtable { { "DeleteOnKill", true } }).Invoke();""", "CmdletInvocationException")]
    [InlineData("return " + Request + """.AddParameter("Arguments", true).Invoke();""", "ParameterBindingException")]
    [InlineData(Cim + """.AddParameter("MethodName", "RequestChangeState").Invoke(); return shell.HadErrors;""", "True Boolean")]
    [InlineData("return " + Cim + """.AddParameter("MethodName", "RequestChangeState").Invoke().Count;""", "0 Int32")]
    [InlineData("return " + Cim + """.AddParameter("-Name:", "KillJob")""" + Answer, "0 UInt32")]
    [InlineData("return " + Cim + """.AddParameter("m", "KillJob")""" + Answer, "0 UInt32")]
    [InlineData("return " + Cim + """.AddParameter("N", "KillJob").Invoke();""", "ParameterBindingException")]
    [InlineData("return " + Cim + """.Invoke();""", "ParameterBindingException")]
    [InlineData("return " + Kill + """.AddParameter("MethodName", "KillJob").Invoke();""", "ParameterBindingException")]
    [InlineData("""return shell.AddCommand("icim").AddArgument(instance).AddArgument(new Hashtable()).AddArgument("KillJob")""" + Answer, "0 UInt32")]
    [InlineData("""return shell.AddCommand("icim").AddArgument(instance).AddArgument("KillJob").Invoke();""", "ParameterBindingException")]
    [InlineData("""return shell.AddCommand("icim").AddParameter("InputObject", job).AddParameter("MethodName", "KillJob").Invoke();""", "ParameterBindingException")]
    [InlineData("""return shell.AddCommand(@"CimCmdlets\Get-CimInstance").AddArgument("CIM_Job").AddCommand("icim").AddParameter("MethodName", "KillJob")""" + Answer, "0 UInt32")]
    [InlineData("""return shell.AddCommand("Stop-CimJob").Invoke();""", "CommandNotFoundException")]
    [InlineData("""return shell.AddArgument("KillJob");""", "InvalidOperationException")]
    [InlineData("return " + Wmi + """.AddParameter("Name", "KillJob").AddParameter("ArgumentList", true)""" + Answer, "0 UInt32")]
    [InlineData("return " + WmiRequest + """.AddParameter("ArgumentList", new object?[] { (ushort)4, null })""" + Answer, "4096 UInt32")]
    [InlineData("return " + WmiRequest + """.AddParameter("Args", 4)""" + Answer, "4096 UInt32")]
    [InlineData("return " + WmiRequest + """.AddParameter("ArgumentList", new[] { true })""" + Answer, "5 UInt32")]
    [InlineData("return " + WmiRequest + """.AddParameter("ArgumentList", new object[] { (ushort)4, TimeSpan.FromMinutes(5) })""" + Answer, "5 UInt32")]
    [InlineData("return " + WmiRequest + """.AddParameter("ArgumentList", TimeSpan.Zero).Invoke();""", "CmdletInvocationException")]
    [InlineData(Wmi + """.AddParameter("Name", "RequestChangeState").Invoke(); return shell.HadErrors;""", "True Boolean")]
    [InlineData("""return shell.AddCommand("iwmi").AddParameter("Name", "KillJob").AddParameter("ArgumentList", true).Invoke();""", "ParameterBindingException")]
    public async Task A_conformant_provider_answers(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.DmtfConformant));

    [Theory]
    [InlineData(Kill + ".Invoke(); return shell.HadErrors;", "True Boolean")]
    [InlineData(Kill + ".BeginInvoke(); return shell.HadErrors;", "True Boolean")]
    [InlineData(Wmi + """.AddParameter("Name", "KillJob").Invoke(); return shell.HadErrors;""", "True Boolean")]
    public async Task Denied_access_is_written_as_an_error(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.ThrowsAccessDenied));

    private static Task<string> RunAsync(string body, ProviderProfile profile) => TrapProgram.RunAsync(
        "using System.Collections; using System.Management; using System.Management.Automation; using Microsoft.Management.Infrastructure;",
        "PowerShell shell, CimInstance instance, ManagementObject job",
        body,
        profile);
}
