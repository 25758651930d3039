using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Removes a statement, but not what a person wrote around it.</summary>
internal static class StatementRemoval
{
    public static void Write(WriterContext context, StatementSyntax statement)
    {
        SyntaxNode removed = statement.Parent is GlobalStatementSyntax global ? global : statement;
        context.Editor.RemoveNode(removed, OptionsFor(removed));
    }

    public static SyntaxRemoveOptions OptionsFor(SyntaxNode removed)
    {
        var options = SyntaxRemoveOptions.KeepUnbalancedDirectives;
        if (HasComment(removed.GetLeadingTrivia()))
        {
            options |= SyntaxRemoveOptions.KeepLeadingTrivia;
        }

        if (HasComment(removed.GetTrailingTrivia()))
        {
            options |= SyntaxRemoveOptions.KeepTrailingTrivia;
        }

        return options;
    }

    private static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(item => item.IsDirective || Comments.IsComment(item));
}
