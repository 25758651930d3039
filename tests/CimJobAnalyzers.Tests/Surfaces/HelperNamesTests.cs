using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Tests.Surfaces;

/// <summary>The gate by name in front of the user's helpers lets every helper pass, however its text reaches the API.</summary>
public sealed class HelperNamesTests
{
    private const string Contract = "public interface IClient { void Send([System.Diagnostics.CodeAnalysis.StringSyntax(\"CimMethodName\")] string method); }";

    [Theory]
    [InlineData("static void Call(ManagementObject o, string name) => o.InvokeMethod(name, null);")]
    [InlineData("static void Call(ManagementObject o, String name) => o.InvokeMethod(name, null);")]
    [InlineData("static void Call(ManagementObject o, System.String name) => o.InvokeMethod(name, null);")]
    [InlineData("static void Call(ManagementObject o, global::System.String? name) => o.InvokeMethod(name!, null);")]
    [InlineData("static void Call(ManagementObject o, string? name) => o.InvokeMethod((string)(name ?? throw new ArgumentNullException()), null);")]
    [InlineData("static void Call(ManagementObject o, string name) { var first = name; string second; second = first; o?.InvokeMethod(second, null); }")]
    [InlineData("static void Call(ManagementObject o, string name) { void Inner() => o.InvokeMethod(name, null); Inner(); }")]
    [InlineData("static void Call(ManagementObject o, string name) => Array.ForEach(new[] { o }, each => each.InvokeMethod(name, null));")]
    [InlineData("static void Call(ManagementObject o, string name) => Next(name, o); static void Next(string name, ManagementObject o) => Last(o: o, name: name); static void Last(string name, ManagementObject o) => o.InvokeMethod(name, null);")]
    [InlineData("static void Call(ManagementObject o, string name) => name.On(o);", "static class Extensions { public static void On(this string name, ManagementObject o) => o.InvokeMethod(name, null); }")]
    [InlineData("static void Call(ManagementObject o, string name) => Generic<int>(o, name); static void Generic<T>(ManagementObject o, string name) => o.InvokeMethod(name, null);")]
    [InlineData("static void Call(ManagementObject o, string name) => Marked(name); static void Marked([System.Diagnostics.CodeAnalysis.StringSyntaxAttribute(\"CimMethodName\")] string name) { }")]
    [InlineData("static void Call(ManagementObject o, string name) => Marked(name); static void Marked([System.Diagnostics.CodeAnalysis.StringSyntax(Syntax)] string name) { } const string Syntax = \"CimMethodName\";")]
    [InlineData("static void Call(ManagementObject o, Text name) => o.InvokeMethod(name, null);")]
    [InlineData("static void Call(ManagementObject o, string name) => Middle(o, name); static void Middle(ManagementObject o, Text name) => o.InvokeMethod(name, null);")]
    [InlineData("static void Call(ManagementObject o, string name) => Marked(name); static void Marked([System.Diagnostics.CodeAnalysis.StringSyntax(Prefix + \"MethodName\")] string name) { } const string Prefix = \"Cim\";")]
    public async Task Every_way_of_the_text_is_seen(string members, string others = "")
    {
        var bench = Workbench.Create(
            $$"""
            using System;
            using System.Management;
            {{(members.Contains("Text name", StringComparison.Ordinal) ? "using Text = System.String;" : "")}}
            public static class C
            {
                public static void M(ManagementObject job) => Call(job, "KillJob");
                {{members}}
            }
            {{others}}
            """,
            [.. References.Framework, References.SystemManagement]);
        Assert.Empty((await bench.CompilerDiagnosticsAsync()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.GetMessage()));
        Assert.Equal("CIMJOB001", Assert.Single(await bench.ReportsAsync()).Id);
    }

    [Fact]
    public async Task A_program_of_many_helpers_has_none_that_is_missed()
    {
        var helpers = Enumerable.Range(0, 200).Select(i => $"static void Call{i}(ManagementObject o, string name) => o.InvokeMethod(name, null);");
        var calls = Enumerable.Range(0, 200).Select(i => $"Call{i}(job, \"KillJob\");");
        var bench = Workbench.Create(
            $"using System.Management; static class C {{ {string.Concat(helpers)} static void M(ManagementObject job) {{ {string.Concat(calls)} }} }}",
            [.. References.Framework, References.SystemManagement]);
        Assert.Equal(200, (await bench.ReportsAsync()).Count);
    }

    [Theory]
    [InlineData("client.Send(\"KillJob\")")]
    [InlineData("Through(client, \"KillJob\")")]
    public async Task A_mark_in_a_referenced_assembly_counts_in_the_program_that_calls_it(string call)
    {
        using var image = new MemoryStream();
        Assert.True(Library().Emit(image).Success);
        await AssertReportedAsync(call, MetadataReference.CreateFromImage(image.ToArray()));
    }

