using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A lambda in which a call sets the in-parameters: <c>p => p["DeleteOnKill"] = true</c>.</summary>
internal sealed class FillingLambda
{
    private readonly List<PropertyAssignment> _assignments = [];
    private readonly IAnonymousFunctionOperation _function;
    private readonly CancellationToken _cancellationToken;
    private readonly bool _isShown = true;

    private FillingLambda(IAnonymousFunctionOperation function, CancellationToken cancellationToken)
    {
        _function = function;
        _cancellationToken = cancellationToken;
        foreach (var operation in function.Body.Descendants())
        {
            if (operation is not IParameterReferenceOperation reference
                || !function.Symbol.Parameters.Contains(reference.Parameter, SymbolEqualityComparer.Default))
            {
                continue;
            }

            if ((PropertyAccess.Assignment(reference) ?? Added(reference)) is { } assignment && TakesAnyValue(reference))
            {
                _assignments.Add(assignment);
            }
            else
            {
                _isShown = false;
            }
        }
    }

    /// <summary>The value assigned to DeleteOnKill, if that is all the lambda does.</summary>
    public IOperation? DeletionValue => Refusal is null ? _assignments[0].Value : null;

    /// <summary>Why the lambda cannot be rewritten, if so.</summary>
    public RefusalReason? Refusal =>
        !_isShown ? RefusalReason.ParametersUsedElsewhere
        : _assignments.Count == 0 ? RefusalReason.ArgumentsBuiltElsewhere
        : _assignments is not [var assignment] || !StatementOrder.AlwaysRunsIn(_function, assignment.Name) ? RefusalReason.ParametersSetConditionally
        : ConstantTracker.Track(assignment.Name, _cancellationToken).Name is { IsCertain: true, Values: [var name] } && CimNames.AreEqual(name, CimNames.DeleteOnKill) ? null
        : RefusalReason.ParametersOfAnotherMethod;

    /// <summary>The lambda among the call's arguments that the helper lets fill the in-parameters.</summary>
    public static FillingLambda? Of(IInvocationOperation call, HelperRole role, CancellationToken cancellationToken)
    {
        foreach (var filler in role.Fillers)
        {
            if (CallSites.Argument(call, filler)?.Value.WithoutConversions() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function })
            {
                return new FillingLambda(function, cancellationToken);
            }
        }

        return null;
    }

    public Recipe AsStateParameters()
    {
        if (Refusal is { } refusal)
        {
            return refusal;
        }

        var (name, value) = _assignments[0];
        var dropped = DeletionArgument.Dropped(value, _cancellationToken);
        return dropped.Refusal is not null ? dropped : dropped.Edits
            .Add(new PlannedEdit(EditKind.ParameterName, name.Syntax.GetLocation()))
            .Add(new PlannedEdit(EditKind.StateValue, value.Syntax.GetLocation()));
    }

    // p.Add(CimMethodParameter.Create("DeleteOnKill", value, flags)), where no further argument gives the value's type.
    private static PropertyAssignment? Added(IParameterReferenceOperation reference) =>
        reference.Parent is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var parameter }] } add
        && add.Instance == reference
        && parameter.WithoutConversions() is IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "CimMethodParameter" } } create
        && create.ArgumentNamed("type") is null
        && create.ArgumentNamed("name") is { } name
        && create.ArgumentNamed("value") is { } value
            ? new PropertyAssignment(name.Value, value.Value.WithoutImplicitConversions())
            : null;

    // A number fits where a boolean stood only if the place takes any object.
    private static bool TakesAnyValue(IParameterReferenceOperation reference) => reference.Parent switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } => indexer.Type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic },
        _ => true,
    };
}
