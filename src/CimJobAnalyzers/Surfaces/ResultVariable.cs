using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The local variable that holds what a call returned.</summary>
internal sealed class ResultVariable(LocalHistory history)
{
    /// <summary>Whether anything but its disposal uses the variable.</summary>
    public bool IsRead => history.References.Any(reference => PropertyAccess.Disposal(reference) is null);

    public static ResultVariable? Of(IOperation call, CancellationToken cancellationToken)
    {
        var local = call.Consumer() switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } => target.Local,
            _ => null,
        };
        return local is not null && LocalHistory.Of(local, call, cancellationToken) is { HasOtherWrites: false } history
            ? new ResultVariable(history)
            : null;
    }

    /// <summary>Whether the variable takes its type from the call, and is used in this way alone.</summary>
    public bool IsInferredAndOnly(Func<IOperation, bool> isUse) =>
        history is { SingleValue: not null, Declarator.Syntax.Parent: VariableDeclarationSyntax { Type.IsVar: true } } && history.References.All(reference => isUse(reference));

    /// <summary>The edits that let the variable hold the library's result instead of an out-parameters object.</summary>
    /// <param name="returnValue">The expression that reads ReturnValue of a reference to the variable, or null.</param>
    public Recipe AsLibraryResult(Func<IOperation, IOperation?> returnValue)
    {
        if (history.SingleValue is null || Declaration(history.Declarator?.EnclosingStatement()) is not { } declaration)
        {
            return RefusalReason.ResultReadInAnotherWay;
        }

        var edits = ImmutableArray.CreateBuilder<PlannedEdit>();
        edits.Add(declaration);
        foreach (var reference in history.References)
        {
            if (returnValue(reference) is { } read && BoxedResult.Of(read) is { Refusal: null } result)
            {
                edits.AddRange(ResultReads.Edits(reference, read, result));
            }
            else if (PropertyAccess.Disposal(reference)?.EnclosingStatement() is { } disposal && disposal.StandsInList())
            {
                edits.Add(new PlannedEdit(EditKind.RemovedStatement, disposal.GetLocation()));
            }
            else if (!IsNullTest(reference))
            {
                return RefusalReason.ResultReadInAnotherWay;
            }
        }

        return edits.ToImmutable();
    }

    private static PlannedEdit? Declaration(StatementSyntax? statement) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } => new PlannedEdit(EditKind.ResultDeclaration, statement.GetLocation()),
        UsingStatementSyntax { Declaration.Variables.Count: 1 } => new PlannedEdit(EditKind.UnwrappedUsing, statement.GetLocation(), nameof(ResultForm.Result)),
        _ => null,
    };

    private static bool IsNullTest(IOperation reference) => reference.Consumer() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            comparison.LeftOperand.IsNullConstant() || comparison.RightOperand.IsNullConstant(),
        IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => true,
        _ => false,
    };
}
