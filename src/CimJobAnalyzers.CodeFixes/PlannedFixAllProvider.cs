using CimJobAnalyzers.CodeFixes.Proofs;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>Applies the plans of a document, project or solution at once; plans that need review stay out.</summary>
internal sealed class PlannedFixAllProvider : FixAllProvider
{
    public static readonly PlannedFixAllProvider Instance = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create(
            $"Fix all {string.Join(", ", fixAllContext.DiagnosticIds)}",
            cancellationToken => FixAllAsync(fixAllContext.WithCancellationToken(cancellationToken)),
            fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAllAsync(FixAllContext context)
    {
        if (BulkRequest.Parse(context.CodeActionEquivalenceKey) is not { } request)
        {
            return context.Solution;
        }

        var jobs = new List<Job>();
        foreach (var reports in (await ReportsAsync(context).ConfigureAwait(false)).GroupBy(report => report.Location.SourceTree))
        {
            if (context.Solution.GetDocument(reports.Key) is { } document)
            {
                var root = (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
                var plans = Chosen(reports, root, request).ToList();
                if (plans.Count > 0)
                {
                    jobs.Add(new Job(document, plans));
                }
            }
        }

        return await SharedFiles.RewriteAsync(context.Solution, jobs, context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task<IEnumerable<Diagnostic>> ReportsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        }

        var projects = context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == context.Project.Language)
            : [context.Project];
        var reports = new List<Diagnostic>();
        foreach (var project in projects)
        {
            reports.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return reports;
    }

    private static IEnumerable<ChosenPlan> Chosen(IEnumerable<Diagnostic> reports, SyntaxNode root, BulkRequest request)
    {
        foreach (var report in reports)
        {
            if (RewritePlan.Parse(report) is { } plan && request.StateFor(plan) is { } state && Completeness.Holds(root, plan))
            {
                yield return new ChosenPlan(plan, state);
            }
        }
    }
}
