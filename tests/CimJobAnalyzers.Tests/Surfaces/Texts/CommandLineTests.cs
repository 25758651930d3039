using CimJobAnalyzers.Surfaces.Texts;

namespace CimJobAnalyzers.Tests.Surfaces.Texts;

public sealed class CommandLineTests
{
    private const string AnyProgram = "\uFFFD";

    /// <summary>What stands between the brackets must be found; the brackets are not part of the command line.</summary>
    public static TheoryData<string, string> Calls => new()
    {
        { "wmic", "path CIM_ConcreteJob where InstanceID='1' call [|KillJob|] true" },
        { "WMIC.EXE", "path CIM_ConcreteJob where \"InstanceID='a b'\" call \"[|KillJob|]\" true" },
        { "C:\\Windows\\System32\\wbem\\wmic.exe", "path CIM_ConcreteJob call [|killjob|](true)" },
        { "\uFFFD\\wmic.exe", "path CIM_ConcreteJob call [|KillJob|]" },
        { "\uFFFDwmic", "path CIM_ConcreteJob call [|KillJob|]" },
        { "winrm", "invoke [|KillJob|] wmi/root/virtualization/v2/Msvm_ConcreteJob?InstanceID=1 @{DeleteOnKill=\"true\"}" },
        { "winrm.cmd", "i [|KillJob|] wmi/root/virtualization/v2/Msvm_ConcreteJob" },
        { "winrm", "-r:server invoke \"[|KillJob|]\" wmi/root/virtualization/v2/Msvm_ConcreteJob" },
        { "cscript", "//nologo C:\\Windows\\System32\\winrm.vbs invoke [|KillJob|] wmi/root/virtualization/v2/Msvm_ConcreteJob" },
        { "powershell", "-Command \"Get-CimInstance CIM_Job | icim -MethodName [|KillJob|]\"" },
        { "powershell.exe", "-NoProfile -ExecutionPolicy Bypass -c \"icim $job '[|KillJob|]'\"" },
        { "powershell", "-ExecutionPolicy Bypass Get-CimInstance CIM_Job | icim -MethodName [|KillJob|]" },
        { "powershell", "-NoProfile \"& { icim $job \\\"[|KillJob|]\\\" }\"" },
        { "/usr/bin/pwsh", "-c \"icim $job [|KillJob|]\"" },
        { "cmd", "/c wmic path CIM_ConcreteJob call [|KillJob|] > NUL" },
        { "cmd.exe", "/s /c \"wmic path CIM_ConcreteJob call [|KillJob|]\"" },
        { "cmd", "/c \"\"C:\\Windows\\System32\\wbem\\wmic.exe\" path CIM_ConcreteJob call [|KillJob|]\"" },
        { "cmd", "/c cd \\ && wmic path CIM_ConcreteJob call [|KillJob|] & pause" },
        { "cmd", "/c powershell -Command \"icim $job [|KillJob|]\"" },
        { "bash", "-c \"ssh host 'wmic path CIM_ConcreteJob call [|KillJob|]'\"" },
        { "ssh", "admin@host powershell -Command \"icim $job [|KillJob|]\"" },
        { "ssh", "admin@host \"powershell -Command \\\"icim $job [|KillJob|]\\\"\"" },
        { "psexec", "\\\\host cmd /c wmic path CIM_ConcreteJob call [|KillJob|]" },
        { "schtasks", "/create /tn Stop /tr \"wmic path CIM_ConcreteJob call [|KillJob|]\" /sc once" },
        { AnyProgram, "path CIM_ConcreteJob call [|KillJob|] true" },
        { AnyProgram, "/namespace:\\\\root\\virtualization\\v2 path job call [|KillJob|]" },
        { AnyProgram, "invoke [|KillJob|] wmi/root/virtualization/v2/Msvm_ConcreteJob" },
        { AnyProgram, "/c wmic path job call [|KillJob|]" },
        { AnyProgram, "-NoProfile -Command \"icim $job [|KillJob|]\"" },
        { AnyProgram, "icim $job [|KillJob|]" },
    };

