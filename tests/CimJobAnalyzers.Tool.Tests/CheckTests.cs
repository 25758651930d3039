using System.Text.Json;
using System.Text.RegularExpressions;

namespace CimJobAnalyzers.Tool.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Stop = "using System.Management;\nusing Acme.Missing;\nclass Old : Acme.Unknown\n{\n    void Stop(ManagementObject job)\n    {\n        job.InvokeMethod(\"KillJob\", new object[] { false });\n    }\n}\n";
    private const string Poll = "using System.Management;\nclass Poll\n{\n    void Wait(ManagementObject job)\n    {\n        while ((ushort)job[\"JobState\"] < 7) { System.Threading.Thread.Sleep(100); job.Get(); }\n        if ((ushort)job[\"JobState\"] is not (7 or 32768)) { throw new System.Exception(); }\n    }\n}\n";

    private readonly Folder _folder = new();

    [Fact]
    public async Task Files_without_a_project_are_read_although_they_do_not_compile()
    {
        _folder.With("legacy/Old.cs", Stop).With("legacy/bin/Debug/Old.cs", Stop).With("legacy/obj/Old.cs", Stop);
        var run = await Run.OfAsync("check", _folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("legacy/Old.cs:7", run.Output, StringComparison.Ordinal);
        Assert.Contains("Use RequestStateChange, Terminate (4): orderly stop", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 findings in 1 files.", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Clean_code_ends_with_nothing()
    {
        _folder.With("Clean.cs", "class Clean;\n").With("Poll.cs", Poll);
        var run = await Run.OfAsync("check", _folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("0 findings in 2 files.", run.Output.Trim());
    }

    [Theory]
    [InlineData("There is no", "check", "/nowhere/at/all")]
    [InlineData("Required argument", "check")]
    [InlineData("'xml'", "check", ".", "--format", "xml")]
    [InlineData("There is no rule CIMJOB999.", "check", ".", "--rules", "CIMJOB999", "--include", "none")]
    [InlineData("--write-baseline needs --baseline", "check", ".", "--write-baseline")]
    [InlineData("There is no rule CIMJOB999.", "explain", "CIMJOB999")]
    public async Task What_cannot_be_done_is_said(string sentence, params string[] arguments)
    {
        var run = await Run.OfAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_keeps_nobody_from_reading_the_rest()
    {
        _folder.With("Old.cs", Stop);
        File.CreateSymbolicLink(_folder["Lost.cs"], _folder["nowhere.cs"]);
        var run = await Run.OfAsync("check", _folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: Lost.cs: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Old.cs:7", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_can_read_the_findings()
    {
        _folder.With("a b/Old.cs", Stop);
        using var json = JsonDocument.Parse((await Run.OfAsync("check", _folder.Path, "--format", "json")).Output);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("CIMJOB001", finding.GetProperty("rule").GetString());
        Assert.Equal("fix", finding.GetProperty("outcome").GetString());
        Assert.Equal((7, 9), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));

        using var sarif = JsonDocument.Parse((await Run.OfAsync("check", _folder.Path, "--format", "sarif")).Output);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var result = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal("a%20b/Old.cs", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());

        var github = (await Run.OfAsync("check", _folder.Path, "--format", "github")).Output;
        Assert.StartsWith("::warning file=a b/Old.cs,line=7,endLine=7,col=9,title=CIMJOB001::KillJob is deprecated", github, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_needs_nothing_beside_it_and_shows_what_fixes_write()
    {
        _folder.With("Old.cs", Stop.Replace("false", "false /* </script> */", StringComparison.Ordinal));
        var page = _folder["report.html"];
        var run = await Run.OfAsync("check", _folder.Path, "--format", "html", "--output", page);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var text = await File.ReadAllTextAsync(page);
        Assert.DoesNotMatch("(src|href)=|url\\(|https?://", text);
        Assert.Single(Regex.Matches(text, "</script>"));
        var data = Regex.Match(text, "^const data = (.*);$", RegexOptions.Multiline).Groups[1].Value;
        using var json = JsonDocument.Parse(data);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Contains("\"KillJob\"", finding.GetProperty("before").GetString(), StringComparison.Ordinal);
        Assert.Contains("\"RequestStateChange\"", finding.GetProperty("after").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_is_left_out_wherever_it_moved()
    {
        _folder.With("Old.cs", Stop);
        var known = _folder["known.json"];
        Assert.Equal(0, (await Run.OfAsync("check", _folder.Path, "--baseline", known, "--write-baseline")).ExitCode);
        Assert.Equal(0, (await Run.OfAsync("check", _folder.Path, "--baseline", known)).ExitCode);
        _folder.With("Old.cs", "\n\n" + Stop);
        Assert.Equal(0, (await Run.OfAsync("check", _folder.Path, "--baseline", known)).ExitCode);
        _folder.With("Old.cs", Stop.Replace("    }\n}", "        job.InvokeMethod(\"KillJob\", new object[] { false });\n    }\n}", StringComparison.Ordinal));
        var run = await Run.OfAsync("check", _folder.Path, "--baseline", known);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 findings", run.Output, StringComparison.Ordinal);
        _folder.With("known.json", "[");
        Assert.Equal(2, (await Run.OfAsync("check", _folder.Path, "--baseline", known)).ExitCode);
    }

    [Fact]
    public async Task Rules_and_files_can_be_chosen()
    {
        _folder.With("a/Old.cs", Stop).With("b/Old.cs", Stop).With("b/Poll.cs", Poll);
        Assert.Contains("a/Old.cs:7", (await Run.OfAsync("check", _folder.Path, "--include", "a/**")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("b/Old.cs:7", (await Run.OfAsync("check", _folder.Path, "--exclude", "b/**")).Output, StringComparison.Ordinal);
        var waits = await Run.OfAsync("check", _folder.Path, "--rules", "cimjob014");
        Assert.Contains("CIMJOB014", waits.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CIMJOB001", waits.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop.ps1", "# KillJob\n$job | Invoke-CimMethod -MethodName KillJob\n", 2)]
    [InlineData("stop.psm1", "# only KillJob in a comment\n", null)]
    [InlineData("stop.cmd", "rem wmic path CIM_Job call KillJob\r\n@wmic path CIM_Job call KillJob true\r\n", 2)]
    [InlineData("stop.bat", "echo KillJob\n", null)]
    [InlineData("stop.vbs", "' job.KillJob\nWScript.Echo \"job.KillJob\"\njob.KillJob(True)\n", 3)]
    [InlineData("exec.vbs", "service.ExecMethod \"CIM_Job.InstanceID='1'\", \"KillJob\"\n", 1)]
    public async Task Scripts_beside_the_code_are_searched(string name, string text, int? line)
    {
        _folder.With(name, text);
        var run = await Run.OfAsync("check", _folder.Path);
        Assert.Equal(line is null ? 0 : 1, run.ExitCode);
        Assert.Equal(line is not null, run.Output.Contains($"{name}:{line}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_rule_is_explained()
    {
        for (var number = 1; number <= 14; number++)
        {
            var run = await Run.OfAsync("explain", $"cimjob{number:000}");
            Assert.Equal(0, run.ExitCode);
            Assert.StartsWith($"# CIMJOB{number:000}: ", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Types_of_projects_that_are_named_beside_it_are_known()
    {
        _folder.With("Base/Base.csproj", "<Project><ItemGroup><ProjectReference Include=\"..\\App\\App.csproj\" /></ItemGroup></Project>")
            .With("Base/Base.cs", "public class Job : System.Management.ManagementObject { }\n")
            .With("App/App.csproj", "<Project><ItemGroup><ProjectReference Include=\"..\\Base\\Base.csproj\" /></ItemGroup></Project>")
            .With("App/App.cs", "class App { void Stop(Job job) => job.InvokeMethod(\"KillJob\", new object[] { false }); }\n")
            .With("Broken/Broken.csproj", "<Project>")
            .With("Broken/Broken.cs", "class Broken;\n");
        Assert.Contains("App/App.cs:1", (await Run.OfAsync("check", _folder.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_of_the_old_form_is_read_as_loose_files_and_that_is_said()
    {
        _folder.With("Old/Old.cs", Stop).With("Old/packages.config", "<packages />").With(
            "Old/Old.csproj",
            "<Project ToolsVersion=\"15.0\" xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"><ItemGroup><Compile Include=\"Old.cs\" /></ItemGroup></Project>");
        var run = await Run.OfAsync("check", _folder["Old/Old.csproj"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("note: Old.csproj is read as loose files", run.Output, StringComparison.Ordinal);
        Assert.Contains("Old.cs:7", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_solution_is_read_as_its_build_sees_it_and_the_rest_of_it_as_loose_files()
    {
        const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><DefineConstants>SEEN</DefineConstants></PropertyGroup></Project>";
        _folder.With("New/New.csproj", Project)
            .With("New/New.cs", "#if SEEN\n" + Stop.Replace("using Acme.Missing;\n", "", StringComparison.Ordinal).Replace(" : Acme.Unknown", "", StringComparison.Ordinal) + "#endif\n")
            .With("New/Api.cs", "namespace System.Management { public class ManagementBaseObject { } public class ManagementObject : ManagementBaseObject { public object InvokeMethod(string methodName, object[] args) => null; } }")
            .With("Lost/Lost.csproj", Project)
            .With("Lost/Lost.cs", Stop)
            .With("All.slnx", "<Solution><Project Path=\"New/New.csproj\" /><Project Path=\"Lost/Lost.csproj\" /></Solution>");
        Assert.Equal(0, await RestoreAsync(_folder["New/New.csproj"]));
        var run = await Run.OfAsync("check", _folder["All.slnx"]);
        Assert.Contains("New/New.cs:7", run.Output, StringComparison.Ordinal);
        Assert.Contains("Lost/Lost.cs:7", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: Lost/Lost.csproj is read as loose files: it does not load, or is not restored.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("New.csproj is read as loose", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<int> RestoreAsync(string project)
    {
        using var restore = System.Diagnostics.Process.Start("dotnet", ["restore", project, "-v", "quiet"]);
        await restore.WaitForExitAsync();
        return restore.ExitCode;
    }
}
