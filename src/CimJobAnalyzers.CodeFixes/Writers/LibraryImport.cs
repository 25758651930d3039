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

        var first = unit.GetFirstToken(includeZeroWidth: true);
        var header = HeaderLength(first);
        return unit
            .ReplaceToken(first, first.WithLeadingTrivia(first.LeadingTrivia.Skip(header).Prepend(ElasticMarker)))
            .WithUsings(SingletonList(Import().WithLeadingTrivia(first.LeadingTrivia.Take(header))));
    }

    private static SyntaxList<UsingDirectiveSyntax> Inserted(SyntaxList<UsingDirectiveSyntax> usings)
    {
        var at = 0;
        while (at < usings.Count && ComesBefore(usings[at]) && ConditionAt(usings[at].GetLeadingTrivia()) is null)
        {
            at++;
        }

        if (at == usings.Count)
        {
            var last = usings[usings.Count - 1];
            return usings.Add(Import().WithLeadingTrivia(Indentation(last)).WithTrailingTrivia(LineEnd(last)));
        }

        // What stands above the next one, a licence perhaps, stays on top; a condition goes on to begin where it began.
        var next = usings[at];
        var leading = next.GetLeadingTrivia();
        var above = ConditionAt(leading) ?? leading.Count;
        var kept = above < leading.Count ? leading.Skip(above) : Indentation(next);
        return usings
            .Replace(next, next.WithLeadingTrivia(kept))
            .Insert(at, Import().WithLeadingTrivia(leading.Take(above)).WithTrailingTrivia(LineEnd(next)));
    }

    // A licence stays above the import; what stands right above a type or a statement is about that, and so is its documentation.
    private static int HeaderLength(SyntaxToken first)
    {
        var trivia = first.LeadingTrivia;
        var end = ConditionAt(trivia) ?? trivia.Count;
        var documentation = trivia.Take(end).ToList().FindIndex(item => item.HasStructure && item.GetStructure() is DocumentationCommentTriviaSyntax);
        end = documentation < 0 ? end : documentation;
        if (first.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax && documentation < 0)
        {
            return end;
        }

        for (var at = end - 1; at >= 0; at--)
        {
            if (trivia[at].IsDirective || (at > 0 && trivia[at].IsKind(SyntaxKind.EndOfLineTrivia) && trivia[at - 1].IsKind(SyntaxKind.EndOfLineTrivia)))
            {
                return at + 1;
            }
        }

        return 0;
    }

    private static int? ConditionAt(SyntaxTriviaList trivia)
    {
        var at = trivia.ToList().FindIndex(item => item.IsKind(SyntaxKind.IfDirectiveTrivia) || item.IsKind(SyntaxKind.DisabledTextTrivia)
            || item.IsKind(SyntaxKind.ElifDirectiveTrivia) || item.IsKind(SyntaxKind.ElseDirectiveTrivia) || item.IsKind(SyntaxKind.EndIfDirectiveTrivia));
        return at < 0 ? null : at;
    }

    private static IEnumerable<SyntaxTrivia> LineEnd(UsingDirectiveSyntax directive) =>
        directive.GetTrailingTrivia().Where(item => item.IsKind(SyntaxKind.EndOfLineTrivia));

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
