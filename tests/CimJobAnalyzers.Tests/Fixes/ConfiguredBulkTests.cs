using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>One bulk run over places that are set to different states and styles: each gets its own.</summary>
public sealed class ConfiguredBulkTests
{
    private const string Rule = "CIMJOB001";
    private const string Safe = "job.InvokeMethod(\"KillJob\", new object[] { false });";
    private const string Deleting = "job.InvokeMethod(\"KillJob\", new object[] { true });";
    private const string Refused = "job.InvokeMethod(Name(), new object[] { false });";
    private const string PlainTerminate = "job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null });";
    private const string PlainKill = "job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)5, null });";
    private const string LibraryTerminate = "job.StopJob(RequestedState.Terminate);";
    private const string LibraryKill = "job.StopJob(RequestedState.Kill);";

    private static readonly MetadataReference[] Bare = [.. References.Framework, References.SystemManagement];
    private static readonly MetadataReference[] WithLibrary = [.. Bare, .. References.Library];

    [Fact]
    public async Task Projects_get_their_own_state_and_style_from_dotnet_format()
    {
        var bench = ThreeProjects(Safe);
        await bench.FormatAsync(Rule);
        await AssertAsync(bench, ("/A/A.cs", PlainTerminate), ("/B/B.cs", PlainKill), ("/C/C.cs", LibraryKill));
    }

    [Theory]
    [InlineData(Refused)]
    [InlineData(Deleting)]
    public async Task A_first_report_that_no_bulk_fix_may_touch_keeps_none_of_the_others_back(string first)
    {
        var bench = ThreeProjects(first);
        await bench.FormatAsync(Rule);
        await AssertAsync(bench, ("/A/A.cs", first), ("/B/B.cs", PlainKill), ("/C/C.cs", LibraryKill));
    }

    [Theory]
    [InlineData(EquivalenceKeys.Kill, PlainKill, PlainKill, LibraryKill)]
    [InlineData(EquivalenceKeys.KillAuto, PlainKill, PlainKill, LibraryKill)]
    [InlineData(EquivalenceKeys.KillPlain, PlainKill, PlainKill, Safe)]
    [InlineData(EquivalenceKeys.KillLibrary, Safe, Safe, LibraryKill)]
    [InlineData(EquivalenceKeys.Terminate, PlainTerminate, PlainTerminate, LibraryTerminate)]
    [InlineData(EquivalenceKeys.TerminateAuto, PlainTerminate, PlainTerminate, LibraryTerminate)]
    [InlineData(EquivalenceKeys.TerminateLibrary, Safe, Safe, LibraryTerminate)]
    [InlineData(EquivalenceKeys.AsConfigured, PlainTerminate, PlainKill, LibraryKill)]
    [InlineData(null, PlainTerminate, PlainKill, LibraryKill)]
    public async Task A_key_that_names_a_state_asks_for_it_everywhere(string? key, string first, string second, string third)
    {
        var bench = ThreeProjects(Safe);
        await bench.FixAllAsync(Rule, key);
        await AssertAsync(bench, ("/A/A.cs", first), ("/B/B.cs", second), ("/C/C.cs", third));
    }

    [Fact]
    public async Task Sections_of_one_EditorConfig_count_for_their_own_files()
    {
        const string Sections = """
            [*.cs]
            cimjob_replacement_state = terminate
            [Kill*.cs]
            cimjob_replacement_state = kill
            [*Library.cs]
            cimjob_fix_style = library
            """;
        var bench = new SolutionBench().With(
            "P",
            Sections,
            WithLibrary,
            ("/P/A.cs", Program("A", Safe)),
            ("/P/Kill.cs", Program("B", Safe)),
            ("/P/KillLibrary.cs", Program("C", Safe)),
            ("/P/ZLibrary.cs", Program("D", Safe)));
        await bench.FormatAsync(Rule);
        await AssertAsync(bench, ("/P/A.cs", PlainTerminate), ("/P/Kill.cs", PlainKill), ("/P/KillLibrary.cs", LibraryKill), ("/P/ZLibrary.cs", LibraryTerminate));
    }

    [Fact]
    public async Task A_file_of_two_targets_with_the_library_in_both_is_written_once()
    {
        var shared = ("/S/Shared.cs", Program("S", Deleting));
        var bench = new SolutionBench().With("S1", null, WithLibrary, shared).With("S2", null, WithLibrary, shared);
        await bench.FormatAsync(Rule);
        await AssertAsync(bench, ("/S/Shared.cs", "job.StopJob(RequestedState.Terminate, deleteWhenOver: true);"));
    }

    [Theory]
    [InlineData(Safe, PlainTerminate)]
    [InlineData(Deleting, Deleting)]
    public async Task A_file_of_two_targets_is_written_as_both_can_compile_it(string before, string after)
    {
        var shared = ("/S/Shared.cs", Program("S", before));
        foreach (var (first, second) in new[] { (WithLibrary, Bare), (Bare, WithLibrary) })
        {
            var bench = new SolutionBench().With("S1", null, first, shared).With("S2", null, second, shared);
            await bench.FormatAsync(Rule);
            await AssertAsync(bench, ("/S/Shared.cs", after));
        }
    }

    private static SolutionBench ThreeProjects(string first) => new SolutionBench()
        .With("A", null, Bare, ("/A/A.cs", Program("A", first)))
        .With("B", "[*.cs]\ncimjob_replacement_state = kill", Bare, ("/B/B.cs", Program("B", Safe)))
        .With("C", "[*.cs]\ncimjob_replacement_state = kill\ncimjob_fix_style = library", WithLibrary, ("/C/C.cs", Program("C", Safe)));

    private static async Task AssertAsync(SolutionBench bench, params (string Path, string Statement)[] expected)
    {
        foreach (var (path, statement) in expected)
        {
            Assert.Contains($"        {statement}\n", await bench.TextAsync(path), StringComparison.Ordinal);
        }

        Assert.Empty(await bench.CompilerDiagnosticsAsync());
    }

    private static string Program(string type, string statement) => $$"""
        using System;
        using System.Management;

        public class {{type}}
        {
            private static string Name() => Environment.NewLine.Length > 1 ? "KillJob" : "Create";

            public void M(ManagementObject job)
            {
                {{statement}}
            }
        }
        """;
}
