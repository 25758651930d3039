using CimJobAnalyzers.CodeFixes.Proofs;
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

        var reports = await ReportsAsync(context).ConfigureAwait(false);
        var jobs = await Job.AllAsync(context.Solution, reports, request.StateFor, context.CancellationToken).ConfigureAwait(false);
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
}
