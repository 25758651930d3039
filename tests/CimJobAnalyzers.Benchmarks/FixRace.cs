using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Management;
using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.CodeFixes.Rules;
using CimJobAnalyzers.Rules.CIMJOB001;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Benchmarks;

/// <summary>Fix All beside Roslyn's batch fixer with a trivial fix, and the light bulb beside what it costs to bind the file; proofs included.</summary>
internal static class FixRace
{
    private const int Files = 200;
    private const int SitesInFile = 5;

    private static readonly CIMJOB001KillJobByNameCodeFixProvider Ours = new();
    private static readonly TrivialFix Rival = new(Ours.FixableDiagnosticIds[0]);

    public static async Task<IEnumerable<string>> RunAsync(int rounds)
    {
        var bulk = new List<(double Ours, double Theirs)>();
        var bulb = new List<(double Ours, double Theirs)>();
        var share = new List<(double Ours, double Theirs)>();
        for (var round = -1; round < rounds; round++)
        {
            var (rival, _) = await FixAllAsync(Rival, "Trivial", Files);
            var (ours, changed) = await FixAllAsync(Ours, EquivalenceKeys.TerminateAuto, Files);
            var (half, _) = await FixAllAsync(Ours, EquivalenceKeys.TerminateAuto, Files / 2);
            if (changed != Files)
            {
                throw new InvalidOperationException($"Fix All changed {changed} files of {Files}.");
            }

            if (round >= 0)
            {
                bulk.Add((ours, rival));
                share.Add((ours, half));
                bulb.Add((await LightBulbAsync(), await BindingAsync()));
            }
        }

        return
        [
            Row($"Fix All, {Files * SitesInFile} sites in {Files} files ÷ the batch fixer with a trivial fix", bulk),
            Row($"Fix All, {Files} files ÷ {Files / 2} files", share),
            Row("light bulb, both actions proven ÷ binding the file", bulb),
        ];
    }

    private static string Row(string name, List<(double Ours, double Theirs)> times)
    {
        var ratios = times.Select(time => time.Ours / time.Theirs).Order().ToList();
        var medians = (Ours: times.Select(time => time.Ours).Order().ElementAt(times.Count / 2), Theirs: times.Select(time => time.Theirs).Order().ElementAt(times.Count / 2));
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {medians.Ours:F0} | {medians.Theirs:F0} | {ratios[ratios.Count / 2]:F2} |");
    }

    private static async Task<(double Milliseconds, int Changed)> FixAllAsync(CodeFixProvider fixer, string key, int files)
    {
        var (project, reports) = await OpenAsync(files);
        var context = new FixAllContext(project.Documents.First(), fixer, FixAllScope.Project, key, fixer.FixableDiagnosticIds, new Reports(reports), CancellationToken.None);
        var watch = Stopwatch.StartNew();
        var action = (await fixer.GetFixAllProvider()!.GetFixAsync(context))!;
        var solution = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (watch.Elapsed.TotalMilliseconds, solution.GetChanges(project.Solution).GetProjectChanges().Sum(changes => changes.GetChangedDocuments().Count()));
    }

    private static async Task<double> LightBulbAsync()
    {
        var (project, reports) = await OpenAsync(Files);
        var document = project.GetDocument(reports[0].Location.SourceTree)!;
        var watch = Stopwatch.StartNew();
        await Ours.RegisterCodeFixesAsync(new CodeFixContext(document, reports[0], (_, _) => { }, CancellationToken.None));
        return watch.Elapsed.TotalMilliseconds;
    }

    // As after a keystroke: the file is bound in a compilation that is new.
    private static async Task<double> BindingAsync()
    {
        var (project, _) = await OpenAsync(Files);
        var document = project.Documents.First();
        var typed = document.WithText(SourceText.From(await document.GetTextAsync() + "\n"));
        var watch = Stopwatch.StartNew();
        (await typed.GetSemanticModelAsync())!.GetDiagnostics();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<(Project Project, ImmutableArray<Diagnostic> Reports)> OpenAsync(int files)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(ManagementObject).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file));
        var project = new AdhocWorkspace().AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(references)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        for (var file = 0; file < files; file++)
        {
            project = project.AddDocument($"File{file}.cs", SourceText.From(FileText(file))).Project;
        }

        var compilation = (await project.GetCompilationAsync())!;
        var reports = await compilation.WithAnalyzers([new CIMJOB001KillJobByNameAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        compilation.GetDiagnostics();
        return (project, reports);
    }

    private static string FileText(int file) =>
        $"using System.Management;\n\nnamespace Consumer.Part{file};\n\npublic sealed class Cleaner\n{{\n"
        + string.Concat(Enumerable.Range(0, SitesInFile).Select(site =>
            $"    public int Clean{site}(ManagementObject job, int count)\n    {{\n        var text = job.ToString();\n        for (var i = 0; i < count; i++)\n        {{\n            text += i.ToString();\n        }}\n\n        job.InvokeMethod(\"KillJob\", new object[] {{ false }});\n        return text.Length;\n    }}\n\n"))
        + "}\n";

    private sealed class Reports(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return all.Where(report => report.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