    public static TheoryData<string, string> NoCalls => new()
    {
        { "dbctl", "call KillJob 42" },
        { "fabric", "invoke KillJob 42" },
        { "slurmctl", "rpc call KillJob --force" },
        { "wmicheck", "path CIM_ConcreteJob call KillJob" },
        { "cmd.exe", "/c echo call KillJob" },
        { "cmd.exe", "/c echo wmic path CIM_ConcreteJob call KillJob" },
        { "cmd.exe", "/c \"echo wmic path CIM_ConcreteJob call KillJob\"" },
        { "cmd.exe", "/c git commit -m \"wmic path CIM_ConcreteJob call KillJob\"" },
        { "cmd.exe", "call KillJob" },
        { "git", "commit -m \"Replace wmic call KillJob by RequestStateChange\"" },
        { "git", "commit -m \"wmic call KillJob is gone\"" },
        { "git", "log --grep \"Invoke-CimMethod -MethodName KillJob\"" },
        { "notepad.exe", "C:\\docs\\KillJob.txt" },
        { "wmic", "process where name='KillJob.exe' call terminate" },
        { "wmic", "service where name='KillJob' call stopservice" },
        { "wmic", "path CIM_ConcreteJob call RequestStateChange 4" },
        { "wmic", "process call create KillJob.exe" },
        { "wmic", "process call KillJob.exe" },
        { "winrm", "get KillJob" },
        { "winrm", "invoke Create wmi/root/cimv2/Win32_Process @{CommandLine=\"KillJob\"}" },
        { "powershell", "-Command \"Get-CimInstance Win32_Service -Filter \\\"Name='KillJob'\\\"\"" },
        { "powershell", "-Command Get-CimInstance Win32_Service -Filter \"Name='KillJob'\"" },
        { "powershell", "-Command \"Write-Warning 'Invoke-CimMethod -MethodName KillJob is obsolete'\"" },
        { "powershell", "-Command \"<# icim $job KillJob #> Get-Job\"" },
        { "powershell", "-File stop.ps1 -MethodName KillJob" },
        { "powershell", "-EncodedCommand KillJob" },
        { "powershell", "-File icim KillJob" },
        { "ssh", "host git commit -m \"Replace wmic call KillJob\"" },
        { "bash", "./KillJob.sh" },
        { "bash", "-c \"echo 'wmic path CIM_ConcreteJob call KillJob'\"" },
        { AnyProgram, "call KillJob 42" },
        { AnyProgram, "invoke KillJob 42" },
        { AnyProgram, "--message \"icim $job KillJob\"" },
        { AnyProgram, "-m \"icim $job KillJob\"" },
        { AnyProgram, "KillJob" },
        { "wmic", "" },
        { "cmd", "/c" },
        { "powershell", "-Command" },
        { "", "\"" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Finds_the_name_in_a_line(string program, string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        Assert.Equal(program.Length + 1 + start, CommandLine.FindCall(program + CommandLine.Boundary + Marks.Without(marked), isList: false));
    }

    [Theory]
    [MemberData(nameof(NoCalls))]
    public void Finds_nothing_that_the_program_does_not_call(string program, string arguments) =>
        Assert.Null(CommandLine.FindCall(program + CommandLine.Boundary + arguments, isList: false));

    [Theory]
    [InlineData("wmic|path|CIM_ConcreteJob|call|KillJob|true", true)]
    [InlineData("wmic|path CIM_ConcreteJob call KillJob", true)]
    [InlineData("cmd|/c|wmic path CIM_ConcreteJob call KillJob", true)]
    [InlineData("powershell|-NoProfile|-Command|icim $job \"KillJob\"", true)]
    [InlineData("pwsh|-Command|icim|$job|KillJob", true)]
    [InlineData("git|commit|-m|Replace wmic call KillJob", false)]
    [InlineData("dbctl|call|KillJob", false)]
    [InlineData("powershell|-Command|Write-Warning 'icim $job KillJob'", false)]
    [InlineData("wmic|process|where|name=\"call KillJob\"|delete", false)]
    [InlineData("wmic|", false)]
    public void Takes_no_argument_of_a_list_apart(string line, bool isCall)
    {
        var at = CommandLine.FindCall(line.Replace('|', CommandLine.Boundary), isList: true);
        Assert.Equal(isCall ? line.IndexOf("KillJob", StringComparison.Ordinal) : null, at);
    }
}
