using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The in-parameters object of one call: where it is made, what is assigned to it, what else is done with it.</summary>
internal sealed class InParametersObject
{
    private readonly List<IOperation> _cleanups = [];
    private readonly List<PropertyAssignment> _assignments = [];
    private readonly ILocalSymbol? _local;
    private readonly LocalHistory? _history;

    private InParametersObject(RefusalReason? refusal) => Refusal = refusal;

    private InParametersObject(IInvocationOperation? request) => Request = request;

    private InParametersObject(ILocalSymbol local, LocalHistory history, IInvocationOperation request, IInvocationOperation call)
    {
        _local = local;
        _history = history;
        Request = request;
        foreach (var reference in history.References)
        {
            if (!Accept(reference, call))
            {
                Refusal = RefusalReason.ParametersUsedElsewhere;
            }
        }
    }

    /// <summary>Why the object cannot be followed, if so.</summary>
    public RefusalReason? Refusal { get; }

    /// <summary>The GetMethodParameters call, unless the call passes null.</summary>
    public IInvocationOperation? Request { get; }

    /// <summary>True when a variable holds the object, so that a parameter can be assigned.</summary>
    public bool HasVariable => _local is not null;

    /// <summary>Whether not asking for the parameters changes nothing else.</summary>
    public bool CanBeDropped => Request?.Instance?.WithoutConversions().IsFreeOfSideEffects() != false;

    /// <summary>The value assigned to DeleteOnKill, if any.</summary>
    public IOperation? DeletionValue => _assignments.Count == 1 ? _assignments[0].Value : null;

    public static InParametersObject Read(IOperation value, IInvocationOperation call, KnownTypes types, CancellationToken cancellationToken)
    {
        value = value.WithoutConversions();
        if (value.IsNullConstant())
        {
            return new InParametersObject(request: null);
        }

        if (AsRequest(value, types) is { } direct)
        {
            return new InParametersObject(direct);
        }

        if (value is not ILocalReferenceOperation reference)
        {
            return new InParametersObject(RefusalReason.ArgumentsBuiltElsewhere);
        }

        var history = LocalHistory.Of(reference.Local, reference, cancellationToken);
        return history.SingleValue is { } made && AsRequest(made, types) is { } request
            ? new InParametersObject(reference.Local, history, request, call)
            : new InParametersObject(RefusalReason.ArgumentsBuiltElsewhere);
    }

    /// <summary>The edits that turn KillJob's parameters into RequestStateChange's.</summary>
    public Recipe AsStateParameters(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (Check(call, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (_assignments is [var assignment])
        {
            var dropped = DeletionArgument.Dropped(assignment.Value, cancellationToken);
            if (dropped.Refusal is not null)
            {
                return dropped;
            }

            return dropped.Edits
                .Add(new PlannedEdit(EditKind.ParameterName, assignment.Name.Syntax.GetLocation()))
                .Add(new PlannedEdit(EditKind.StateValue, assignment.Value.Syntax.GetLocation()))
                .AddRange(ParameterNameDeclarations(cancellationToken));
        }

        // The state can only be set between the statement that makes the object and the one that hands it on.
        return Request!.EnclosingStatement() is { } statement and (LocalDeclarationStatementSyntax or ExpressionStatementSyntax)
            && statement.StandsInList()
            && statement.Span.End <= call.Syntax.SpanStart
            ? ImmutableArray.Create(new PlannedEdit(EditKind.StateAssignment, statement.GetLocation(), _local!.Name))
            : RefusalReason.ParametersSetConditionally;
    }

    /// <summary>The edits that take the object away, because nothing needs it any more.</summary>
    public Recipe Removed(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (Check(call, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (!HasVariable)
        {
            return CanBeDropped ? ImmutableArray<PlannedEdit>.Empty : RefusalReason.DroppedArgumentHasSideEffects;
        }

        var parts = new[] { (IOperation)_history!.Declarator!, Request! }.Concat(_assignments.Select(assignment => assignment.Name)).Concat(_cleanups);
        if (RemovableStatements.Of(parts) is not { } removed)
        {
            return RefusalReason.StatementsNotRemovable;
        }

        if (!CanBeDropped)
        {
            return RefusalReason.StatementsNotRemovable;
        }

        if (DeletionValue is { } deletion && !MovedExpression.KeepsItsValue(deletion, call, removed, cancellationToken))
        {
            return RefusalReason.StatementsNotRemovable;
        }

        return RemovableStatements.Edits(removed).Concat(ParameterNameDeclarations(cancellationToken)).ToImmutableArray();
    }

    private IEnumerable<PlannedEdit> ParameterNameDeclarations(CancellationToken cancellationToken) =>
        _assignments.SelectMany(assignment => NameEdits.Declarations(ConstantTracker.Track(assignment.Name, cancellationToken)));

    private RefusalReason? Check(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (Refusal is not null)
        {
            return Refusal;
        }

        if (_assignments.Count > 1 || (HasVariable && !StatementOrder.AlwaysRunsBefore(Request!, call)))
        {
            return RefusalReason.ParametersSetConditionally;
        }

        if (_assignments is not [var assignment])
        {
            return null;
        }

        if (ConstantTracker.Track(assignment.Name, cancellationToken).Name is not { IsCertain: true, Values: [var name] }
            || !CimNames.AreEqual(name, CimNames.DeleteOnKill))
        {
            return RefusalReason.ParametersOfAnotherMethod;
        }

        // Only an assignment that runs whenever the call runs can become the assignment of the state.
        return StatementOrder.AlwaysRunsBefore(Request!, assignment.Name) && StatementOrder.AlwaysRunsBefore(assignment.Name, call)
            ? null
            : RefusalReason.ParametersSetConditionally;
    }

    private bool Accept(ILocalReferenceOperation reference, IInvocationOperation call)
    {
        if (reference.Consumer() is IArgumentOperation argument)
        {
            return argument.Parent == call;
        }

        if (PropertyAccess.Assignment(reference) is { } assignment)
        {
            _assignments.Add(assignment);
            return true;
        }

        if (PropertyAccess.Disposal(reference) is { } disposal)
        {
            _cleanups.Add(disposal);
            return true;
        }

        return false;
    }

    private static IInvocationOperation? AsRequest(IOperation value, KnownTypes types)
    {
        value = value.WithoutConversions();
        return SystemManagement.IsParametersRequest(value, types) ? (IInvocationOperation)value : null;
    }
}
