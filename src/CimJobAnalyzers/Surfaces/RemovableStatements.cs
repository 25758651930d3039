using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The statements that a rewrite leaves without a purpose.</summary>
internal static class RemovableStatements
{
    /// <summary>The statements of the operations, each once; null if one of them cannot be taken away alone.</summary>
    public static ImmutableArray<StatementSyntax>? Of(IEnumerable<IOperation> operations)
    {
        var removed = ImmutableArray.CreateBuilder<StatementSyntax>();
        foreach (var operation in operations)
        {
            if (operation.EnclosingStatement() is not { } statement || !CanGo(statement))
            {
                return null;
            }

            if (!removed.Contains(statement))
            {
                removed.Add(statement);
            }
        }

        return removed.ToImmutable();
    }

    /// <summary>The edits that take the statements away, but not the body of a using statement.</summary>
    public static IEnumerable<PlannedEdit> Edits(IEnumerable<StatementSyntax> removed) =>
        removed.Select(statement => new PlannedEdit(statement is UsingStatementSyntax ? EditKind.UnwrappedUsing : EditKind.RemovedStatement, statement.GetLocation()));

    private static bool CanGo(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax declaration => declaration.Declaration.Variables.Count == 1 && statement.StandsInList(),
        UsingStatementSyntax block => block.Declaration?.Variables.Count == 1,
        ExpressionStatementSyntax => statement.StandsInList(),
        _ => false,
    };
}
