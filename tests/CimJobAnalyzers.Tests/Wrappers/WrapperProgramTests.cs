using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Wrappers;

/// <summary>A request goes to the object that the wrapper sends KillJob to, or nothing is offered; what the wrapper does besides is told.</summary>
public sealed class WrapperProgramTests
{
    public static TheoryData<string> Names => [.. WrapperPrograms.All.Select(program => program.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Goes_where_the_wrapper_went_or_is_refused(string name)
    {
        var program = WrapperPrograms.All.Single(program => program.Name == name);
        var bench = Open(program);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (program.Written is null)
        {
            Assert.Equal(program.Refusal, await Rewrites.RefusalAsync(bench));
            return;
        }

        var text = await Rewrites.FirstAsync(bench);
        Assert.Contains($"\n            {program.Written};\n", text, StringComparison.Ordinal);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(program.IsMarked ? nameof(ReviewReasons.WrapperDoesMore) : null, report.Properties.GetValueOrDefault(RewritePlan.ReviewKey));
        Assert.Equal(program.IsMarked, report.GetMessage().Contains("does more than send the request", StringComparison.Ordinal));
        Assert.All(await bench.OffersAsync(report), offer => Assert.Equal(program.IsMarked, offer.Title.Contains("needs review: the wrapper does more than send", StringComparison.Ordinal)));
    }

    private static Workbench Open(WrapperProgram program) =>
        Workbench.Create(program.Source, [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure]);
}
