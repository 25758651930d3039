using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>The library's names come into a file without changing what any other name in it means.</summary>
public sealed class ImportTests
{
    private const string Call = "job.InvokeMethod(\"KillJob\", new object[] { true })";
    private const string Short = "job.StopJob(JobStopRequest.Terminate, new JobStopOptions { DeleteWhenOver = true })";
    private const string Qualified = "job.StopJob(CimJobs.JobStopRequest.Terminate, new CimJobs.JobStopOptions { DeleteWhenOver = true })";
    private const string HalfQualified = "job.StopJob(CimJobs.JobStopRequest.Terminate, new JobStopOptions { DeleteWhenOver = true })";
    private const string Enums = "namespace Acme { public enum JobStopRequest { Terminate = 4 } public enum CimJobState { Done = 7 } public static class JobDeletion { public static int Made => 1; } }";

    /// <summary>The file before, the file after.</summary>
    public static TheoryData<string, string> Clashes => new()
    {
        // The user's own names, imported beside the library's.
        {
            $"using System.Management;\nusing Acme;\nclass C {{ object M(ManagementObject job, JobStopRequest state) => {Call}; }}",
            $"using System.Management;\nusing Acme;\nusing static CimJobs.ManagementObjectJobExtensions;\nclass C {{ object M(ManagementObject job, JobStopRequest state) => {Boxed(Qualified)}; }}"
        },
        {
            $"using System.Management;\nusing Acme;\nclass C {{ CimJobState _s; void M(ManagementObject job) {{ _s = CimJobState.Done; {Call}; }} }}",
            $"using System.Management;\nusing Acme;\nusing static CimJobs.ManagementObjectJobExtensions;\nclass C {{ CimJobState _s; void M(ManagementObject job) {{ _s = CimJobState.Done; {Qualified}; }} }}"
        },
        // The same behind a question mark.
        {
            $"using System.Management;\nusing Acme;\nclass C {{ int _d = JobDeletion.Made; void M(ManagementObject? job) {{ job?{Call["job".Length..]}; }} }}",
            $"using System.Management;\nusing Acme;\nusing static CimJobs.ManagementObjectJobExtensions;\nclass C {{ int _d = JobDeletion.Made; void M(ManagementObject? job) {{ job?{Qualified["job".Length..]}; }} }}"
        },
        // Names that nobody uses do not get in the way, and names of the same namespace are nearer than an import.
        {
            $"using System.Management;\nusing Acme;\nclass C {{ void M(ManagementObject job) => {Call}; }}",
            $"using System.Management;\nusing Acme;\nusing CimJobs;\nclass C {{ void M(ManagementObject job) => {HalfQualified}; }}"
        },
        {
            $"using System.Management;\nnamespace Acme {{ class C {{ JobStopRequest? _s; void M(ManagementObject job) => {Call}; }} }}",
            $"using System.Management;\nusing CimJobs;\nnamespace Acme {{ class C {{ JobStopRequest? _s; void M(ManagementObject job) => {HalfQualified}; }} }}"
        },
        // What CimJobs is from where the import stands.
        {
            $"namespace App {{ namespace CimJobs {{ class Own; }} }}\nnamespace App.Main\n{{\n    using System.Management;\n\n    class C {{ void M(ManagementObject job) => {Call}; }}\n}}",
            $"namespace App {{ namespace CimJobs {{ class Own; }} }}\nnamespace App.Main\n{{\n    using System.Management;\n    using global::CimJobs;\n\n    class C {{ void M(ManagementObject job) => {Short}; }}\n}}"
        },
        {
            $"namespace App;\nusing System.Management;\n\nclass CimJobs;\nclass C {{ void M(ManagementObject job) => {Call}; }}",
            $"namespace App;\nusing System.Management;\nusing global::CimJobs;\n\nclass CimJobs;\nclass C {{ void M(ManagementObject job) => {Short}; }}"
        },
        // One namespace has usings of its own, the call stands in another.
        {
            $"namespace A\n{{\n    using System.Management;\n    using CimJobs;\n    class D {{ void M(ManagementObject job) => job.StopJob(JobStopRequest.Kill); }}\n}}\nnamespace B\n{{\n    class C {{ void M(System.Management.ManagementObject job) => {Call}; }}\n}}",
            $"using CimJobs;\n\nnamespace A\n{{\n    using System.Management;\n    using CimJobs;\n    class D {{ void M(ManagementObject job) => job.StopJob(JobStopRequest.Kill); }}\n}}\nnamespace B\n{{\n    class C {{ void M(System.Management.ManagementObject job) => {Short}; }}\n}}"
        },
        // An extern alias stays first.
        {
            $"extern alias wmi;\nclass C {{ void M(System.Management.ManagementObject job) => {Call}; }}",
            $"extern alias wmi;\n\nusing CimJobs;\nclass C {{ void M(System.Management.ManagementObject job) => {Short}; }}"
        },
    };

    [Theory]
    [MemberData(nameof(Clashes))]
    public async Task Every_other_name_keeps_its_meaning(string before, string after)
    {
        var bench = Open(before);
        var offers = await bench.OffersAsync((await bench.ReportsAsync())[0]);
        var changed = await bench.ApplyAsync(offers[0]);
        Assert.Equal(after, await changed.TextAsync());
        Assert.Equal(await MessagesAsync(bench), await MessagesAsync(changed));
        Assert.Empty(await changed.ReportsAsync());
        Assert.Equal(after, await (await bench.FixAllAsync("CIMJOB001", offers[0].EquivalenceKey)).TextAsync());
    }

