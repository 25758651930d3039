using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Tracking;

/// <summary>Every way a name reaches a call, and which of the three answers it gives.</summary>
public sealed class ConstantTrackerTests
{
    /// <summary>Members of the class, statements before the call, the name argument.</summary>
    public static TheoryData<string, string, string> Certain => new()
    {
        { "", "", "\"KillJob\"" },
        { "", "string name; name = \"KillJob\";", "name" },
        { "", "string? name = null; name = \"KillJob\";", "name" },
        { "", "var a = \"KillJob\"; var b = a;", "b" },
        { "", "var name = \"KillJob\"; Console.WriteLine(name);", "name" },
        { "private const string Name = \"KillJob\";", "", "Name" },
        { "private static readonly string Name = \"KillJob\";", "", "Name" },
        { "public static readonly string Name = \"KillJob\";", "", "Name" },
        { "private static readonly string Name; static Program() { Name = \"KillJob\"; }", "", "Name" },
        { "private static readonly string Name = \"KillJob\"; static Program() { Console.WriteLine(1); }", "", "Name" },
        { "private readonly string _name = \"KillJob\";", "", "_name" },
        { "private readonly string _name; public Program() { _name = \"KillJob\"; }", "", "_name" },
        { "private readonly string _name; public Program() { _name = \"KillJob\"; }", "", "this._name" },
        { "internal readonly string _name = \"KillJob\";", "", "_name" },
        { "private string _name = \"KillJob\";", "", "_name" },
        { "private string? _name; private void Set() { _name = \"KillJob\"; }", "", "_name!" },
        { "private string? _name = null; private void Set() => _name ??= \"KillJob\";", "", "_name!" },
        { "private static string s_name = \"KillJob\";", "", "s_name" },
        { "private string Name => \"KillJob\";", "", "Name" },
        { "private static string Name { get; } = \"KillJob\";", "", "Name" },
        { "public string Name { get; } = \"KillJob\";", "", "Name" },
        { "public string Name { get; private set; } = \"KillJob\";", "", "Name" },
        { "public string Name { get; } public Program() { Name = \"KillJob\"; }", "", "Name" },
        { "private string Name { get => \"KillJob\"; }", "", "Name" },
        { "private string Name { get { return \"KillJob\"; } }", "", "Name" },
        { "private const string Inner = \"KillJob\"; private string Name => Inner;", "", "Name" },
        { "private string Prefix => \"Kill\";", "", "Prefix + \"Job\"" },
        { "private const string Prefix = \"Kill\";", "", "$\"{Prefix}Job\"" },
        { "", "var name = (\"KillJob\");", "name" },
        { "", "var kill = \"Kill\";", "string.Concat(kill, \"Job\")" },
        { "private const string Prefix = \"Ki\";", "", "string.Concat(str2: \"Job\", str0: Prefix, str1: \"ll\")" },
        { "", "", "string.Concat(new[] { \"K\", \"ill\", \"J\", \"o\", \"b\" })" },
        { "private static class Names { public static readonly string Kill = \"KillJob\"; }", "", "Names.Kill" },
        { "private sealed class Names { public string Kill { get; } = \"KillJob\"; }", "var names = new Names();", "names.Kill" },
        { "private readonly record struct Names { public string Kill => \"KillJob\"; }", "", "default(Names).Kill" },
    };

