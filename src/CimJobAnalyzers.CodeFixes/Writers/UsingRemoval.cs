using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Puts the body of a using statement in its place, because what it disposed of is gone.</summary>
internal static class UsingRemoval
{
    private static readonly SyntaxAnnotation Body = new("CimJob.Body");

    public static void Write(WriterContext context, UsingStatementSyntax statement)
    {
        var keepsVariable = context.Edit.Detail.Length > 0;
        context.Replace(statement, current =>
        {
            var statements = StatementsOf(current.Statement);
            if (keepsVariable)
            {
                statements.Insert(0, context.Finished(LibraryWriter.WithResultType(context, LocalDeclarationStatement(current.Declaration!.WithTrailingTrivia()))));
            }

            if (statements.Count > 0)
            {
                statements[0] = statements[0].WithLeadingTrivia(Header(current, keepsVariable).Concat(statements[0].GetLeadingTrivia()));
                statements[statements.Count - 1] = statements[statements.Count - 1].WithTrailingTrivia(statements[statements.Count - 1].GetTrailingTrivia().Concat(AtClosingBrace(current)));
            }

            return Block(statements).WithAdditionalAnnotations(Body);
        });
    }

    /// <summary>Lets the bodies stand without braces where their names do not get in the way of others.</summary>
    public static SyntaxNode Spliced(SyntaxNode root)
    {
        while (root.GetAnnotatedNodes(Body).FirstOrDefault() is BlockSyntax body)
        {
            var statements = WithTriviaOf(body);
            root = body.Parent switch
            {
                BlockSyntax or SwitchSectionSyntax when !HidesNames(body) => root.ReplaceNode(body, statements),
                not (BlockSyntax or SwitchSectionSyntax) when statements is [not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax) and var only] => root.ReplaceNode(body, only),
                _ => root.ReplaceNode(body, body.WithoutAnnotations(Body)),
            };
        }

        return root;
    }

    private static List<StatementSyntax> StatementsOf(StatementSyntax body) => body is BlockSyntax block ? [.. block.Statements] : [body];

    // Comments of the head and of the brace behind it come to stand above the body.
    private static IEnumerable<SyntaxTrivia> Header(UsingStatementSyntax statement, bool keepsVariable)
    {
        var declaration = keepsVariable ? statement.Declaration!.Span : default;
        var open = statement.Statement is BlockSyntax block ? block.OpenBraceToken.FullSpan : default;
        return statement.DescendantTrivia()
            .Where(trivia => Comments.IsComment(trivia)
                && trivia.SpanStart > statement.SpanStart
                && (trivia.SpanStart < statement.Statement.SpanStart || open.Contains(trivia.Span))
                && !declaration.Contains(trivia.Span))
            .SelectMany(comment => new[] { comment, ElasticCarriageReturnLineFeed });
    }

    private static IEnumerable<SyntaxTrivia> AtClosingBrace(UsingStatementSyntax statement) =>
        statement.Statement is BlockSyntax block && block.CloseBraceToken.LeadingTrivia is var above && above.Any(Comments.IsComment)
            ? above.Reverse().SkipWhile(item => item.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse()
            : [];

    private static List<StatementSyntax> WithTriviaOf(BlockSyntax body)
    {
        var statements = body.Statements.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation)).ToList();
        if (statements.Count > 0)
        {
            statements[0] = statements[0].WithLeadingTrivia(body.GetLeadingTrivia().Concat(statements[0].GetLeadingTrivia().SkipWhile(item => item.IsKind(SyntaxKind.WhitespaceTrivia))));
            var last = statements[statements.Count - 1];
            var trailing = last.GetTrailingTrivia();
            var lineEnd = trailing is [.., var end] && end.IsKind(SyntaxKind.EndOfLineTrivia) ? trailing.Count - 1 : trailing.Count;
            statements[statements.Count - 1] = last.WithTrailingTrivia(trailing.Any(Comments.IsComment)
                ? trailing.InsertRange(0, Comments.Inline(body.GetTrailingTrivia()))
                : trailing.InsertRange(lineEnd, Comments.Of(body.GetTrailingTrivia())));
        }

        return statements;
    }

    private static bool HidesNames(BlockSyntax body)
    {
        var declared = body.Statements
            .SelectMany(statement => statement.DescendantNodesAndSelf(node => node is not (BlockSyntax or AnonymousFunctionExpressionSyntax)))
            .Select(DeclaredName)
            .OfType<string>()
            .ToList();
        return body.Parent!.DescendantTokens(node => node != body)
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && declared.Contains(token.ValueText));
    }

    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };
}
