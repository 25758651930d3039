using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB012Tests
{
    private const string Declarations = """"
        namespace WSManAutomation
        {
            public interface IWSManSession
            {
                string Invoke(string actionUri, object resourceUri, string parameters, int flags = 0);
            }
        }
        """";

    /// <summary>The word between the brackets is what must be reported; the brackets are not part of the code.</summary>
    public static TheoryData<string> Found =>
    [
        """PowerShell.Create().AddScript("Get-CimInstance Msvm_StorageJob | Invoke-CimMethod -MethodName [|KillJob|] -Arguments @{DeleteOnKill=$true}").Invoke();""",
        """PowerShell.Create().AddScript("Get-CimInstance CIM_Job | Invoke-CimMethod -MethodName '[|KillJob|]'", true).Invoke();""",
        """PowerShell.Create().AddScript("icim $job [|KillJob|] @{DeleteOnKill=1}").Invoke();""",
        """PowerShell.Create().AddScript("$job | iwmi -Name \"[|KillJob|]\" -ArgumentList $false").Invoke();""",
        """PowerShell.Create().AddScript("$job.InvokeMethod('[|KillJob|]', $false)").Invoke();""",
        """PowerShell.Create().AddScript("$job.[|KillJob|]($true)").Invoke();""",
        """PowerShell.Create().AddScript("(Get-WmiObject Msvm_ConcreteJob).[|killjob|]($delete)").Invoke();""",
        """PowerShell.Create().AddScript("$p = @{ MethodName = '[|KillJob|]' }; Invoke-CimMethod @p").Invoke();""",
        """"PowerShell.Create().AddScript(@"Invoke-CimMethod -InputObject ""$job"" -MethodName ""[|KillJob|]""").Invoke();"""",
        """"
        PowerShell.Create().AddScript("""
                    Get-CimInstance CIM_ConcreteJob |
                        Invoke-CimMethod -MethodName [|KillJob|]
                    """).Invoke();
        """",
        """"PowerShell.Create().AddScript("""Invoke-CimMethod -MethodName [|KillJob|] -Arguments @{}""").Invoke();"""",
        """PowerShell.Create().AddScript($"Invoke-CimMethod -InputObject {text} -MethodName [|KillJob|] -Arguments @{{DeleteOnKill=$true}}").Invoke();""",
        """"PowerShell.Create().AddScript($$"""Invoke-CimMethod -InputObject {{text}} -MethodName [|KillJob|] -Arguments @{}""").Invoke();"""",
        """PowerShell.Create().AddScript("$j = " + text + "\n$j | Invoke-CimMethod " + "-MethodName [|KillJob|]").Invoke();""",
        """const string script = "icim $job [|KillJob|]"; PowerShell.Create().AddScript(script).Invoke();""",
        """var script = "\t\"\u0041\" # [|KillJob|]\nicim $job KillJob"; PowerShell.Create().AddScript(script.Trim()).Invoke(); PowerShell.Create().AddScript(script).Invoke();""",
        """PowerShell.Create().AddScript(string.Format("Invoke-CimMethod {0} -MethodName [|KillJob|]", text)).Invoke();""",
        """ScriptBlock.Create("Invoke-WmiMethod -Path $path -Name [|KillJob|]");""",
        """Process.Start("wmic", "path CIM_ConcreteJob call [|KillJob|] false");""",
        """Process.Start("cmd", "/c wmic /namespace:\\\\root\\virtualization\\v2 path Msvm_ConcreteJob call \"[|KillJob|]\" true");""",
        """Process.Start(new ProcessStartInfo("winrm", "invoke [|KillJob|] http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ConcreteJob @{DeleteOnKill=\"true\"}"));""",
        """Process.Start(new ProcessStartInfo { FileName = "wmic", Arguments = "job call [|KillJob|] true" });""",
        """var start = new ProcessStartInfo("wmic"); start.Arguments = $"path {text} call [|KillJob|] true";""",
        """var start = new ProcessStartInfo("powershell.exe"); start.ArgumentList.Add("-Command"); start.ArgumentList.Add("icim $j [|KillJob|]");""",
        """var start = new ProcessStartInfo("wmic.exe"); start.ArgumentList.Add("call"); start.ArgumentList.Add("[|KillJob|]");""",
        """Process.Start("powershell", new[] { "-Command", "Invoke-CimMethod -MethodName [|KillJob|]" });""",
        """Process.Start("wmic", ["path", "CIM_ConcreteJob", "call", "[|KillJob|]"]);""",
        """session.Invoke("[|KillJob|]", "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ConcreteJob", text);""",
        """session.Invoke("http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ConcreteJob/[|KillJob|]", resource, text);""",
        """session.Invoke(text, resource, "<p:[|KillJob|]_INPUT xmlns:p='x'><p:DeleteOnKill>true</p:DeleteOnKill></p:KillJob_INPUT>");""",
        """dynamic wsman = session; wsman.Invoke("[|KillJob|]", "http://schemas.microsoft.com/wbem/wsman/1/wmi/root/virtualization/v2/Msvm_ConcreteJob", text);""",
        """new System.Net.Http.StringContent("<s:Envelope><s:Body><p:[|KillJob|]_INPUT/></s:Body></s:Envelope>");""",
    ];

    public static TheoryData<string> Silent =>
    [
        """const string name = "KillJob"; Console.WriteLine(name);""",
        """switch (text) { case "KillJob": break; }""",
        """var map = new System.Collections.Generic.Dictionary<string, string> { ["KillJob"] = "call KillJob" }; Console.WriteLine(map);""",
        """Console.WriteLine("Invoke-CimMethod -MethodName KillJob is deprecated");""",
        """throw new InvalidOperationException("wmic job call KillJob failed");""",
        """var script = "icim $job KillJob"; Console.WriteLine(script);""",
        """PowerShell.Create().AddScript("KillJob -Id 3").Invoke();""",
        """PowerShell.Create().AddScript("function KillJob { Stop-Job $args }").Invoke();""",
        """PowerShell.Create().AddScript("$scheduler.KillJob($id)").Invoke();""",
        """PowerShell.Create().AddScript("# Invoke-CimMethod -MethodName KillJob\nGet-Job").Invoke();""",
        """PowerShell.Create().AddScript("Invoke-CimMethod -MethodName RequestStateChange -Arguments @{RequestedState=4}; Write-Host 'KillJob is gone'").Invoke();""",
        """PowerShell.Create().AddScript("Invoke-CimMethod -MethodName KillJobs").Invoke();""",
        """PowerShell.Create().AddScript(text).Invoke();""",
        """PowerShell.Create().AddCommand("KillJob").AddParameter("Name", "KillJob").Invoke();""",
        """Process.Start("KillJob.exe", "KillJob");""",
        """Process.Start("scancel", "--reason KillJob 17");""",
        """Process.Start(new ProcessStartInfo("bash", "./KillJob.sh") { WorkingDirectory = "/opt/KillJob" });""",
        """var start = new ProcessStartInfo("sc.exe"); start.ArgumentList.Add("KillJob");""",
        """var start = new ProcessStartInfo("wmic"); start.ArgumentList.Add("/?");""",
        """new Batch().Start("wmic job call KillJob");""",
        """new Batch().Arguments = "call KillJob";""",
        """new Batch().AddScript("icim $job KillJob");""",
        """new Batch().Invoke("KillJob", "http://queue/jobs/1", "");""",
        """dynamic queue = new Batch(); queue.Invoke("KillJob", "http://queue/jobs/1", "");""",
        """new System.Net.Http.StringContent("{ \"action\": \"KillJob\", \"url\": \"https://queue/api/KillJob\" }");""",
        """session.Invoke("RequestStateChange", "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ConcreteJob", text);""",
    ];

    [Theory]
    [MemberData(nameof(Found))]
    public async Task Reports_the_word_in_the_text(string marked)
    {
        // In the one case where code hides the text first, the marks stand where nothing is to be found.
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var code = marked.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal);
        var isComment = code[..start].EndsWith("# ", StringComparison.Ordinal);
        var (bench, offset) = Open(code);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var report = Assert.Single(await bench.ReportsAsync());

        Assert.Equal("CIMJOB012", report.Id);
        Assert.Equal(DiagnosticSeverity.Info, report.Severity);
        var expected = isComment ? code.IndexOf("KillJob", start + 1, StringComparison.Ordinal) : start;
        Assert.Equal((expected, 7), (report.Location.SourceSpan.Start - offset, report.Location.SourceSpan.Length));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Is_silent_where_nothing_runs_the_text(string code)
    {
        var (bench, _) = Open(code);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await bench.ReportsAsync());
    }

    [Fact]
    public async Task A_word_that_the_literal_spells_otherwise_is_reported_as_the_whole_literal()
    {
        const string literal = "\"icim $job Kill\\u004Aob\"";
        var (unread, _) = Open($"PowerShell.Create().AddScript({literal}).Invoke();");
        Assert.Empty(await unread.ReportsAsync());

        var (bench, offset) = Open($"PowerShell.Create().AddScript({literal}).Invoke(); // KillJob");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(literal.Length, report.Location.SourceSpan.Length);
        Assert.Equal("PowerShell.Create().AddScript(".Length, report.Location.SourceSpan.Start - offset);
    }

    [Fact]
    public async Task A_constant_of_another_file_is_reported_where_it_is_used()
    {
        var (bench, _) = Open("PowerShell.Create().AddScript(Scripts.Stop).Invoke();", "public static class Scripts { public const string Stop = \"icim $job KillJob\"; }");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.EndsWith("Main.cs", report.Location.SourceTree!.FilePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_Hyper_V_does_not_support_it()
    {
        var (bench, _) = Open("Process.Start(\"wmic\", @\"/namespace:\\\\root\\virtualization\\v2 path Msvm_StorageJob call KillJob true\");");
        Assert.Contains("Hyper-V", Assert.Single(await bench.ReportsAsync()).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_no_reference_to_a_CIM_API()
    {
        var bench = Workbench.Create("using System.Diagnostics;\nProcess.Start(\"wmic\", \"path CIM_ConcreteJob call KillJob false\");", References.Framework);
        Assert.Equal("CIMJOB012", Assert.Single(await bench.ReportsAsync()).Id);
    }

    private static (Workbench Bench, int Offset) Open(string code, params string[] others)
    {
        const string before = """
            using System;
            using System.Diagnostics;
            using System.Management.Automation;

            public sealed class Batch
            {
                public string Arguments { get; set; } = "";
                public void Start(string command) => Arguments = command;
                public Batch AddScript(string script) { Arguments = script; return this; }
                public string Invoke(string action, string uri, string body) => action + uri + body;
            }

            public static class Consumer
            {
                public static void Run(string text, object resource, WSManAutomation.IWSManSession session)
                {

            """;
        return (Workbench.Create(before + code + "\n    }\n}\n", [.. References.Framework, References.PowerShell], otherFiles: [Declarations, .. others]), before.Length);
    }
}
