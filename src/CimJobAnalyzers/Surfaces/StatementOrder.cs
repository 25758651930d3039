using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Whether one operation has run whenever another runs.</summary>
internal static class StatementOrder
{
    /// <summary>True when every way to the second leads through the first.</summary>
    public static bool AlwaysRunsBefore(IOperation first, IOperation second) =>
        first.EnclosingStatement() is { } statement
        && !IsLeftToChance(first, statement)
        && (statement switch
        {
            ExpressionStatementSyntax or LocalDeclarationStatementSyntax => statement.StandsInList() && Leads(statement, second.Syntax),
            UsingStatementSyntax block => IsHead(block.Statement, first, second),
            ForStatementSyntax { Declaration: { } variables } loop => variables.Span.Contains(first.Syntax.Span) && IsHead(loop.Statement, first, second),
            _ => false,
        });

    /// <summary>True when the second cannot run without the first, which may be a part of it.</summary>
    public static bool RunsWith(IOperation first, IOperation second) =>
        second.Syntax.Span.Contains(first.Syntax.Span) || AlwaysRunsBefore(first, second);

    /// <summary>True when whoever calls the function finds that the operation has run.</summary>
    public static bool AlwaysRunsIn(IAnonymousFunctionOperation function, IOperation operation) =>
        !function.Symbol.IsAsync
        && (function.Syntax is LambdaExpressionSyntax { ExpressionBody: not null }
            || (operation.EnclosingStatement() is ExpressionStatementSyntax { Parent: BlockSyntax body } statement
                && body == (function.Syntax as AnonymousFunctionExpressionSyntax)?.Block
                && !IsLeftToChance(operation, statement)
                && !body.Statements.TakeWhile(earlier => earlier != statement).Any(MayJump)));

    /// <summary>True when an operator or a function around the operation decides whether it runs with its statement.</summary>
    public static bool IsLeftToChance(IOperation operation, StatementSyntax statement)
    {
        for (var inner = operation; inner.Parent is { } outer && outer.Syntax != statement; inner = outer)
        {
            var isChosen = outer switch
            {
                IAnonymousFunctionOperation or ISwitchExpressionArmOperation => true,
                IConditionalOperation choice => inner != choice.Condition,
                ICoalesceOperation choice => inner != choice.Value,
                ICoalesceAssignmentOperation choice => inner == choice.Value,
                IConditionalAccessOperation access => inner == access.WhenNotNull,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } choice => inner == choice.RightOperand,
                _ => false,
            };
            if (isChosen)
            {
                return true;
            }
        }

        return false;
    }

    // A label may be reached, and a local function called, without the statements before it.
    private static bool Leads(StatementSyntax statement, SyntaxNode place)
    {
        foreach (var next in Listed(statement.StatementList()!).SkipWhile(listed => listed != statement).Skip(1))
        {
            if (next is LabeledStatementSyntax)
            {
                return false;
            }

            if (next.Span.Contains(place.Span))
            {
                return !IsInLocalFunction(place, next);
            }
        }

        return false;
    }

    private static bool IsHead(StatementSyntax body, IOperation first, IOperation second) =>
        first.Syntax.SpanStart < body.SpanStart && body.Span.Contains(second.Syntax.Span) && !IsInLocalFunction(second.Syntax, body);

    private static bool IsInLocalFunction(SyntaxNode place, SyntaxNode within) =>
        place.AncestorsAndSelf().TakeWhile(node => node != within.Parent).Any(node => node is LocalFunctionStatementSyntax);

    private static IEnumerable<StatementSyntax> Listed(SyntaxNode list) =>
        list.ChildNodes().Select(node => node is GlobalStatementSyntax global ? global.Statement : node).OfType<StatementSyntax>();

    private static bool MayJump(SyntaxNode statement) =>
        statement.DescendantNodesAndSelf(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(node => node is ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax);
}
