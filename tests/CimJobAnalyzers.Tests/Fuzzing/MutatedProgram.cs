using CimJobAnalyzers.Tests.Design;
using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using CimJobAnalyzers.Tests.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Tests.Fuzzing;

/// <summary>One of the programs of these tests, changed at random: its number says how.</summary>
internal sealed class MutatedProgram
{
    private static readonly string[] Programs =
    [
        .. Cases.ById.Values.Select(item => item.Source).Distinct(),
        .. WrapperPrograms.All.Select(program => program.Source),
        .. RulePages.Blocks.Select(example => $"{JobProgram.Head}void Example(ManagementObject job, CimSession session, CimInstance instance)\n{{\n{example}\n}}\n}}\n"),
    ];

    private static readonly LanguageVersion[] Versions =
        [LanguageVersion.CSharp5, LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.Latest, LanguageVersion.Latest];

    private static readonly IReadOnlyList<MetadataReference>[] Apis =
        [[References.SystemManagement], [References.ManagementInfrastructure], [References.PowerShell], References.Library];

    private readonly Workbench _bench;

    public MutatedProgram(int number)
    {
        var random = new Random(number);
        Text = new Mutation(random).Apply(Programs[random.Next(Programs.Length)]);
        var references = References.Framework.Concat(Apis.Where(_ => random.Next(6) > 0).SelectMany(api => api));
        _bench = Workbench.Create(Text, references, languageVersion: Versions[random.Next(Versions.Length)]);
    }

    public string Text { get; }

    public async Task<bool> IsReportedAsync() => (await _bench.ReportsAsync()).Count > 0;

    /// <summary>What the rules and their fixes do wrong: an exception, or something that the compiler did not say before.</summary>
    public async Task<string?> FaultAsync()
    {
        try
        {
            foreach (var report in await _bench.ReportsAsync())
            {
                if (Workbench.HasFixer(report.Id) && await FaultAsync(report) is { } fault)
                {
                    return $"{report.Id}: {fault}";
                }
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private async Task<string?> FaultAsync(Diagnostic report)
    {
        foreach (var offer in await _bench.OffersAsync(report))
        {
            if ((await _bench.AddedByAsync(offer, report)).FirstOrDefault() is { } added)
            {
                return $"{offer.Title}: {added}";
            }

            if (await AddedByFixAllAsync(report, offer) is { } addedByAll)
            {
                return $"{offer.Title}, everywhere: {addedByAll}";
            }
        }

        return null;
    }

    private async Task<string?> AddedByFixAllAsync(Diagnostic report, CodeAction offer)
    {
        var known = await _bench.CompilerDiagnosticsAsync();
        var found = await (await _bench.FixAllAsync(report.Id, offer.EquivalenceKey)).CompilerDiagnosticsAsync();

        // The compiler finds what is never read only where nothing else is wrong.
        var least = known.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return found.Where(diagnostic => diagnostic.Severity >= least).Select(Message).Except(known.Select(Message)).FirstOrDefault();
    }

    private static string Message(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.GetMessage()}";
}