    [Theory]
    [InlineData("client.Send(\"KillJob\")")]
    [InlineData("Through(client, \"KillJob\")")]
    public async Task A_mark_in_a_project_of_the_same_solution_counts_too(string call) =>
        await AssertReportedAsync(call, Library().ToMetadataReference());

    [Theory]
    [InlineData("AddCommand(\"Invoke-CimMethod\").AddParameter(\"MethodName\", name).AddParameter(\"Arguments\", arguments)", true)]
    [InlineData("AddCommand(\"Invoke-WmiMethod\").AddParameter(\"-Name\", name).AddParameter(\"ArgumentList\", arguments)", true)]
    [InlineData("AddCommand(\"icim\").AddParameter(\"Meth\", name).AddParameter(\"Arguments\", arguments)", true)]
    [InlineData("AddCommand(\"Start-Task\").AddParameter(\"MethodName\", name)", false)]
    [InlineData("AddCommand(\"Invoke-CimMethod\").AddParameter(\"ClassName\", name)", false)]
    [InlineData("AddParameter(\"MethodName\", name)", false)]
    public async Task A_helper_may_hand_the_name_to_PowerShell(string command, bool isReported)
    {
        var bench = Workbench.Create(
            $$"""
            using System.Management.Automation;
            static class C
            {
                static void M(PowerShell shell) => Call(shell, "KillJob", new System.Collections.Hashtable { { "DeleteOnKill", true } });
                static void Call(PowerShell shell, string name, System.Collections.IDictionary arguments) => shell.{{command}}.Invoke();
            }
            """,
            [.. References.Framework, References.PowerShell]);
        Assert.Empty((await bench.CompilerDiagnosticsAsync()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.GetMessage()));
        var reports = await bench.ReportsAsync();
        Assert.Equal(isReported ? ["ArgumentsBuiltElsewhere"] : [], reports.Select(report => report.Properties[RewritePlan.RefusalKey]));
    }

    [Theory]
    [InlineData("void I.\n(string n) => o.InvokeMethod(n, null);")]
    [InlineData("void I.([System.Diagnostics.CodeAnalysis.StringSyntax(\"CimMethodName\")] string n) => o.InvokeMethod(n, null);")]
    [InlineData("void M() { static void (string n) => o.InvokeMethod(n, null); }")]
    [InlineData("void Call(string n) => o.InvokeMethod(")]
    [InlineData("void Call(string")]
    public async Task Half_written_helpers_do_no_harm(string members)
    {
        var bench = Workbench.Create($"class C {{ System.Management.ManagementObject o = null!; {members} }}", [.. References.Framework, References.SystemManagement]);
        Assert.DoesNotContain(await bench.ReportsAsync(), report => report.Id == "AD0001");
    }

    [Fact]
    public async Task A_broken_table_in_a_referenced_assembly_does_no_harm()
    {
        using var stream = new MemoryStream();
        Assert.True(Library().Emit(stream).Success);
        var image = stream.ToArray();
        using (var file = new PEReader(ImmutableArray.Create(image)))
        {
            var reader = file.GetMetadataReader();
            var row = file.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(TableIndex.TypeRef);
            var size = reader.GetTableRowSize(TableIndex.TypeRef);
            for (var type = 0; type < reader.GetTableRowCount(TableIndex.TypeRef); type++)
            {
                // The name is the second of three columns.
                image[row + (type * size) + 3] = 0x7F;
            }
        }

        var bench = Workbench.Create(
            "class C { void M(System.Management.ManagementObject job) => job.InvokeMethod(\"KillJob\", null); }",
            [.. References.Framework, References.SystemManagement, MetadataReference.CreateFromImage(image)]);
        Assert.Equal("CIMJOB001", Assert.Single(await bench.ReportsAsync()).Id);
    }

    private static CSharpCompilation Library() => CSharpCompilation.Create(
        "Acme.Contracts",
        [CSharpSyntaxTree.ParseText(Contract)],
        References.Framework,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static async Task AssertReportedAsync(string call, MetadataReference library)
    {
        var bench = Workbench.Create(
            $$"""
            class C
            {
                void M(IClient client, System.Management.ManagementObject job)
                {
                    job.InvokeMethod("Suspend", null);
                    {{call}};
                }

                static void Through(IClient client, string name) => client.Send(name);
            }
            """,
            [.. References.Framework, References.SystemManagement, library]);
        Assert.Equal("CIMJOB001", Assert.Single(await bench.ReportsAsync()).Id);
    }
}