    public static TheoryData<string, string, string> Uncertain => new()
    {
        { "", "", "flag ? \"KillJob\" : \"RequestStateChange\"" },
        { "", "", "flag ? \"KillJob\" : Environment.MachineName" },
        { "", "var name = flag ? \"KillJob\" : \"Other\";", "name" },
        { "", "string name; name = \"KillJob\"; Console.WriteLine(name);", "name" },
        { "private readonly string _name; public Program() { _name = \"KillJob\"; Console.WriteLine(_name); }", "", "_name" },
        { "", "var name = \"KillJob\"; if (flag) { name = \"Other\"; }", "name" },
        { "", "", "number switch { 1 => \"KillJob\", 2 => \"Suspend\", _ => throw new ArgumentException() }" },
        { "", "string name; switch (number) { case 1: name = \"KillJob\"; break; default: name = \"Other\"; break; }", "name" },
        { "", "string? given = Environment.MachineName;", "given ?? \"KillJob\"" },
        { "private string _name = \"KillJob\"; private void Set() => _name = Environment.MachineName;", "", "_name" },
        { "private string _name = \"KillJob\"; private void Set() => Change(ref _name); private static void Change(ref string text) => text = \"\";", "", "_name" },
        { "public string Name = \"KillJob\";", "", "Name" },
        { "public string Name { get; set; } = \"KillJob\";", "", "Name" },
        { "public string Name { get; init; } = \"KillJob\";", "", "Name" },
        { "protected virtual string Name => \"KillJob\";", "", "Name" },
        { "private bool _orderly; private string Name => _orderly ? \"RequestStateChange\" : \"KillJob\";", "", "Name" },
        { "private bool _orderly; private string Name { get { if (_orderly) { return \"RequestStateChange\"; } return \"KillJob\"; } }", "", "Name" },
        { "private readonly string _name; public Program() { _name = \"KillJob\"; } public Program(int x) { _name = \"Other\"; }", "", "_name" },
    };

    /// <summary>Members, statements before the call, the value of DeleteOnKill, whether the job's deletion would be lost.</summary>
    public static TheoryData<string, string, string, bool> Deletions => new()
    {
        { "", "var delete = false;", "delete", false },
        { "", "var delete = true;", "delete", true },
        { "", "object delete = false;", "delete", false },
        { "private readonly bool _delete = false;", "", "_delete", false },
        { "private static readonly bool Delete = false;", "", "Delete", false },
        { "private static readonly bool Delete = true;", "", "Delete", true },
        { "private bool _delete = false;", "", "_delete", false },
        { "private bool _delete = false; private void Set() => _delete = !_delete;", "", "_delete", true },
        { "public bool Delete = false;", "", "Delete", true },
        { "private readonly bool _delete; public Program(bool delete) { _delete = delete; }", "", "_delete", true },
        { "private readonly bool _delete; public Program() { _delete = false; Console.WriteLine(_delete); }", "", "_delete", false },
        { "private readonly bool _delete; public Program() { _delete = true; Console.WriteLine(_delete); }", "", "_delete", true },
        { "private bool _delete; private void Reset() { Console.WriteLine(_delete); _delete = false; }", "", "_delete", false },
        { "private bool _delete; private void Set(ref bool value) => value = true; private void Reset() => Set(ref _delete);", "", "_delete", true },
        { "private static bool Delete => false;", "", "Delete", false },
        { "private static bool Delete => Never; private const bool Never = false;", "", "Delete", false },
        { "private bool Delete { get { return false; } }", "", "this.Delete", false },
        { "private bool Delete { get; } = false;", "", "Delete", false },
        { "private bool Delete { get; set; }", "", "Delete", false },
        { "private bool Delete { get; } = true;", "", "Delete", true },
        { "public bool Delete { get; set; }", "", "Delete", true },
    };

