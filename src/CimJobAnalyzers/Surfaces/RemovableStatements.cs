using System.Collections.Immutable;
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

    private static bool CanGo(StatementSyntax statement) =>
        statement.StandsInList() && statement switch
        {
            LocalDeclarationStatementSyntax declaration => declaration.Declaration.Variables.Count == 1,
            ExpressionStatementSyntax => true,
            _ => false,
        };
}
