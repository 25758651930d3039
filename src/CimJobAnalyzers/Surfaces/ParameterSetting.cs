using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>One parameter that the code gives a value: where its name stands, what it is, and the value.</summary>
internal readonly record struct ParameterSetting(PlannedEdit NameEdit, CimMethodName Name, IOperation Value)
{
    public bool IsDeletion => Name is { IsCertain: true, Values: [var name] } && CimNames.AreEqual(name, CimNames.DeleteOnKill);

    /// <summary>A parameter named by a text.</summary>
    public static ParameterSetting Named(IOperation name, IOperation value, CancellationToken cancellationToken) =>
        new(new PlannedEdit(EditKind.ParameterName, name.Syntax.GetLocation()), ConstantTracker.Track(name, cancellationToken).Name, value.WithoutImplicitConversions());

    /// <summary>The edits that turn DeleteOnKill into RequestedState, its value written as the kind says.</summary>
    public Recipe AsState(EditKind valueKind, CancellationToken cancellationToken)
    {
        if (!IsDeletion)
        {
            return RefusalReason.ParametersOfAnotherMethod;
        }

        var dropped = DeletionArgument.Dropped(Value, cancellationToken);
        return dropped.Refusal is not null
            ? dropped
            : dropped.Edits.Add(NameEdit).Add(new PlannedEdit(valueKind, Value.Syntax.GetLocation()));
    }
}
