using System.Collections.Immutable;
using System.Reflection;
using CimJobAnalyzers.CodeFixes.Rules;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Rules.CIMJOB001;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests.Consumers;

/// <summary>Many programs in one project: one compilation, one analysis, and every fix applied to a file of its own.</summary>
internal sealed class ConsumerProject
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. All<DiagnosticAnalyzer>(typeof(CIMJOB001KillJobByNameAnalyzer).Assembly)];

    private static readonly ImmutableArray<CodeFixProvider> Fixers = [.. All<CodeFixProvider>(typeof(CIMJOB001KillJobByNameCodeFixProvider).Assembly)];

    /// <summary>APIs of which there is no other assembly to compile against.</summary>
    private static readonly MetadataReference[] SimulatedApis =
        [.. new[] { "WmiLight", "Interop.WbemScripting" }.Select(name => MetadataReference.CreateFromFile(SimulatedContext.FileOf(name)))];

    private readonly Project _project;

    private ConsumerProject(Project project) => _project = project;

    public static ConsumerProject Create(MatrixConfiguration configuration, IEnumerable<ConsumerSource> sources)
    {
        var project = new AdhocWorkspace().AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(new[] { References.SystemManagement, References.ManagementInfrastructure, References.PowerShell }.Concat(References.Framework).Concat(SimulatedApis).Union(configuration.HasLibrary ? References.Library : []))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        if (configuration.EditorConfig is { } editorConfig)
        {
            project = project.Solution
                .AddAnalyzerConfigDocument(DocumentId.CreateNewId(project.Id), ".editorconfig", SourceText.From(editorConfig), filePath: "/consumer/.editorconfig")
                .GetProject(project.Id)!;
        }

        foreach (var source in sources)
        {
            project = project.AddDocument(source.FileName, SourceText.From(source.Text), filePath: "/consumer/" + source.FileName).Project;
        }

        return new ConsumerProject(project);
    }

    /// <summary>The first report of every file, by the file's name: the one about the method <c>Run</c>.</summary>
    public async Task<IReadOnlyDictionary<string, Diagnostic>> ReportsAsync()
    {
        var compilation = await _project.GetCompilationAsync();
        var reports = await compilation!.WithAnalyzers(Analyzers, _project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return reports.GroupBy(report => _project.GetDocument(report.Location.SourceTree)!.Name)
            .ToDictionary(group => group.Key, group => group.MinBy(report => report.Location.SourceSpan.Start)!);
    }

    /// <summary>
    /// The project after each of these reports, one of a file, was mended, for either state. Where nothing is offered, since the plan
    /// does not stand its proof, the program stays as it is.
    /// </summary>
    public async Task<IReadOnlyDictionary<ReplacementState, ConsumerProject>> RewriteAsync(IEnumerable<Diagnostic> reports)
    {
        var solutions = Enum.GetValues<ReplacementState>().ToDictionary(state => state, _ => _project.Solution);
        foreach (var report in reports)
        {
            var document = _project.GetDocument(report.Location.SourceTree)!;
            var offers = await OffersAsync(document, report);
            foreach (var state in solutions.Keys.Where(_ => offers.Count > 0))
            {
                var offer = offers.Single(offer => offer.Title.Contains($"{state} ({(int)state})", StringComparison.Ordinal));
                var operations = await offer.GetOperationsAsync(CancellationToken.None);
                var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
                solutions[state] = solutions[state].WithDocumentText(document.Id, SourceText.From((await changed.GetTextAsync()).ToString()));
            }
        }

        return solutions.ToDictionary(item => item.Key, item => new ConsumerProject(item.Value.GetProject(_project.Id)!));
    }

    /// <summary>The project after the first offer for the first report of each file was applied.</summary>
    /// <param name="rules">The rule to apply, by the file's name.</param>
    public async Task<ConsumerProject> RepairAsync(IReadOnlyDictionary<string, string> rules)
    {
        var compilation = await _project.GetCompilationAsync();
        var reports = await compilation!.WithAnalyzers(Analyzers, _project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        var solution = _project.Solution;
        foreach (var (file, rule) in rules)
        {
            var document = _project.Documents.Single(document => document.Name == file);
            var report = reports.Where(report => report.Id == rule && _project.GetDocument(report.Location.SourceTree)!.Name == file).MinBy(report => report.Location.SourceSpan.Start);
            Assert.True(report is not null, $"{rule} reports nothing in:\n{await document.GetTextAsync()}");
            var offers = await OffersAsync(document, report);
            Assert.True(offers.Count > 0, $"{report} in:\n{await document.GetTextAsync()}");
            var operations = await offers[0].GetOperationsAsync(CancellationToken.None);
            var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
            solution = solution.WithDocumentText(document.Id, SourceText.From((await changed.GetTextAsync()).ToString()));
        }

        return new ConsumerProject(solution.GetProject(_project.Id)!);
    }

    /// <summary>The text of every file, by the file's name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TextsAsync()
    {
        var texts = new Dictionary<string, string>();
        foreach (var document in _project.Documents)
        {
            texts.Add(document.Name, (await document.GetTextAsync()).ToString());
        }

        return texts;
    }

    /// <summary>Compiles and loads the programs.</summary>
    public async Task<Assembly> LoadAsync(SimulatedContext context)
    {
        var runnable = await ComActivation.RedirectAsync(_project);
        var compilation = (await runnable.GetCompilationAsync())!.WithAssemblyName($"Programs{Guid.NewGuid():N}");
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Quoted)));
        image.Position = 0;
        return context.LoadFromStream(image);
    }

    private static string Quoted(Diagnostic error) =>
        $"{error}: {error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}";

    private static async Task<List<CodeAction>> OffersAsync(Document document, Diagnostic report)
    {
        var offers = new List<CodeAction>();
        var fixer = Fixers.Single(fixer => fixer.FixableDiagnosticIds.Contains(report.Id));
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, report, (action, _) => offers.Add(action), CancellationToken.None));
        return offers;
    }

    private static IEnumerable<T> All<T>(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!);
}