    [Fact]
    public async Task A_second_call_uses_the_import_that_the_first_one_brought()
    {
        var bench = Open($"using System.Management;\nusing Acme;\nclass C {{ JobStopRequest _s; void M(ManagementObject job) {{ {Call}; {Call}; }} }}");
        var atOnce = await bench.FixAllAsync("CIMJOB001", CodeFixes.EquivalenceKeys.TerminateAuto);
        var oneByOne = bench;
        while (await oneByOne.ReportsAsync() is [var report, ..])
        {
            oneByOne = await oneByOne.ApplyAsync((await oneByOne.OffersAsync(report))[0]);
        }

        Assert.Equal(await atOnce.TextAsync(), await oneByOne.TextAsync());
        Assert.Single((await atOnce.TextAsync()).Split('\n'), line => line.StartsWith("using static ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_static_imports_in_the_language_nothing_is_offered_that_would_clash()
    {
        var bench = Open($"using System.Management;\nusing Acme;\nclass C {{ JobStopRequest _s; void M(ManagementObject job) {{ {Call}; }} }}", language: LanguageVersion.CSharp5);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Empty(await bench.OffersAsync(report));
        Assert.Equal("OtherNameChanged", await bench.RefusalAsync(report));
        var free = Open($"using System.Management;\nusing Acme;\nclass C {{ void M(ManagementObject job) {{ {Call}; }} }}", language: LanguageVersion.CSharp5);
        Assert.NotEmpty(await free.OffersAsync(Assert.Single(await free.ReportsAsync())));
    }

    [Fact]
    public async Task PowerShells_JobState_stays_PowerShells()
    {
        var bench = Open($"using System.Management;\nusing System.Management.Automation;\nclass C {{ JobState _s; void M(ManagementObject job) {{ {Call}; }} }}", References.PowerShell);
        var changed = await bench.ApplyAsync((await bench.OffersAsync(Assert.Single(await bench.ReportsAsync())))[0]);
        Assert.Equal(await MessagesAsync(bench), await MessagesAsync(changed));
        Assert.Contains(Short, await changed.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "using System.Management;\n@using Zeta;\n")]
    [InlineData("dotnet_sort_system_directives_first = true", "using System.Management;\n@using Zeta;\n")]
    [InlineData("dotnet_sort_system_directives_first = false", "@using System.Management;\nusing Zeta;\n")]
    [InlineData("dotnet_sort_system_directives_first = false", "using Alpha;\n@using System.Management;\nusing Zeta;\n")]
    [InlineData("dotnet_separate_import_directive_groups = true", "using System.Management;\n\n@\nusing Zeta;\n")]
    [InlineData("dotnet_separate_import_directive_groups = true", "using System.Management;\n\nusing Alpha;\n\n@\nusing Zeta;\n")]
    [InlineData("dotnet_separate_import_directive_groups = true", "using System.Management;\n\n@")]
    [InlineData("dotnet_separate_import_directive_groups = true\ndotnet_sort_system_directives_first = false", "@\nusing System.Management;\n\nusing Zeta;\n")]
    [InlineData("", "// licence\n\n#region imports\nusing System.Management;\n@#endregion\n")]
    [InlineData("dotnet_sort_system_directives_first = false", "// licence\n\n@using System.Management;\n")]
    [InlineData("", "using System.Management;\n@using static System.Math;\nusing Text = System.String;\n")]
    [InlineData("", "global using System;\nusing System.Management;\n@")]
    public async Task The_import_stands_where_the_project_wants_it(string settings, string imports)
    {
        const string Rest = "\nclass C { void M(ManagementObject job) => {0}; }\n";
        var before = imports.EndsWith("\n\n@", StringComparison.Ordinal) ? imports[..^2] : imports.Replace("@\n", string.Empty, StringComparison.Ordinal).Replace("@", string.Empty, StringComparison.Ordinal);
        var bench = Open(before + Rest.Replace("{0}", Call, StringComparison.Ordinal), editorConfig: settings);
        var changed = await bench.ApplyAsync((await bench.OffersAsync(Assert.Single(await bench.ReportsAsync())))[0]);
        Assert.Equal(imports.Replace("@", "using CimJobs;\n", StringComparison.Ordinal) + Rest.Replace("{0}", Short, StringComparison.Ordinal), await changed.TextAsync());
    }

    private static string Boxed(string call) => $"{call}.ToKillJobCode()";

    private static async Task<IEnumerable<string>> MessagesAsync(Workbench bench) =>
        (await bench.CompilerDiagnosticsAsync()).Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}").Order();

    private static Workbench Open(string source, MetadataReference? more = null, string? editorConfig = null, LanguageVersion language = LanguageVersion.Latest) => Workbench.Create(
        source,
        [.. References.Framework, References.SystemManagement, .. References.Library, .. more is null ? Array.Empty<MetadataReference>() : [more]],
        editorConfig is null ? null : $"root = true\n[*.cs]\n{editorConfig}\n",
        language,
        otherFiles: [Enums, "namespace Alpha { class A { } } namespace Zeta { class Z { } }"]);
}
