using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Tests.Harness;

/// <summary>A solution in memory of several projects, which may share files; fixed as the IDE and as dotnet format fix it.</summary>
internal sealed class SolutionBench
{
    private Solution _solution;

    public SolutionBench()
    {
        _solution = new AdhocWorkspace().CurrentSolution;
    }

    /// <summary>Adds a project. A file that is given to several projects is one file for all of them.</summary>
    public SolutionBench With(string name, string? editorConfig, IEnumerable<MetadataReference> references, params (string Path, string Text)[] files)
    {
        var id = ProjectId.CreateNewId(name);
        _solution = _solution
            .AddProject(id, name, name, LanguageNames.CSharp)
            .WithProjectMetadataReferences(id, references.Distinct())
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: References.Reporting));
        if (editorConfig is not null)
        {
            _solution = _solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id), ".editorconfig", SourceText.From($"root = true\n{editorConfig}\n"), filePath: $"/{name}/.editorconfig");
        }

        foreach (var (path, text) in files)
        {
            _solution = _solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        return this;
    }

    /// <summary>What dotnet format does: the key of the first action for the first report, for the whole solution.</summary>
    public async Task FormatAsync(string ruleId)
    {
        var (project, report) = await FirstReportAsync(ruleId);
        CodeAction? first = null;
        await Workbench.FixerOf(ruleId).RegisterCodeFixesAsync(
            new CodeFixContext(project.GetDocument(report.Location.SourceTree)!, report, (action, _) => first ??= action, CancellationToken.None));
        await FixAllAsync(ruleId, first?.EquivalenceKey);
    }

    public async Task FixAllAsync(string ruleId, string? key)
    {
        var fixer = Workbench.FixerOf(ruleId);
        var (project, report) = await FirstReportAsync(ruleId);
        var document = project.GetDocument(report.Location.SourceTree)!;
        var context = new FixAllContext(document, fixer, FixAllScope.Solution, key!, [ruleId], new ReportProvider(), CancellationToken.None);
        var action = (await fixer.GetFixAllProvider()!.GetFixAsync(context))!;
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        _solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>The text of a file, which must be the same in all projects that hold it.</summary>
    public async Task<string> TextAsync(string path)
    {
        var texts = new List<string>();
        foreach (var id in _solution.GetDocumentIdsWithFilePath(path))
        {
            texts.Add((await _solution.GetDocument(id)!.GetTextAsync()).ToString());
        }

        return Assert.Single(texts.Distinct());
    }

    /// <summary>The compiler's own errors and warnings in all projects.</summary>
    public async Task<IReadOnlyList<Diagnostic>> CompilerDiagnosticsAsync()
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var project in _solution.Projects)
        {
            diagnostics.AddRange((await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        }

        return diagnostics;
    }

    private async Task<(Project Project, Diagnostic Report)> FirstReportAsync(string ruleId)
    {
        foreach (var project in _solution.Projects)
        {
            if ((await Workbench.ReportsAsync(project)).FirstOrDefault(report => report.Id == ruleId) is { } report)
            {
                return (project, report);
            }
        }

        throw new InvalidOperationException($"{ruleId} reports nothing.");
    }

    private sealed class ReportProvider : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await Workbench.ReportsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await Workbench.ReportsAsync(document.Project)).Where(report => report.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