    /// <summary>A method that is given DeleteOnKill, its callers, whether the job's deletion would be lost.</summary>
    public static TheoryData<string, string, bool> Parameters => new()
    {
        { "private static void Kill(ManagementObject job, bool delete)", "Kill(job, false); Kill(delete: false, job: job);", false },
        { "private static void Kill(ManagementObject job, bool delete = false)", "Kill(job); Kill(job, false);", false },
        { "private static void Kill(ManagementObject job, bool delete)", "var no = false; Kill(job, no);", false },
        { "private static void Kill(ManagementObject job, bool delete)", "Kill(job, false); Kill(job, true);", true },
        { "private static void Kill(ManagementObject job, bool delete)", "Kill(job, flag);", true },
        { "private static void Kill(ManagementObject job, bool delete)", "Kill(job, false); Action<ManagementObject, bool> kill = Kill; kill(job, true);", true },
        { "internal static void Kill(ManagementObject job, bool delete)", "Kill(job, false);", true },
        { "private static void Kill(ManagementObject job, bool delete)", "", true },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task A_value_of_DeleteOnKill_is_followed_to_the_callers(string method, string calls, bool isLost)
    {
        var members = $"{method} {{ job.InvokeMethod(\"KillJob\", new object[] {{ delete }}); }} public void Use(ManagementObject job, bool flag) {{ {calls} }}";
        var report = Assert.Single(await Open(members, "", "\"Suspend\"").ReportsAsync());
        Assert.Equal(isLost, report.Properties.ContainsKey(RewritePlan.ReviewKey));
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey));
    }

    [Theory]
    [InlineData("private static bool Delete { get { Console.WriteLine(1); return false; } }", "Delete")]
    [InlineData("protected virtual bool Delete => false;", "Delete")]
    [InlineData("private bool Delete => false; private Program Next() => new Program();", "Next().Delete")]
    public async Task A_property_that_may_do_more_than_give_its_value_is_kept(string members, string value)
    {
        var report = Assert.Single(await Workbench.Create(Source(members, "", "\"KillJob\"", value), [.. References.Framework, References.SystemManagement]).ReportsAsync());
        Assert.Equal(nameof(RefusalReason.DeletionHasSideEffects), report.Properties[RewritePlan.RefusalKey]);
    }

    [Fact]
    public async Task A_variable_that_the_plain_request_would_leave_unread_is_read_by_the_library()
    {
        var bench = Workbench.Create(
            Source("private bool _delete; private void Reset() => _delete = false;", "", "\"KillJob\"", "_delete"),
            [.. References.Framework, References.SystemManagement, .. References.Library]);
        var report = Assert.Single(await bench.ReportsAsync());
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        Assert.Contains("job.StopJob(JobStopRequest.Terminate, new JobStopOptions { DeleteWhenOver = _delete })", await rewritten.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await rewritten.CompilerDiagnosticsAsync());
    }

    public static TheoryData<string, string, string> None => new()
    {
        { "", "", "Environment.MachineName" },
        { "", "", "string.Concat(\"KillJob\", Environment.MachineName)" },
        { "", "", "string.Concat(Environment.GetCommandLineArgs())" },
        { "", "", "string.Concat(\"Job\", \"Kill\")" },
        { "", "", "string.Join(\"Kill\", \"Job\")" },
        { "", "", "flag ? \"Suspend\" : \"Resume\"" },
        { "", "var name = \"KillJob\"; name = null;", "\"Other\"" },
        { "private readonly string _name; public Program(string name) { _name = name; }", "", "_name" },
        { "public string Name;", "", "Name" },
        { "public string Name { get; set; } = \"\";", "", "Name" },
        { "public abstract class Base { public abstract string Name { get; } }", "Base? b = null;", "b!.Name" },
        { "", "string name = Console.ReadLine()!;", "name" },
        { "private string A => B; private string B => A;", "", "A" },
        { "private static readonly string A = B; private static readonly string B = A;", "", "A" },
        { "", "var a = \"\"; var b = a; a = b;", "a + b" },
        { "", "foreach (var name in Environment.GetCommandLineArgs()) { Console.WriteLine(name); }", "Environment.NewLine" },
        { "private string this[string key] => \"KillJob\";", "", "this[\"x\"]" },
        { "private string Name { set { } get => value; } private string value => \"Suspend\";", "", "Name" },
    };

    [Theory]
    [MemberData(nameof(Certain))]
    public async Task A_certain_name_is_fixed_without_new_warnings(string members, string setup, string name)
    {
        var bench = Open(members, setup, name);
        var before = await CountWarningsAsync(bench);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey), report.GetMessage());
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        var text = await rewritten.TextAsync();
        Assert.Empty(await rewritten.ReportsAsync());
        Assert.Contains("(ushort)4", text, StringComparison.Ordinal);
        Assert.Contains("\"RequestStateChange\"", text, StringComparison.Ordinal);
        foreach (var (id, count) in await CountWarningsAsync(rewritten))
        {
            Assert.True(count <= before.GetValueOrDefault(id), $"{id} is new in:\n{text}");
        }
    }

    [Theory]
    [MemberData(nameof(Uncertain))]
    public async Task An_uncertain_name_is_reported_and_not_fixed(string members, string setup, string name)
    {
        var bench = Open(members, setup, name);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(nameof(RefusalReason.NameNotConstant), report.Properties[RewritePlan.RefusalKey]);
        Assert.Contains("the method name is not one constant", report.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(await bench.OffersAsync(report));
    }

    [Theory]
    [MemberData(nameof(None))]
    public async Task An_unknown_name_is_left_alone(string members, string setup, string name) =>
        Assert.Empty(await Open(members, setup, name).ReportsAsync());

    [Theory]
    [MemberData(nameof(Deletions))]
    public async Task A_value_of_DeleteOnKill_is_followed_too(string members, string setup, string value, bool isLost)
    {
        foreach (var hasLibrary in new[] { false, true })
        {
            var bench = Workbench.Create(
                Source(members, setup, "\"KillJob\"", value),
                [.. References.Framework, References.SystemManagement, .. hasLibrary ? References.Library : []],
                editorConfig: hasLibrary ? "root = true\n[*.cs]\ncimjob_fix_style = library\n" : null);
            var before = await CountWarningsAsync(bench);
            var report = Assert.Single(await bench.ReportsAsync());
            Assert.Equal(isLost && !hasLibrary, report.Properties.ContainsKey(RewritePlan.ReviewKey));
            var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
            var text = await rewritten.TextAsync();
            Assert.Equal(isLost && hasLibrary, text.Contains("DeleteWhenOver", StringComparison.Ordinal));
            foreach (var (id, count) in await CountWarningsAsync(rewritten))
            {
                Assert.True(count <= before.GetValueOrDefault(id), $"{id} is new in:\n{text}");
            }
        }
    }

    [Theory]
    [InlineData("private bool _delete = false; private void Set() => _delete = true;", "", "_delete")]
    [InlineData("", "var delete = false; delete = flag;", "delete")]
    public async Task A_variable_that_would_be_left_without_a_reader_is_kept(string members, string setup, string value)
    {
        var report = Assert.Single(await Workbench.Create(Source(members, setup, "\"KillJob\"", value), [.. References.Framework, References.SystemManagement]).ReportsAsync());
        Assert.Equal(nameof(RefusalReason.VariableLeftUnread), report.Properties[RewritePlan.RefusalKey]);
    }

    [Fact]
    public async Task A_member_in_another_file_is_read()
    {
        var bench = Open("", "", "Names.Kill", "public static class Names { public static string Kill { get; } = \"KillJob\"; }");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.False(report.Properties.ContainsKey(RewritePlan.RefusalKey));
    }

    [Fact]
    public async Task A_partial_class_is_read_in_all_its_files()
    {
        const string Other = "namespace Consumer { public partial class Program { private void Change() => _name = System.Console.ReadLine()!; } }";
        var report = Assert.Single(await Open("private string _name = \"KillJob\";", "", "_name", Other).ReportsAsync());
        Assert.Equal(nameof(RefusalReason.NameNotConstant), report.Properties[RewritePlan.RefusalKey]);
    }

    [Fact]
    public async Task A_wide_search_ends()
    {
        var arms = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"{i} => Pick(number - {i})"));
        var nested = string.Concat(Enumerable.Range(0, 40).Select(i => $"private string P{i} => flag ? P{(i + 1) % 40} : P{(i + 7) % 40};"));
        Assert.Empty(await Open($"private bool flag; {nested} private string Pick(int number) => number switch {{ {arms}, _ => P0 }};", "", "P0").ReportsAsync());
    }

    private static Workbench Open(string members, string setup, string name, params string[] others) =>
        Workbench.Create(Source(members, setup, name, "false"), [.. References.Framework, References.SystemManagement], otherFiles: others);

    private static string Source(string members, string setup, string name, string deletion) =>
        $$"""
        using System;
        using System.Management;

        namespace Consumer
        {
            public partial class Program
            {
                {{members}}

                public void Run(ManagementObject job, bool flag, int number)
                {
                    {{setup}}
                    job.InvokeMethod({{name}}, new object[] { {{deletion}} });
                }
            }
        }
        """;

    private static async Task<Dictionary<string, int>> CountWarningsAsync(Workbench bench) =>
        (await bench.CompilerDiagnosticsAsync()).GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());
}
