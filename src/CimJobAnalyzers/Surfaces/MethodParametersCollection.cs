using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The CimMethodParametersCollection of one call: where it is made, what is added to it, what else is done with it.</summary>
internal sealed class MethodParametersCollection
{
    private readonly IInvocationOperation _call;
    private readonly KnownTypes _types;
    private readonly CancellationToken _cancellationToken;
    private readonly List<IInvocationOperation> _parameters = [];

    // What is written in statements of its own, and must run whenever the call runs.
    private readonly List<IOperation> _preparations = [];
    private readonly List<IOperation> _cleanups = [];
    private SyntaxNode? _site;

    private MethodParametersCollection(IInvocationOperation call, KnownTypes types, CancellationToken cancellationToken)
    {
        _call = call;
        _types = types;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Why the collection cannot be followed, if so.</summary>
    public RefusalReason? Refusal { get; private set; }

    /// <summary>The value given for DeleteOnKill, if any.</summary>
    public IOperation? DeletionValue => _parameters is [var parameter] ? parameter.ArgumentNamed("value")?.Value : null;

    public static MethodParametersCollection Read(IOperation? value, IInvocationOperation call, KnownTypes types, CancellationToken cancellationToken)
    {
        var collection = new MethodParametersCollection(call, types, cancellationToken);
        if (value is null)
        {
            collection.Refusal = RefusalReason.ArgumentsBuiltElsewhere;
        }
        else if (value.IsNullConstant())
        {
            collection._site = value.Syntax.WithSuppression();
        }
        else
        {
            collection.Refusal = value.WithoutConversions() is ILocalReferenceOperation reference
                ? collection.ReadVariable(reference)
                : collection.ReadCreation(value);
        }

        return collection;
    }

    /// <summary>The edits that turn KillJob's parameters into RequestStateChange's.</summary>
    public Recipe AsStateParameters(CancellationToken cancellationToken)
    {
        if (Check() is { } refusal)
        {
            return refusal;
        }

        if (_parameters is not [var parameter])
        {
            return ImmutableArray.Create(new PlannedEdit(EditKind.ParameterCollection, _site!.GetLocation()));
        }

        var dropped = DeletionArgument.Dropped(DeletionValue, cancellationToken);
        if (dropped.Refusal is not null)
        {
            return dropped;
        }

        var name = parameter.ArgumentNamed("name")!;
        var edits = dropped.Edits.ToBuilder();
        edits.Add(new PlannedEdit(EditKind.ParameterName, name.Value.Syntax.GetLocation()));
        edits.Add(new PlannedEdit(EditKind.StateValue, DeletionValue!.Syntax.GetLocation()));
        edits.AddRange(ParameterNameDeclarations());

        // The type was that of a boolean, and the new value says its own.
        if (parameter.ArgumentNamed("type") is { } type)
        {
            if (!type.Value.IsFreeOfSideEffects())
            {
                return RefusalReason.DroppedArgumentHasSideEffects;
            }

            edits.Add(new PlannedEdit(EditKind.RemovedArgument, type.Syntax.GetLocation()));
        }

        return edits.ToImmutable();
    }

    /// <summary>The edits that take the collection away, because nothing needs it any more.</summary>
    public Recipe Removed(CancellationToken cancellationToken)
    {
        if (Check() is { } refusal)
        {
            return refusal;
        }

        if (_parameters.SelectMany(parameter => parameter.Arguments)
            .Any(argument => argument.Parameter?.Name is not ("name" or "value") && !argument.Value.IsFreeOfSideEffects()))
        {
            return RefusalReason.DroppedArgumentHasSideEffects;
        }

        if (RemovableStatements.Of(_preparations.Concat(_cleanups)) is not { } removed
            || (removed.Length > 0 && DeletionValue is { } deletion && !MovedExpression.KeepsItsValue(deletion, _call, removed, cancellationToken)))
        {
            return RefusalReason.StatementsNotRemovable;
        }

        return RemovableStatements.Edits(removed).Concat(ParameterNameDeclarations()).ToImmutableArray();
    }

    private IEnumerable<PlannedEdit> ParameterNameDeclarations() =>
        _parameters.SelectMany(parameter => NameEdits.Declarations(ConstantTracker.Track(parameter.ArgumentNamed("name")!.Value, _cancellationToken)));

    private RefusalReason? Check()
    {
        if (Refusal is not null)
        {
            return Refusal;
        }

        if (!_parameters.All(IsDeletion))
        {
            return RefusalReason.ParametersOfAnotherMethod;
        }

        return _parameters.Count <= 1 && _preparations.All(preparation => StatementOrder.AlwaysRunsBefore(preparation, _call))
            ? null
            : RefusalReason.ParametersSetConditionally;
    }

    private bool IsDeletion(IInvocationOperation parameter) =>
        parameter.ArgumentNamed("name") is { } name
        && ConstantTracker.Track(name.Value, _cancellationToken).Name is { IsCertain: true, Values: [var text] }
        && CimNames.AreEqual(text, CimNames.DeleteOnKill);

    private RefusalReason? ReadVariable(ILocalReferenceOperation variable)
    {
        var history = LocalHistory.Of(variable.Local, variable, _cancellationToken);
        if (history.SingleValue is not { } creation || ReadCreation(creation) is not null)
        {
            return RefusalReason.ArgumentsBuiltElsewhere;
        }

        _preparations.Add(history.Declarator!);
        _preparations.Add(creation);
        foreach (var reference in history.References)
        {
            if (!Accept(reference))
            {
                return RefusalReason.ParametersUsedElsewhere;
            }
        }

        return null;
    }

    private RefusalReason? ReadCreation(IOperation value)
    {
        value = value.WithoutConversions();
        _site = value.Syntax;
        if (value.Syntax is CollectionExpressionSyntax)
        {
            return value.Elements() is { } elements && elements.All(AddParameter) ? null : RefusalReason.ArgumentsBuiltElsewhere;
        }

        if (value is not IObjectCreationOperation { Arguments.IsEmpty: true } creation || !KnownTypes.Is(creation.Type, _types.CimMethodParametersCollection))
        {
            return RefusalReason.ArgumentsBuiltElsewhere;
        }

        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var added] } || !AddParameter(added.Value))
            {
                return RefusalReason.ArgumentsBuiltElsewhere;
            }
        }

        return null;
    }

    private bool Accept(ILocalReferenceOperation reference)
    {
        if (reference.Consumer() is IArgumentOperation argument)
        {
            return argument.Parent == _call;
        }

        if (PropertyAccess.Disposal(reference) is { } disposal)
        {
            _cleanups.Add(disposal);
            return true;
        }

        if (reference.Parent is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var added], Parent: IExpressionStatementOperation } add
            || !AddParameter(added.Value))
        {
            return false;
        }

        _preparations.Add(add);
        return true;
    }

    private bool AddParameter(IOperation value)
    {
        value = value.WithoutConversions();
        if (value is ILocalReferenceOperation reference)
        {
            var history = LocalHistory.Of(reference.Local, reference, _cancellationToken);
            if (history is not { SingleValue: { } made, References.Length: 1 })
            {
                return false;
            }

            _preparations.Add(history.Declarator!);
            _preparations.Add(made);
            value = made.WithoutConversions();
        }

        if (value is not IInvocationOperation { TargetMethod.Name: "Create" } create || !KnownTypes.Is(create.TargetMethod.ContainingType, _types.CimMethodParameter))
        {
            return false;
        }

        _parameters.Add(create);
        return true;
    }
}
