using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>What a static wrapper is given: the request goes where the wrapper would have sent it.</summary>
internal sealed class WrapperGivenObject(WrapperUse use, KnownTypes types)
{
    public Recipe Write(EditKind kind, string form)
    {
        if (use.Sight.Given is not { } target
            || use.Given(target.Object) is not { } given
            || (target.Instance is { } place && use.Given(place) is null))
        {
            return RefusalReason.ObjectChosenByWrapper;
        }

        if (kind == EditKind.GivenObjectLibraryCall && !(target.Instance is null ? types.HasManagementObjectLibrary : types.HasSessionLibrary))
        {
            return RefusalReason.LibraryNotReferenced;
        }

        if (!use.IsReadAsCode || (given.Value is IConditionalAccessInstanceOperation && use.Invocation.WithConditionalAccess() == use.Invocation))
        {
            return RefusalReason.ResultReadInAnotherWay;
        }

        if (kind == EditKind.GivenObjectRequest && target.Instance is null && !IsAskedByName(given))
        {
            return RefusalReason.NameTaken;
        }

        // Whose null ends the call must be what the request goes to.
        if (target.Instance is { } tested && use.Given(tested)!.Value is IConditionalAccessInstanceOperation)
        {
            return RefusalReason.ReceiverEvaluatedTwice;
        }

        if (use.OtherArguments.Any())
        {
            return RefusalReason.ArgumentNotCarried;
        }

        if (!EvaluationOrder.IsKept(use.Invocation, use.CancellationToken, given.Value, target.Instance is { } behind ? use.Given(behind)!.Value : null, use.DeletionArgument?.Value))
        {
            return RefusalReason.EvaluationOrder;
        }

        var edits = use.Edit(kind, form).ToBuilder();
        if (!given.IsReceiver)
        {
            edits.Add(new PlannedEdit(EditKind.GivenObject, given.Value.Syntax.GetLocation()));
        }

        if (target.Instance is { } instance)
        {
            edits.Add(new PlannedEdit(EditKind.JobInstance, use.Given(instance)!.Value.Syntax.GetLocation()));
        }

        Recipe written = edits.ToImmutable();
        return use.Sight.DoesMore ? written.Losing(ReviewReasons.WrapperDoesMore) : written;
    }

    // A class of the user's below ManagementObject may have an InvokeMethod of its own.
    private bool IsAskedByName(WrapperGiven given)
    {
        var method = given.IsReceiver
            ? TrialCall.Bound(use.Invocation, TrialCall.InvokeMethod, TrialCall.RequestByName())
            : TrialCall.Bound(given.Value, TrialCall.InvokeMethod, TrialCall.RequestByName());
        return method is not null && types.ManagementObject.Contains(method.ContainingType, SymbolEqualityComparer.Default);
    }
}
