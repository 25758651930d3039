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

        // Put together in code.
        """PowerShell.Create().AddScript(text == "" ? "Get-Job" : "icim $job [|KillJob|]").Invoke();""",
        """PowerShell.Create().AddScript(text switch { "a" => "Get-Job", "b" => "icim $job [|KillJob|]", _ => throw new InvalidOperationException() }).Invoke();""",
        """PowerShell.Create().AddScript((resource as string) ?? "icim $job [|KillJob|]").Invoke();""",
        """PowerShell.Create().AddScript($"icim $job {(text == "" ? "RequestStateChange" : "[|KillJob|]")}").Invoke();""",
        """PowerShell.Create().AddScript("icim %JOB% [|KillJob|]".Replace("%JOB%", text)).Invoke();""",
        """PowerShell.Create().AddScript("icim $job %METHOD%".Replace("%METHOD%", "[|KillJob|]", StringComparison.Ordinal)).Invoke();""",
        """PowerShell.Create().AddScript("icim %1 [|KillJob|] %2%3%4%5%6%7%8".Replace("%1", text).Replace("%2", text).Replace("%3", text).Replace("%4", text).Replace("%5", text).Replace("%6", text).Replace("%7", text).Replace("%8", text)).Invoke();""",
        """PowerShell.Create().AddScript(string.Join("\n", "$job = Get-CimInstance CIM_Job", "icim $job [|KillJob|]")).Invoke();""",
        """PowerShell.Create().AddScript(string.Join(Environment.NewLine, new[] { "param($job)", "icim $job [|KillJob|]" })).Invoke();""",
        """var lines = new System.Collections.Generic.List<string> { "param($job)", "icim $job [|KillJob|]" }; PowerShell.Create().AddScript(string.Join('\n', lines)).Invoke();""",
        """PowerShell.Create().AddScript(string.Format("icim {0} {1} @{{ DeleteOnKill = $true }}", "$job", "[|KillJob|]")).Invoke();""",
        """PowerShell.Create().AddScript(string.Format("$p = @{{ MethodName = '[|KillJob|]' }}; icim {0} @p", text)).Invoke();""",
        """PowerShell.Create().AddScript(string.Concat("icim ", "$job ", "[|KillJob|]", " -WhatIf ", text)).Invoke();""",
        """var script = "$job | icim -MethodName "; script += "[|KillJob|]"; PowerShell.Create().AddScript(script).Invoke();""",
        """var script = string.Empty; if (text == "") { script += "param($job)\n"; } script += "icim $job [|KillJob|]"; PowerShell.Create().AddScript(script).Invoke();""",
        """var script = "icim $job"; script = script + " [|KillJob|]"; PowerShell.Create().AddScript(script).Invoke();""",
        """var script = "icim $job [|KillJob|]"; if (text == "") { script = "Get-Job"; } PowerShell.Create().AddScript(script).Invoke();""",
        """var script = "Get-Job"; if (text == "") script = "icim $job [|KillJob|]"; else PowerShell.Create().AddScript(script).Invoke(); PowerShell.Create().AddScript(script).Invoke();""",
        """string script; if (text == "") { script = "Get-Job"; } else { script = "icim $job [|KillJob|]"; } PowerShell.Create().AddScript(script).Invoke();""",
        """PowerShell.Create().AddScript(text + "Invoke-CimMethod $job -MethodName [|KillJob|]").Invoke();""",
        """void Run(string script) => PowerShell.Create().AddScript(script).Invoke(); Run("Get-Job"); Run("icim $job [|KillJob|]");""",
        """new System.Net.Http.ByteArrayContent("<p:[|KillJob|]_INPUT/>"u8.ToArray());""",
        """new System.Net.Http.ByteArrayContent(System.Text.Encoding.UTF8.GetBytes("<p:[|KillJob|]_INPUT/>"));""",

        // Command lines given in parts.
        """Process.Start(new ProcessStartInfo("wmic") { ArgumentList = { "path", "CIM_ConcreteJob", "call", "[|KillJob|]", "true" } });""",
        """var start = new ProcessStartInfo { ArgumentList = { "path", "CIM_ConcreteJob", "call", "[|KillJob|]" } }; start.FileName = "wmic";""",
        """var start = new ProcessStartInfo { FileName = "wmic" }; start.Arguments = $"path {text} "; start.Arguments += "call [|KillJob|] true";""",
        """var start = new ProcessStartInfo("wmic", "path job"); start.Arguments += " call [|KillJob|]";""",
        """using var process = new Process { StartInfo = { FileName = "wmic", Arguments = "job call [|KillJob|] true" } };""",
        """using var process = new Process(); process.StartInfo.FileName = "wmic"; process.StartInfo.Arguments = "job call [|KillJob|] true";""",
        """using var process = new Process { StartInfo = new ProcessStartInfo("wmic") }; process.StartInfo.ArgumentList.Add("call"); process.StartInfo.ArgumentList.Add("[|KillJob|]");""",
        """Process.Start(System.IO.Path.Combine(Environment.SystemDirectory, "wbem", "wmic.exe"), "job call [|KillJob|]");""",
        """Process.Start(Environment.SystemDirectory + @"\wbem\wmic.exe", "job call [|KillJob|]");""",
        """Process.Start(text == "" ? "dbctl" : "wmic", "job call [|KillJob|]");""",
        """var arguments = new[] { "path", "job", "call", "[|KillJob|]" }; Process.Start("wmic", arguments);""",
        """Process.Start(text, "path CIM_ConcreteJob call [|KillJob|] true");""",
        """Process.Start("winrm", "i [|KillJob|] wmi/root/virtualization/v2/Msvm_ConcreteJob?InstanceID=" + text);""",
    ];

    /// <summary>The members of a class.</summary>
    public static TheoryData<string> FoundInMembers =>
    [
        """private const string Script = "icim $job [|KillJob|]"; public void Run(PowerShell shell) => shell.AddScript(Script);""",
        """private const string Script = "icim $job " + "[|KillJob|]" + " -WhatIf"; public void Run(PowerShell shell) => shell.AddScript(Script);""",
        """private const string Method = "[|KillJob|]"; private const string Script = $"icim $job {Method}"; public void Run(PowerShell shell) => shell.AddScript(Script);""",
        """private static readonly string Script = "icim $job [|KillJob|]"; public void Run(PowerShell shell) => shell.AddScript(Script);""",
        """public static readonly string Script = string.Join("\n", "param($job)", "icim $job [|KillJob|]"); public void Run(PowerShell shell) => shell.AddScript(Script);""",
        """private readonly string _script; public Consumer(bool old) => _script = old ? "icim $job [|KillJob|]" : "Get-Job"; public void Run(PowerShell shell) => shell.AddScript(_script);""",
        """private string? _script; public void Set() => _script = "icim $job [|KillJob|]"; public void Run(PowerShell shell) => shell.AddScript(_script);""",
        """private static string Script => "icim $job [|KillJob|]"; public void Run(PowerShell shell) => shell.AddScript(Script);""",
        """public string Script { get; } = "icim $job [|KillJob|]"; public void Run(PowerShell shell) => shell.AddScript(Script);""",
        """public string Script { get { return "icim $job [|KillJob|]"; } } public void Run(PowerShell shell) => shell.AddScript(this.Script);""",
        """private static readonly string Method = "[|KillJob|]"; private static string Script => $"icim $job {Method}"; public void Run(PowerShell shell) => shell.AddScript(Script);""",
        """private static readonly string[] Lines = { "param($job)", "icim $job [|KillJob|]" }; public void Run(PowerShell shell) => shell.AddScript(string.Join("\n", Lines));""",
        """private const string Tool = "wmic"; private readonly ProcessStartInfo _start = new(Tool, "job call [|KillJob|]");""",
        """private readonly ProcessStartInfo _start = new(); public void Set() { _start.FileName = "wmic"; _start.Arguments = "job call [|KillJob|]"; }""",
        """private void Run(string script) => PowerShell.Create().AddScript(script); public void A() => Run("Get-Job"); public void B() => Run("icim $job [|KillJob|]");""",
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
        """session.Invoke("Create", resource, "<p:Note>no KillJob here</p:Note>");""",
        """new System.Net.Http.ByteArrayContent("KillJob"u8.ToArray());""",

        // Other commands of a script, comments and quoted text.
        """PowerShell.Create().AddScript("Get-CimInstance Win32_OperatingSystem; Start-Job -Name KillJob { 1 }").Invoke();""",
        """PowerShell.Create().AddScript("Get-CimInstance Win32_Service -Filter \"Name='KillJob'\"").Invoke();""",
        """PowerShell.Create().AddScript("Write-Log -Message KillJob; Get-CimInstance CIM_Job").Invoke();""",
        """PowerShell.Create().AddScript("Invoke-CimMethod -ClassName Win32_Process -MethodName Create -Arguments @{ CommandLine = 'KillJob.exe /all' }").Invoke();""",
        """PowerShell.Create().AddScript("<# Invoke-CimMethod -MethodName KillJob #> Get-Job").Invoke();""",
        """PowerShell.Create().AddScript("Write-Warning 'Invoke-CimMethod -MethodName KillJob is obsolete'").Invoke();""",
        """"
        PowerShell.Create().AddScript("""
            <#
            .SYNOPSIS
              Replaces Invoke-CimMethod -MethodName KillJob.
            #>
            $old = @'
            icim $job KillJob
            '@
            Get-CimInstance CIM_Job | Invoke-CimMethod -MethodName RequestStateChange
            """).Invoke();
        """",
        """Process.Start("powershell", "-Command \"Get-WmiObject Win32_Process -Filter \\\"name='KillJob'\\\" | Remove-WmiObject\"");""",

        // Programs of others.
        """Process.Start("dbctl", "call KillJob 42");""",
        """Process.Start("fabric", "invoke KillJob 42");""",
        """Process.Start("cmd.exe", "/c echo call KillJob");""",
        """Process.Start("git", "commit -m \"Replace wmic call KillJob by RequestStateChange\"");""",
        """Process.Start("git", ["commit", "-m", "wmic job call KillJob"]);""",
        """Process.Start(new ProcessStartInfo("dbctl") { ArgumentList = { "call", "KillJob" } });""",
        """Process.Start(text, "call KillJob 42");""",
        """Process.Start("wmic", "job list"); Process.Start("dbctl", "call KillJob");""",
        """var wmic = new ProcessStartInfo("wmic"); var start = new ProcessStartInfo("dbctl"); start.ArgumentList.Add("call"); start.ArgumentList.Add("KillJob"); Process.Start(wmic);""",
        """var start = new ProcessStartInfo("wmic", "job list"); Process.Start(start); start = new ProcessStartInfo("dbctl"); start.Arguments = "call KillJob";""",
        """{ var start = new ProcessStartInfo("wmic"); Process.Start(start); } { var start = new ProcessStartInfo("dbctl"); start.Arguments = "call KillJob"; }""",
        """var start = new ProcessStartInfo("wmic") { Arguments = "job call " }; start.Arguments = "job list KillJob";""",
        """System.Collections.Generic.ICollection<string> list = []; list.Add("wmic job call KillJob");""",

        // Texts that never reach the place.
        """PowerShell.Create().AddScript("icim $job KillJob".Replace("KillJob", "RequestStateChange")).Invoke();""",
        """PowerShell.Create().AddScript(string.Format("Write-Host '{0}'", "icim $job KillJob")).Invoke();""",
        """var script = "Get-Job"; PowerShell.Create().AddScript(script).Invoke(); script = "icim $job KillJob"; Console.WriteLine(script);""",
        """var script = "icim $job KillJob"; Console.WriteLine(script); script = "Get-Job"; if (text == "") { PowerShell.Create().AddScript(script).Invoke(); }""",
        """var script = "Get-Job"; var other = "icim $job "; other += "KillJob"; PowerShell.Create().AddScript(script).Invoke(); Console.WriteLine(other);""",
        """void Run(string script, string message) => PowerShell.Create().AddScript(script).AddParameter("m", message); Run("Get-Job", "icim $job KillJob");""",
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
    [MemberData(nameof(FoundInMembers))]
    public async Task Reports_the_word_where_a_member_says_it(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var (bench, offset) = OpenMembers(marked.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal));
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(("CIMJOB012", start, 7), (report.Id, report.Location.SourceSpan.Start - offset, report.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("""public const string Script = "icim $job KillJob"; public void Run() => Console.WriteLine(Script);""")]
    [InlineData("""private static readonly string Old = "icim $job KillJob", Script = "Get-Job"; public void Run(PowerShell shell) { shell.AddScript(Script); Console.WriteLine(Old); }""")]
    [InlineData("""public static string Method() => "KillJob"; public void Run(PowerShell shell) => shell.AddScript("icim $job " + nameof(Method));""")]
    [InlineData("""private static string A => B; private static string B => A + "KillJob"; public void Run(PowerShell shell) => shell.AddScript(A);""")]
    [InlineData("""private void Run(string script) => PowerShell.Create().AddScript(script); private void Log(string text) => Console.WriteLine(text); public void A() { Run("Get-Job"); Log("icim $job KillJob"); }""")]
    public async Task Is_silent_on_members_that_do_not_reach_it(string members)
    {
        var (bench, _) = OpenMembers(members);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await bench.ReportsAsync());
    }

    [Theory]
    [InlineData("""private const string Method = "KillJob"; public void A(PowerShell shell) => shell.AddScript("icim $a " + Method); public void B(PowerShell shell) => shell.AddScript($"icim $b {Method}");""", 1)]
    [InlineData("""public void A(PowerShell shell) { var script = "icim $a KillJob"; shell.AddScript(script).AddScript(script.Trim()); }""", 1)]
    [InlineData("""private const string Call = "job call KillJob"; public void A() => Process.Start("wmic", Call); public ProcessStartInfo B() => new("wmic", Call); public ProcessStartInfo C() => new() { FileName = "wmic", Arguments = Call };""", 1)]
    [InlineData("""private const string Call = "job call KillJob"; public void A() => Process.Start("dbctl", Call); public void B() => Process.Start("wmic", Call);""", 1)]
    [InlineData("""private const string Method = "KillJob"; public void A(PowerShell shell) => shell.AddScript("icim $a " + Method); public void B(PowerShell shell) => shell.AddScript("icim $b KillJob");""", 2)]
    [InlineData("""public void A(PowerShell shell) => shell.AddScript(Scripts.Stop); public void B(PowerShell shell) => shell.AddScript(Scripts.Stop);""", 2)]
    public async Task Reports_each_place_once(string members, int places)
    {
        var (bench, _) = OpenMembers(members, "public static class Scripts { public const string Stop = \"icim $job KillJob\"; }");
        var reports = await bench.ReportsAsync();
        Assert.Equal(places, reports.Count);
        Assert.Equal(places, reports.Select(report => report.Location).Distinct().Count());
    }

    [Fact]
    public async Task Says_of_a_generated_file_that_its_source_must_change()
    {
        const string code = "// <auto-generated/>\npublic class Job { public void Stop() => System.Diagnostics.Process.Start(\"wmic\", \"job call KillJob\"); }";
        var report = Assert.Single(await Workbench.Create(code, References.Framework).ReportsAsync());
        Assert.Equal(
            "KillJob is deprecated because it cannot say whether the stop is orderly or immediate; this file is generated and would be overwritten, "
            + "so change the text where it comes from to RequestStateChange with RequestedState 4 (Terminate) or 5 (Kill) and without DeleteOnKill",
            report.GetMessage());
        Assert.Empty(report.Properties);
    }

    [Fact]
    public async Task Wakes_for_the_word_in_any_case()
    {
        var (bench, _) = Open("PowerShell.Create().AddScript(\"icim $job killjob\").Invoke();");
        Assert.Single(await bench.ReportsAsync());
    }

    [Fact]
    public async Task Sees_one_text_among_many()
    {
        var calls = string.Concat(Enumerable.Range(0, 100).Select(i => $"Run(\"wmic\", \"job {i}\"); "));
        var (bench, _) = OpenMembers($$"""private void Run(string program, string arguments) => Process.Start(program, arguments); public void All() { {{calls}} Run("wmic", "job call KillJob"); }""");
        Assert.Single(await bench.ReportsAsync());
    }

    [Fact]
    public async Task Reads_a_text_of_thousands_of_parts()
    {
        var parts = string.Concat(Enumerable.Repeat("\"Get-Job\\n\" + text +\n", 1_500));
        var (bench, offset) = Open($"PowerShell.Create().AddScript({parts} \"\\nicim $job KillJob\").Invoke();");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.True(report.Location.SourceSpan.Start > offset + parts.Length);
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

    private static (Workbench Bench, int Offset) OpenMembers(string members, params string[] others)
    {
        const string before = """
            using System;
            using System.Diagnostics;
            using System.Management.Automation;

            public sealed class Consumer
            {

            """;
        return (Workbench.Create(before + members + "\n}\n", [.. References.Framework, References.PowerShell], otherFiles: others), before.Length);
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
