using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Imports the runtime library's namespace, which its extension methods need.</summary>
internal static class LibraryImport
{
    private const string Namespace = "CimJobs";

    // Either library may be referenced without the other.
    private static readonly string[] ExtensionClasses = ["ManagementObjectJobExtensions", "CimSessionJobExtensions"];

    public static bool IsMissing(SemanticModel model, int position) =>
        !ExtensionClasses.SelectMany(name => model.LookupNamespacesAndTypes(position, name: name))
            .Any(symbol => symbol.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true });

    /// <summary>The file with the import among the others: in their place and in their order.</summary>
    public static SyntaxNode Add(SyntaxNode root)
    {
        var unit = (CompilationUnitSyntax)root;
        if (unit.Usings.Count == 0 && unit.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(inner => inner.Usings.Count > 0) is { } inner)
        {
            return unit.ReplaceNode(inner, inner.WithUsings(Inserted(inner.Usings)));
        }

        if (unit.Usings.Count > 0)
        {
            return unit.WithUsings(Inserted(unit.Usings));
        }

        // What opens the file, a licence perhaps, stays on top.
        var first = unit.GetFirstToken(includeZeroWidth: true);
        var header = first.LeadingTrivia;
        return unit.ReplaceToken(first, first.WithLeadingTrivia(ElasticMarker)).WithUsings(SingletonList(Import().WithLeadingTrivia(header)));
    }

    private static SyntaxList<UsingDirectiveSyntax> Inserted(SyntaxList<UsingDirectiveSyntax> usings)
    {
        var at = 0;
        while (at < usings.Count && ComesBefore(usings[at]))
        {
            at++;
        }

        if (at < usings.Count)
        {
            var next = usings[at];
            return usings.Replace(next, next.WithLeadingTrivia(Indentation(next)))
                .Insert(at, Import().WithLeadingTrivia(next.GetLeadingTrivia()).WithTrailingTrivia(next.GetTrailingTrivia().Where(item => item.IsKind(SyntaxKind.EndOfLineTrivia))));
        }

        var last = usings[usings.Count - 1];
        return usings.Add(Import().WithLeadingTrivia(Indentation(last)).WithTrailingTrivia(last.GetTrailingTrivia().Where(item => item.IsKind(SyntaxKind.EndOfLineTrivia))));
    }

    private static bool ComesBefore(UsingDirectiveSyntax directive)
    {
        if (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
        {
            return false;
        }

        var name = directive.Name?.ToString() ?? string.Empty;
        return name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || string.CompareOrdinal(name, Namespace) < 0
            || directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
    }

    private static IEnumerable<SyntaxTrivia> Indentation(UsingDirectiveSyntax directive) =>
        directive.GetLeadingTrivia().Reverse().TakeWhile(item => item.IsKind(SyntaxKind.WhitespaceTrivia));

    private static UsingDirectiveSyntax Import() =>
        UsingDirective(ParseName(Namespace).WithLeadingTrivia(Space)).WithTrailingTrivia(ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation);
}
