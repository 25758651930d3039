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
        context.Editor.ReplaceNode(statement, (current, _) =>
        {
            var block = (UsingStatementSyntax)current;
            var statements = StatementsOf(block.Statement);
            if (keepsVariable)
            {
                statements.Insert(0, context.Finished(LibraryWriter.WithResultType(context, LocalDeclarationStatement(block.Declaration!.WithTrailingTrivia()))));
            }

            return context.Finished(Block(statements)
                .WithLeadingTrivia(current.GetLeadingTrivia())
                .WithTrailingTrivia(current.GetTrailingTrivia())
                .WithAdditionalAnnotations(Body));
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

    private static List<StatementSyntax> WithTriviaOf(BlockSyntax body)
    {
        var statements = body.Statements.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation)).ToList();
        if (statements.Count > 0)
        {
            statements[0] = statements[0].WithLeadingTrivia(body.GetLeadingTrivia().Concat(statements[0].GetLeadingTrivia().SkipWhile(item => item.IsKind(SyntaxKind.WhitespaceTrivia))));
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
