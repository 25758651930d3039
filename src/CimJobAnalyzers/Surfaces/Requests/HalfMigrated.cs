using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Requests;

/// <summary>Says how a request that has the name of RequestStateChange and parameters of KillJob gets the right ones.</summary>
internal sealed class HalfMigrated(MethodRequest request, KnownTypes types, CancellationToken cancellationToken)
{
    /// <summary>Whether the request asks for a state already, so that nothing is to be written in the place of what goes.</summary>
    public bool HasState => request.Argument(CimNames.RequestedState) is { } state && !IsTruth(state);

    public Recipe Recipe()
    {
        var recipe = HasState ? WithoutDeletion()
            : request.Argument(CimNames.RequestedState) is { IsNamed: true } state ? WithState(state)
            : WithParameters();
        return Deletion == DeletionRequest.No || request.Evidence.IsHyperV ? recipe : recipe.Losing(ReviewReasons.DeletionLost);
    }

    private DeletionRequest Deletion =>
        DeletionArgument.Classify((request.Argument(CimNames.DeleteOnKill) ?? request.Argument(CimNames.RequestedState))?.Value);

    private static bool IsTruth(RequestArgument argument) => argument.Value.Type?.SpecialType == SpecialType.System_Boolean;

    // p["RequestedState"] = true
    private Recipe WithState(RequestArgument state) => state.HasCimType
        ? RefusalReason.ParametersHoldNoNumber
        : Model.Recipe.Combine(
            DeletionArgument.Dropped(state.Value, cancellationToken),
            ImmutableArray.Create(new PlannedEdit(EditKind.StateValue, state.Value.Syntax.GetLocation())));

    // p["RequestedState"] = (ushort)4; p["DeleteOnKill"] = true;
    private Recipe WithoutDeletion()
    {
        var value = request.Argument(CimNames.DeleteOnKill)!.Value;
        if (value.EnclosingStatement() is not ExpressionStatementSyntax statement || !statement.StandsInList() || !SetsOnly(statement))
        {
            return RefusalReason.StatementsNotRemovable;
        }

        // The name is written as it was, so that the proof looks at the call.
        return Name is { Value.Syntax: LiteralExpressionSyntax literal }
            ? Model.Recipe.Combine(
                ImmutableArray.Create(new PlannedEdit(EditKind.RemovedStatement, statement.GetLocation()), new PlannedEdit(EditKind.MethodName, literal.GetLocation())),
                DeletionArgument.Dropped(value, cancellationToken))
            : RefusalReason.NameNotConstant;
    }

    private IArgumentOperation? Name => ((IInvocationOperation)request.Call).ArgumentNamed("methodName");

    private static bool SetsOnly(ExpressionStatementSyntax statement) =>
        statement.Expression is AssignmentExpressionSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: PropertyAccess.SetPropertyValue or "Add" } };

    private Recipe WithParameters()
    {
        var call = (IInvocationOperation)request.Call;
        if (Name is not { } name)
        {
            return RefusalReason.ArgumentsBuiltElsewhere;
        }

        var text = ConstantTracker.Track(name.Value, cancellationToken);
        return KnownTypes.Is(call.Instance?.Type, types.CimSession)
            ? new ManagementInfrastructureCall(call, name, text, types, cancellationToken).CompleteMigration()
            : new SystemManagementCall(call, name, text, types, cancellationToken).CompleteMigration();
    }
}
