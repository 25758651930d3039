using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Imports the runtime library's extension methods, where the file does not see them yet.</summary>
internal sealed class LibraryImport(DocumentEditor editor, IEnumerable<ChosenPlan> plans, Imports imports)
{
    private const string Namespace = "CimJobs";

    /// <summary>The changed file with what its plans need.</summary>
    public SyntaxNode AddTo(SyntaxNode changed)
    {
        var calls = plans.SelectMany(chosen => LibraryExtension.Of(chosen.Plan), (chosen, extension) => (chosen.Plan, Extension: extension)).Where(IsMissing).ToList();
        if (calls.Count == 0)
        {
            return changed;
        }

        var unit = (CompilationUnitSyntax)changed;
        var place = NamespaceWithUsings(calls.Select(call => call.Plan));
        var names = new ImportOrder(editor.OriginalDocument.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(editor.OriginalRoot.SyntaxTree));
        var wanted = imports == Imports.Namespaces
            ? [(Namespace, false)]
            : calls.Select(call => ($"{Namespace}.{call.Extension.Class}", true)).Distinct();
        foreach (var (name, isStatic) in wanted)
        {
            unit = place is { } at
                ? unit.ReplaceNode(Namespaces(unit)[at], names.AddTo(Namespaces(unit)[at], Shadowed(at) ? "global::" + name : name, isStatic))
                : names.AddTo(unit, name, isStatic);
        }

        return unit;
    }

    private bool IsMissing((RewritePlan Plan, LibraryExtension Extension) call)
    {
        var receiver = editor.SemanticModel.Compilation.GetTypesByMetadataName(call.Extension.Receiver).FirstOrDefault();
        return receiver is null || !editor.SemanticModel
            .LookupSymbols(call.Plan.Edits[0].Location.SourceSpan.Start, receiver, call.Extension.Method, includeReducedExtensionMethods: true)
            .Any(method => method.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true });
    }

    // Usings stand inside the namespace where the others do, if it holds all the calls.
    private int? NamespaceWithUsings(IEnumerable<RewritePlan> calls)
    {
        var unit = (CompilationUnitSyntax)editor.OriginalRoot;
        var at = Namespaces(unit).FindIndex(inner => inner.Usings.Count > 0 && calls.All(plan => inner.FullSpan.Contains(plan.Edits[0].Location.SourceSpan)));
        return unit.Usings.Count > 0 || at < 0 ? null : at;
    }

    // Inside App, CimJobs is App.CimJobs if there is one.
    private bool Shadowed(int place)
    {
        var inner = Namespaces((CompilationUnitSyntax)editor.OriginalRoot)[place];
        var declared = editor.SemanticModel.GetDeclaredSymbol(inner) as INamespaceSymbol;
        for (var symbol = declared; symbol is { IsGlobalNamespace: false }; symbol = symbol.ContainingNamespace)
        {
            if (symbol.GetMembers(Namespace).Any())
            {
                return true;
            }
        }

        return false;
    }

    private static List<BaseNamespaceDeclarationSyntax> Namespaces(CompilationUnitSyntax unit) => [.. unit.Members.OfType<BaseNamespaceDeclarationSyntax>()];
}
