using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>CIMJOB003 on every shape that names its method: the same programs, with the name that Microsoft's page gives.</summary>
public sealed class MisspeltNameTests
{
    private const string Rule = "CIMJOB003";
    private const string Wrong = "RequestChangeState";

    public static TheoryData<string> Ids =>
    [
        .. Cases.ById.Values
            .Where(item => item.Shape.RuleId == "CIMJOB001" && item.Configuration == Configuration.WithLibrary && item.Source.Contains("KillJob", StringComparison.Ordinal))
            .GroupBy(item => item.Shape)
            .Select(shape => shape.First().Id),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Is_reported_and_corrected_unless_the_name_is_not_one_constant(string id)
    {
        var item = Cases.ById[id];
        var bench = Workbench.Create(
            item.Source.Replace("KillJob", Wrong, StringComparison.Ordinal),
            [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, References.PowerShell],
            otherFiles: item.Shape.OtherFiles);
        var reports = await MisspeltAsync(bench);
        Assert.True(reports.Count >= 2, "Both methods hold a misspelt name.");

        var corrected = await bench.FixAllAsync(Rule, EquivalenceKeys.CorrectName);
        Assert.DoesNotContain(await corrected.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var refused = await MisspeltAsync(corrected);
        if (item.Shape.PlainRefusal(item.Form, item.Use) != nameof(RefusalReason.NameNotConstant))
        {
            Assert.Equal([], refused.Select(report => report.GetMessage()));
            return;
        }

        Assert.Equal(reports.Count, refused.Count);
        Assert.All(refused, report => Assert.Equal(nameof(RefusalReason.NameNotConstant), report.Properties[RewritePlan.RefusalKey]));
        Assert.Equal(await bench.TextAsync(), await corrected.TextAsync());
    }

    // KillJob's parameters, which these programs send under the other name, are for other rules.
    private static async Task<IReadOnlyList<Diagnostic>> MisspeltAsync(Workbench bench) => [.. (await bench.ReportsAsync()).Where(report => report.Id == Rule)];
}
