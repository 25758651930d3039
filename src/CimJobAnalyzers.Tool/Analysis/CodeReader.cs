using System.Collections.Immutable;
using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Rules.CIMJOB001;
using CimJobAnalyzers.Surfaces.Texts;
using CimJobAnalyzers.Tool.Commands;
using CimJobAnalyzers.Tool.Fixing;
using CimJobAnalyzers.Tool.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Tool.Analysis;

/// <summary>Runs the package's analyzers over a code base.</summary>
internal sealed class CodeReader(CodeRequest request)
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
    [
        .. typeof(CIMJOB001KillJobByNameAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly DiagnosticDescriptor KillJobInText = Descriptors.Single(rule => rule.Id == "CIMJOB012");

    /// <summary>What is known of the rules.</summary>
    public static IEnumerable<DiagnosticDescriptor> Descriptors => All.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id);

    public async Task<Reading> ReadAsync(CodeBase codeBase, bool withChanges, CancellationToken cancellationToken)
    {
        if (request.Rules.FirstOrDefault(rule => !Descriptors.Any(known => IsNamed(known, rule))) is { } unknown)
        {
            throw new InvalidDataException($"There is no rule {unknown}.");
        }

        var (reports, findings, failures) = (new List<Diagnostic>(), new List<Finding>(), codeBase.Failures.ToList());
        foreach (var project in codeBase.Solution.Projects)
        {
            reports.AddRange((await ReportsAsync(project, failures, cancellationToken)).Where(report => request.IsIncluded(report.Location.SourceTree!.FilePath)));
        }

        // A file of several projects is one file, and what needs no project is found in each of them.
        reports = [.. reports.DistinctBy(report => (report.Id, report.Location.SourceTree!.FilePath, report.Location.SourceSpan))];
        foreach (var report in reports)
        {
            findings.Add(await FindingAsync(codeBase.Solution, report, withChanges, cancellationToken));
        }

        if (IsAsked(KillJobInText))
        {
            findings.AddRange(codeBase.Scripts.Select(FindingOf).OfType<Finding>());
        }

        var ordered = findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule, StringComparer.Ordinal);
        var files = codeBase.Solution.Projects.SelectMany(project => project.Documents).Select(document => document.FilePath).OfType<string>().Distinct().Count(IsSource) + codeBase.Scripts.Count;
        return new Reading([.. ordered], reports, files, codeBase.Notes, failures);
    }

    private bool IsSource(string file) => request.IsIncluded(file) && !file.Replace('\\', '/').Contains("/obj/", StringComparison.OrdinalIgnoreCase);

    private bool IsAsked(DiagnosticDescriptor rule) => request.Rules.Length == 0 ? rule.IsEnabledByDefault : request.Rules.Any(name => IsNamed(rule, name));

    private static bool IsNamed(DiagnosticDescriptor rule, string name) => string.Equals(rule.Id, name, StringComparison.OrdinalIgnoreCase);

    private async Task<IEnumerable<Diagnostic>> ReportsAsync(Project project, List<string> failures, CancellationToken cancellationToken)
    {
        var asked = All.Where(analyzer => analyzer.SupportedDiagnostics.Any(IsAsked)).ToImmutableArray();
        if (asked.IsEmpty || project.Language != LanguageNames.CSharp || await project.GetCompilationAsync(cancellationToken) is not { } compilation)
        {
            return [];
        }

        var named = asked.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(rule => !rule.IsEnabledByDefault && IsAsked(rule))
            .Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Info));
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.SetItems(named)));
        var options = new AnalyzerOptions(project.AnalyzerOptions.AdditionalFiles, new ConfiguredOptions(project.AnalyzerOptions.AnalyzerConfigOptionsProvider, CommandLine()));
        var settings = new CompilationWithAnalyzersOptions(
            options,
            (exception, analyzer, _) => failures.Add($"{analyzer.GetType().Name} failed in {project.Name}: {exception.Message}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return (await compilation.WithAnalyzers(asked, settings).GetAnalyzerDiagnosticsAsync(cancellationToken))
            .Where(report => !report.IsSuppressed && report.Location.IsInSource && IsAsked(report.Descriptor));
    }

    private Dictionary<string, string> CommandLine()
    {
        var options = new Dictionary<string, string>(AnalyzerConfigOptions.KeyComparer);
        if (request.State is { } state)
        {
            options["cimjob_replacement_state"] = state;
        }

        if (request.Style is { } style)
        {
            options["cimjob_fix_style"] = style;
        }

        return options;
    }

    private async Task<Finding> FindingAsync(Solution solution, Diagnostic report, bool withChanges, CancellationToken cancellationToken)
    {
        var tree = report.Location.SourceTree!;
        var document = solution.GetDocument(tree)!;
        var refusal = await PlannedCodeFixProvider.RefusalAsync(document, report, cancellationToken);
        var finding = new Finding(
            report.Id,
            report.Severity,
            request.Relative(tree.FilePath),
            report.Location.GetLineSpan().Span,
            (await tree.GetTextAsync(cancellationToken)).Lines[report.Location.GetLineSpan().Span.Start.Line].ToString().Trim(),
            report.GetMessage(),
            refusal is null ? Rewrites.TitleOf(report) : null,
            refusal,
            Rewrites.NeedsReview(report));
        if (!withChanges || finding.Action is null)
        {
            return finding;
        }

        var changed = (await Rewrites.ApplyAsync(solution, [report], includesReview: true, cancellationToken)).GetDocument(document.Id)!;
        return finding with { Change = Change.Lines(await document.GetTextAsync(cancellationToken), await changed.GetTextAsync(cancellationToken)) };
    }

    private Finding? FindingOf(SourceFile script)
    {
        if (ScriptFiles.FindKillJob(script.Path, script.Text) is not { } place)
        {
            return null;
        }

        var text = SourceText.From(script.Text);
        var span = text.Lines.GetLinePositionSpan(new TextSpan(place, "KillJob".Length));
        return new Finding(
            KillJobInText.Id,
            KillJobInText.DefaultSeverity,
            request.Relative(script.Path),
            span,
            text.Lines[span.Start.Line].ToString().Trim(),
            "KillJob is deprecated because it cannot say whether the stop is orderly or immediate; call RequestStateChange with Terminate (4) or Kill (5)",
            Action: null,
            Refusal: null,
            NeedsReview: false);
    }
}
