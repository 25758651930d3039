using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Rules;

/// <summary>Programs as people write them around jobs, wrong and right ones, each with the warnings that it deserves.</summary>
public sealed class JobProgramTests
{
    public static TheoryData<string> Titles { get; } = [.. JobPrograms.All.Select(program => program.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Warns_of_what_is_wrong_and_of_nothing_else(string title)
    {
        var program = JobPrograms.All.Single(program => program.Title == title);
        var bench = JobProgram.Open(program.Members, program.More);
        Assert.Equal(program.IsWhole, (await bench.CompilerDiagnosticsAsync()).All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error));
        var warnings = (await bench.ReportsAsync()).Where(report => report.Severity == DiagnosticSeverity.Warning).Select(report => report.Id).Order();
        Assert.Equal(program.Warnings, string.Join(',', warnings));
    }

    [Fact]
    public void Both_kinds_are_many()
    {
        Assert.True(JobPrograms.All.Count(program => program.Warnings.Length > 0) >= 100);
        Assert.True(JobPrograms.All.Count(program => program.Warnings.Length == 0) >= 70);
        Assert.Equal(JobPrograms.All.Count, JobPrograms.All.DistinctBy(program => program.Title).Count());
    }
}
