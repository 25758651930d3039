using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes a look at a job into the body of a loop: <c>job.Get();</c>, or an assignment of what GetInstance gives.</summary>
internal static class RefreshWriter
{
    public static void Write(WriterContext context, StatementSyntax place)
    {
        var detail = context.Edit.Detail.Split(':');
        var refresh = context.Finished(ExpressionStatement(detail is [_, var job, var session] ? NewInstance(job, session) : Get(detail[1])))
            .WithLeadingTrivia(ElasticMarker)
            .WithTrailingTrivia(ElasticMarker);
        if (detail[0] == "Before")
        {
            context.Editor.InsertBefore(place, refresh);
            return;
        }

        var isFirst = detail[0] == "Start";
        context.Editor.ReplaceNode(place, (current, _) => current switch
        {
            BlockSyntax { Statements: [.., var last] } block when !isFirst && IsOnOneLine(block) =>
                block.WithStatements(block.Statements.Add(refresh.WithLeadingTrivia().WithTrailingTrivia(SpaceBehind(last)))),
            BlockSyntax block => block.WithStatements(block.Statements.Insert(isFirst ? 0 : block.Statements.Count, refresh)),
            EmptyStatementSyntax empty => Comments.Kept(empty, Braced(refresh)),
            _ => Braced(isFirst ? [refresh, (StatementSyntax)current] : [(StatementSyntax)current, refresh]),
        });
    }

    private static bool IsOnOneLine(BlockSyntax block) =>
        !block.DescendantTrivia(block.Span).Any(item => item.IsKind(SyntaxKind.EndOfLineTrivia) && block.Span.Contains(item.Span));

    private static IEnumerable<SyntaxTrivia> SpaceBehind(StatementSyntax last) => last.GetTrailingTrivia().Where(item => item.IsKind(SyntaxKind.WhitespaceTrivia));

    private static BlockSyntax Braced(params StatementSyntax[] statements) =>
        Block(statements).WithTrailingTrivia(ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation);

    private static InvocationExpressionSyntax Get(string job) => InvocationExpression(Names.Access(Names.Alone(job), "Get"));

    private static AssignmentExpressionSyntax NewInstance(string job, string session) =>
        AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            Names.Alone(job),
            InvocationExpression(
                Names.Access(Names.Alone(session), "GetInstance"),
                ArgumentList(SeparatedList(
                [
                    Argument(Names.Access(Names.Access(Names.Alone(job), "CimSystemProperties"), "Namespace")),
                    Argument(Names.Alone(job)),
                ]))));
}
