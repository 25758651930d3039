using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Finds the deletion of an object that follows on another statement.</summary>
internal static class Deletions
{
    /// <summary>The Delete or DeleteInstance of the variable that comes in the same list of statements, with no loop and no other call but output between.</summary>
    public static SyntaxNode? RightAfter(IOperation request, ISymbol variable, IOperation block)
    {
        if (request.EnclosingStatement() is not { } statement || statement.StatementList() is not { } list)
        {
            return null;
        }

        foreach (var operation in block.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "Delete" or "DeleteInstance" } deletion
                && IsOf(deletion, variable)
                && deletion.EnclosingStatement() is { } later
                && later.StatementList() == list
                && later.SpanStart > statement.SpanStart
                && !list.ChildNodes().OfType<StatementSyntax>().Any(between => between.SpanStart > statement.SpanStart && between.SpanStart < later.SpanStart && MayWait(between)))
            {
                return deletion.Syntax;
            }
        }

        return null;
    }

    private static bool IsOf(IInvocationOperation deletion, ISymbol variable) =>
        new[] { deletion.Instance }.Concat(deletion.Arguments.Select(argument => argument.Value))
            .Any(value => SymbolEqualityComparer.Default.Equals(Model.Jobs.PropertyRead.VariableIn(value), variable));

    private static bool MayWait(StatementSyntax statement) => statement.DescendantNodesAndSelf().Any(node => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or InvocationExpressionSyntax);
}
