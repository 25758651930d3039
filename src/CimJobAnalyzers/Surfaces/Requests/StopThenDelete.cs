using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Requests;

/// <summary>Says how a request to stop a job and the deletion right behind it become one call of the runtime library, which waits between them.</summary>
internal sealed class StopThenDelete(MethodRequest request, SyntaxNode deletion, KnownTypes types)
{
    private readonly IInvocationOperation _call = (IInvocationOperation)request.Call;

    /// <summary>The state that is asked for; null for none that stops a job.</summary>
    public ReplacementState? State => Datum.Of(request.Argument(CimNames.RequestedState)?.Value.ConstantValue ?? default).Number switch
    {
        (long)ReplacementState.Terminate => ReplacementState.Terminate,
        (long)ReplacementState.Kill => ReplacementState.Kill,
        _ => null,
    };

    public Recipe Recipe() => Refusal() is { } refusal ? refusal
        : deletion.Parent is ExpressionStatementSyntax statement && statement.StandsInList()
            ? ImmutableArray.Create(
                new PlannedEdit(EditKind.LibraryStop, _call.Syntax.GetLocation()),
                new PlannedEdit(EditKind.RemovedStatement, statement.GetLocation()))
            : RefusalReason.StatementsNotRemovable;

    private RefusalReason? Refusal() =>
        !KnownTypes.Is(_call.Instance?.Type, types.ManagementObject) ? RefusalReason.NoLibraryForApi
        : !types.HasManagementObjectLibrary ? RefusalReason.LibraryNotReferenced
        : State is null ? RefusalReason.StateNotKnown
        : _call.TargetMethod.ReturnsVoid ? RefusalReason.AnswerReadElsewhere
        : _call.Parent is not IExpressionStatementOperation ? RefusalReason.ResultReadInAnotherWay
        : request.Argument(RequestNames.TimeoutPeriod) is { Value.ConstantValue: not { HasValue: true, Value: null } } ? RefusalReason.ArgumentNotCarried
        : !IsWhole() ? RefusalReason.ArgumentsBuiltElsewhere
        : LibraryReach.Refusal(_call, _call.Instance!.Type, LibraryReach.StopJob);

    // What the call is given stands in the call, and goes with it.
    private bool IsWhole() =>
        _call.ArgumentOfType(type => type.TypeKind == TypeKind.Array)?.Value is { } array
        && array.Syntax.Span.Contains(request.Argument(CimNames.RequestedState)!.Value.Syntax.Span);
}
