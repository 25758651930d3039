using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Puts an import among the others, in the order and the groups that the project asks for.</summary>
internal sealed class ImportOrder(AnalyzerConfigOptions options)
{
    private readonly bool _systemFirst = !Says(options, "dotnet_sort_system_directives_first", "false");
    private readonly bool _separatesGroups = Says(options, "dotnet_separate_import_directive_groups", "true");

    public BaseNamespaceDeclarationSyntax AddTo(BaseNamespaceDeclarationSyntax inner, string name, bool isStatic) =>
        inner.WithUsings(Inserted(inner.Usings, Import(name, isStatic)));

    public CompilationUnitSyntax AddTo(CompilationUnitSyntax unit, string name, bool isStatic)
    {
        var import = Import(name, isStatic);
        if (unit.Usings.Count > 0)
        {
            return unit.WithUsings(Inserted(unit.Usings, import));
        }

        if (unit.Externs.Count > 0)
        {
            return unit.WithUsings(SingletonList(import.WithTrailingTrivia(unit.Externs.Last().GetTrailingTrivia())));
        }

        var first = unit.GetFirstToken(includeZeroWidth: true);
        var header = HeaderLength(first);
        return unit
            .ReplaceToken(first, first.WithLeadingTrivia(first.LeadingTrivia.Skip(header).Prepend(ElasticMarker)))
            .WithUsings(SingletonList(import.WithLeadingTrivia(first.LeadingTrivia.Take(header))));
    }

    private SyntaxList<UsingDirectiveSyntax> Inserted(SyntaxList<UsingDirectiveSyntax> usings, UsingDirectiveSyntax import)
    {
        var at = 0;
        while (at < usings.Count && ComesBefore(usings[at], import) && ConditionAt(usings[at].GetLeadingTrivia()) is null)
        {
            at++;
        }

        var isApart = at > 0 && _separatesGroups && Group(usings[at - 1]) != Group(import);
        if (at == usings.Count)
        {
            var last = usings[usings.Count - 1];
            return usings.Add(import
                .WithLeadingTrivia((isApart ? LineEnd(last) : []).Concat(Indentation(last)))
                .WithTrailingTrivia(LineEnd(last)));
        }

        // What stands above the next one, a licence perhaps, stays on top; a condition goes on to begin where it began.
        var next = usings[at];
        var leading = next.GetLeadingTrivia();
        var above = ConditionAt(leading) ?? leading.Count;
        var kept = above < leading.Count ? leading.Skip(above) : Indentation(next);
        var isNextApart = _separatesGroups && Group(next) != Group(import);
        var hasBlankLine = leading.Count > 0 && leading[0].IsKind(SyntaxKind.EndOfLineTrivia);
        return usings
            .Replace(next, next.WithLeadingTrivia((isNextApart ? LineEnd(next) : []).Concat(kept)))
            .Insert(at, import
                .WithLeadingTrivia((isApart && !hasBlankLine ? LineEnd(next) : []).Concat(leading.Take(above)))
                .WithTrailingTrivia(LineEnd(next)));
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

    // Global ones, namespaces, static ones, other names.
    private bool ComesBefore(UsingDirectiveSyntax directive, UsingDirectiveSyntax import)
    {
        var (rank, importRank) = (Rank(directive), Rank(import));
        return rank != importRank ? rank < importRank : string.CompareOrdinal(Name(directive), Name(import)) < 0;
    }

    private int Rank(UsingDirectiveSyntax directive) =>
        directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) ? 0
        : directive.Alias is not null ? 4
        : directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) ? 3
        : _systemFirst && Group(directive) == "System" ? 1
        : 2;

    private static string Group(UsingDirectiveSyntax directive) => Name(directive).Split('.')[0];

    private static string Name(UsingDirectiveSyntax directive)
    {
        const string Global = "global::";
        var name = directive.Name?.ToString() ?? string.Empty;
        return name.StartsWith(Global, StringComparison.Ordinal) ? name.Substring(Global.Length) : name;
    }

    private static IEnumerable<SyntaxTrivia> Indentation(UsingDirectiveSyntax directive) =>
        directive.GetLeadingTrivia().Reverse().TakeWhile(item => item.IsKind(SyntaxKind.WhitespaceTrivia));

    private static UsingDirectiveSyntax Import(string name, bool isStatic)
    {
        var import = UsingDirective(ParseName(name).WithLeadingTrivia(Space)).WithTrailingTrivia(ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation);
        return isStatic ? import.WithStaticKeyword(Token(SyntaxKind.StaticKeyword).WithLeadingTrivia(Space)) : import;
    }

    private static bool Says(AnalyzerConfigOptions options, string key, string value) =>
        options.TryGetValue(key, out var text) && string.Equals(text.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
