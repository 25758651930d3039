using System.Collections.Immutable;
using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.CodeFixes.Rules;
using CimJobAnalyzers.Rules.CIMJOB001;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Tests.Harness;

/// <summary>A project in memory: analyses it, applies fixes one by one or all at once, and always starts again from text.</summary>
internal sealed class Workbench
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. AllOf<DiagnosticAnalyzer>(typeof(CIMJOB001KillJobByNameAnalyzer))];

    private static readonly ImmutableArray<CodeFixProvider> Fixers = [.. AllOf<CodeFixProvider>(typeof(CIMJOB001KillJobByNameCodeFixProvider))];

    /// <summary>The descriptors of all rules.</summary>
    public static IEnumerable<DiagnosticDescriptor> Rules => Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics);

    private readonly Project _project;
    private readonly DocumentId _main;

    private Workbench(Project project, DocumentId main)
    {
        _project = project;
        _main = main;
    }

    private Document Main => _project.GetDocument(_main)!;

    /// <summary>A project of one file under change and others beside it.</summary>
    public static Workbench Create(
        string source,
        IEnumerable<MetadataReference> references,
        string? editorConfig = null,
        LanguageVersion languageVersion = LanguageVersion.Latest,
        string fileName = "Main.cs",
        params string[] otherFiles)
    {
        var workspace = new AdhocWorkspace();
        var isProgram = CSharpSyntaxTree.ParseText(source).GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement));
        var project = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(references.Distinct())
            .WithParseOptions(new CSharpParseOptions(languageVersion))
            .WithCompilationOptions(new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                warningLevel: 4,
                specificDiagnosticOptions: References.Reporting,
                nullableContextOptions: languageVersion >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable));
        if (editorConfig is not null)
        {
            var id = DocumentId.CreateNewId(project.Id);
            project = project.Solution
                .AddAnalyzerConfigDocument(id, ".editorconfig", SourceText.From(editorConfig), filePath: "/consumer/.editorconfig")
                .GetProject(project.Id)!;
        }

        for (var i = 0; i < otherFiles.Length; i++)
        {
            project = project.AddDocument($"Other{i}.cs", SourceText.From(otherFiles[i]), filePath: $"/consumer/Other{i}.cs").Project;
        }

        var main = project.AddDocument(fileName, SourceText.From(source), filePath: "/consumer/" + fileName);
        return new Workbench(main.Project, main.Id);
    }

    /// <summary>The same file, compiled by a second project too.</summary>
    public Workbench SharedWith(IEnumerable<MetadataReference> references, LanguageVersion languageVersion = LanguageVersion.Latest, params string[] symbols)
    {
        var other = _project.Solution
            .AddProject("Other", "Other", LanguageNames.CSharp)
            .WithMetadataReferences(references.Distinct())
            .WithParseOptions(new CSharpParseOptions(languageVersion, preprocessorSymbols: symbols))
            .WithCompilationOptions(((CSharpCompilationOptions)_project.CompilationOptions!).WithNullableContextOptions(
                languageVersion >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable));
        var solution = other.AddDocument(Main.Name, Main.GetTextAsync().Result, filePath: Main.FilePath).Project.Solution;
        return new Workbench(solution.GetProject(_project.Id)!, _main);
    }

    /// <summary>The same file as the other project that compiles it sees it.</summary>
    public Workbench InOtherProject()
    {
        var id = Assert.Single(Main.GetLinkedDocumentIds());
        return new Workbench(_project.Solution.GetProject(id.ProjectId)!, id);
    }

    public async Task<string> TextAsync() => (await Main.GetTextAsync()).ToString();

    /// <summary>The compiler's own errors and warnings.</summary>
    public async Task<IReadOnlyList<Diagnostic>> CompilerDiagnosticsAsync()
    {
        var compilation = await _project.GetCompilationAsync();
        return [.. compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>How many files stand beside the one under change.</summary>
    public int OtherFileCount => _project.DocumentIds.Count - 1;

    /// <summary>The project without the files in which the compiler finds errors, and without those that need them.</summary>
    public async Task<Workbench> WithoutBrokenFilesAsync()
    {
        var broken = (await CompilerDiagnosticsAsync())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => _project.GetDocument(diagnostic.Location.SourceTree)!.Id)
            .Distinct()
            .ToList();
        return broken.Count == 0 ? this : await new Workbench(broken.Aggregate(_project, (current, id) => current.RemoveDocument(id)), _main).WithoutBrokenFilesAsync();
    }

    /// <summary>The compiler's errors and warnings that a code action adds to the file of its report.</summary>
    public async Task<IEnumerable<string>> AddedByAsync(CodeAction action, Diagnostic report)
    {
        var before = _project.Solution.GetDocument(report.Location.SourceTree)!;
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var after = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(before.Id)!;
        var read = after.WithText(SourceText.From((await after.GetTextAsync()).ToString()));
        return (await MessagesAsync(read)).Except(await MessagesAsync(before));

        static async Task<IEnumerable<string>> MessagesAsync(Document document) =>
            (await document.GetSemanticModelAsync())!.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}");
    }

    public async Task<Compilation> CompilationAsync() => (await _project.GetCompilationAsync())!;

    /// <summary>The reports of all rules, in the order of the text. An exception in an analyzer fails the test.</summary>
    public Task<IReadOnlyList<Diagnostic>> ReportsAsync() => ReportsAsync(_project);

    internal static async Task<IReadOnlyList<Diagnostic>> ReportsAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            (exception, _, _) => failures.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var reports = await compilation!.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return [.. reports.OrderBy(report => report.Location.SourceTree?.FilePath).ThenBy(report => report.Location.SourceSpan.Start)];
    }

    /// <summary>What the light bulb offers for a report.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic report)
    {
        var offers = new List<CodeAction>();
        var document = _project.Solution.GetDocument(report.Location.SourceTree)!;
        await FixerOf(report.Id).RegisterCodeFixesAsync(new CodeFixContext(document, report, (action, _) => offers.Add(action), CancellationToken.None));
        return offers;
    }

    /// <summary>Why the light bulb offers nothing for a report.</summary>
    public Task<string?> RefusalAsync(Diagnostic report) =>
        PlannedCodeFixProvider.RefusalAsync(_project.Solution.GetDocument(report.Location.SourceTree)!, report, CancellationToken.None);

    /// <summary>The project after one code action, read again from its text.</summary>
    public async Task<Workbench> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(_main)!;
        return Reparsed((await changed.GetTextAsync()).ToString());
    }

    /// <summary>The project after Fix All for one rule and one key.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="equivalenceKey">The key.</param>
    /// <param name="scope">How far the fix goes.</param>
    /// <param name="altered">What becomes of a report before the fix sees it.</param>
    public async Task<Workbench> FixAllAsync(string ruleId, string? equivalenceKey, FixAllScope scope = FixAllScope.Document, Func<Diagnostic, Diagnostic>? altered = null)
    {
        var fixer = FixerOf(ruleId);
        var context = new FixAllContext(Main, fixer, scope, equivalenceKey!, [ruleId], new ReportProvider(this, altered ?? (report => report)), CancellationToken.None);
        var action = await fixer.GetFixAllProvider()!.GetFixAsync(context);
        return action is null ? this : await ApplyAsync(action);
    }

    private static IEnumerable<T> AllOf<T>(Type one) =>
        one.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(T))).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (T)Activator.CreateInstance(type)!);

    internal static bool HasFixer(string ruleId) => Fixers.Any(fixer => fixer.FixableDiagnosticIds.Contains(ruleId));

    internal static CodeFixProvider FixerOf(string ruleId) => Fixers.Single(fixer => fixer.FixableDiagnosticIds.Contains(ruleId));

    private Workbench Reparsed(string text)
    {
        var solution = Main.GetLinkedDocumentIds().Prepend(_main).Aggregate(_project.Solution, (current, id) => current.WithDocumentText(id, SourceText.From(text)));
        return new Workbench(solution.GetProject(_project.Id)!, _main);
    }

    private sealed class ReportProvider(Workbench bench, Func<Diagnostic, Diagnostic> altered) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await new Workbench(project, bench._main).ReportsAsync()).Select(altered);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(report => report.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
