using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>A file that two targets compile: what is written compiles in both, or is not written.</summary>
public sealed class SharedFileTests
{
    private static readonly IReadOnlyList<MetadataReference> Bare = [.. References.Framework, References.SystemManagement];
    private static readonly IReadOnlyList<MetadataReference> WithLibrary = [.. Bare, .. References.Library];

    [Fact]
    public async Task The_library_is_not_written_where_one_target_lacks_it()
    {
        var bench = Open("job.InvokeMethod(\"KillJob\", new object[] { true });", WithLibrary).SharedWith(Bare);
        Assert.Empty(await OffersAsync(bench));
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            Assert.Equal(await bench.TextAsync(), await (await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.TerminateAuto, scope)).TextAsync());
        }

        // The target that lacks it asks for nothing that the other one has not.
        Assert.Equal(2, (await OffersAsync(bench.InOtherProject())).Count);
        Assert.NotEmpty(await OffersAsync(Open("job.InvokeMethod(\"KillJob\", new object[] { true });", WithLibrary).SharedWith(WithLibrary)));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    public async Task A_plain_request_is_written_for_both_languages(LanguageVersion other)
    {
        var bench = Open("job.InvokeMethod(\"KillJob\", new object[] { false });", Bare).SharedWith(Bare, other);
        foreach (var place in new[] { bench, bench.InOtherProject() })
        {
            var changed = await place.ApplyAsync((await OffersAsync(place))[0]);
            Assert.Empty(await changed.CompilerDiagnosticsAsync());
            Assert.Empty(await changed.InOtherProject().CompilerDiagnosticsAsync());
        }
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Fix_All_writes_one_text_for_both(FixAllScope scope)
    {
        var bench = Open("job.InvokeMethod(\"KillJob\", new object[] { true });\n        job.InvokeMethod(\"KillJob\", new object[] { false });", WithLibrary).SharedWith(WithLibrary, LanguageVersion.CSharp7_3);
        var changed = await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.TerminateAuto, scope);
        Assert.Empty(await changed.ReportsAsync());
        Assert.Empty(await changed.CompilerDiagnosticsAsync());
        Assert.Empty(await changed.InOtherProject().CompilerDiagnosticsAsync());
        Assert.Equal(await changed.TextAsync(), await changed.InOtherProject().TextAsync());
    }

    [Fact]
    public async Task Fix_All_mends_what_only_one_target_compiles()
    {
        var bench = Open("#if NET\n        job.InvokeMethod(\"KillJob\", new object[] { false });\n#else\n        job.InvokeMethod(\"killjob\", new object[] { false });\n#endif\n        job.InvokeMethod(\"KILLJOB\", new object[] { false });", Bare)
            .SharedWith(Bare, LanguageVersion.Latest, "NET");
        var changed = await bench.FixAllAsync("CIMJOB001", EquivalenceKeys.TerminateAuto, FixAllScope.Solution);
        Assert.DoesNotContain("killjob", await changed.TextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await changed.CompilerDiagnosticsAsync());
        Assert.Empty(await changed.InOtherProject().CompilerDiagnosticsAsync());
    }

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.CodeActions.CodeAction>> OffersAsync(Workbench bench) =>
        await bench.OffersAsync(Assert.Single(await bench.ReportsAsync()));

    private static Workbench Open(string statements, IEnumerable<MetadataReference> references) => Workbench.Create(
        $"using System.Management;\nclass C\n{{\n    void M(ManagementObject job)\n    {{\n        {statements}\n    }}\n}}\n",
        references);
}
