using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>Works out what code does when one thing that it reads has a given value: which tests hold, which branches are taken.</summary>
internal sealed class Interpreter
{
    private const int MaximumSteps = 20_000;
    private const int MaximumDepth = 64;
    private readonly Func<IOperation, Datum?> _given;
    private readonly StatementRunner _statements;
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);
    private int _steps;
    private int _depth;

    /// <param name="given">The value of an expression that is given; null for all others.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Interpreter(Func<IOperation, Datum?> given, CancellationToken cancellationToken)
    {
        _given = given;
        CancellationToken = cancellationToken;
        _statements = new StatementRunner(this);
    }

    /// <summary>Whether anything that was given has been read.</summary>
    public bool HasReadGiven { get; private set; }

    /// <summary>Takes the statements that the run comes to, if anybody asks.</summary>
    public ICollection<IOperation>? Reached { get; set; }

    public CancellationToken CancellationToken { get; }

    public Ending Run(IOperation? statement, Frame frame) => _statements.Run(statement, frame);

    /// <summary>Takes one step; false when the run has become too long.</summary>
    public bool Step()
    {
        CancellationToken.ThrowIfCancellationRequested();
        return ++_steps <= MaximumSteps;
    }

    public Datum Value(IOperation? operation, Frame frame)
    {
        if (operation is null || _depth == MaximumDepth || !Step())
        {
            return Datum.Unknown;
        }

        _depth++;
        try
        {
            return operation.ConstantValue.HasValue ? Datum.Of(operation.ConstantValue) : Given(operation) ?? Computed(operation, frame);
        }
        finally
        {
            _depth--;
        }
    }

    private Datum? Given(IOperation operation)
    {
        var value = _given(operation);
        HasReadGiven |= value is not null;
        return value;
    }

    private Datum Computed(IOperation operation, Frame frame) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Converted(conversion, frame),
        IInvalidOperation { IsImplicit: true, ChildOperations.Count: 1 } broken => Value(broken.ChildOperations.First(), frame),
        IParenthesizedOperation parenthesized => Value(parenthesized.Operand, frame),
        IUnaryOperation { OperatorMethod: null } unary => Arithmetic.Unary(unary.OperatorKind, Value(unary.Operand, frame)),
        IBinaryOperation binary => Binary(binary, frame),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => Chosen(Value(choice.Condition, frame).Truth, choice.WhenTrue, whenFalse, frame),
        ICoalesceOperation coalesce => Value(coalesce.Value, frame) is { IsKnown: true } value && !value.IsNull ? value : Either(Value(coalesce.Value, frame), coalesce.WhenNull, frame),
        IConditionalAccessOperation access => Value(access.WhenNotNull, frame),
        IConditionalAccessInstanceOperation instance => Value(ConditionalReceiver.Of(instance), frame),
        IIsPatternOperation match => Datum.Of(Patterns.Matches(match.Pattern, Value(match.Value, frame), this, frame)),
        IIsTypeOperation { ValueOperand: var tested } when Value(tested, frame) is { IsKnown: true, IsNull: false } => Datum.Unknown,
        ISwitchExpressionOperation choice => Switched(choice, frame),
        IAwaitOperation wait => Value(wait.Operation, frame),
        ISimpleAssignmentOperation assignment => Assigned(assignment, frame),
        ILocalReferenceOperation local => Local(local, frame),
        IParameterReferenceOperation parameter => frame[parameter.Parameter] ?? Datum.Unknown,
        IFieldReferenceOperation { Instance: { } tuple, Field.CorrespondingTupleField: { } element } => Tuples.Element(tuple, Tuples.IndexOf(element), this, frame),
        IFieldReferenceOperation field => frame[field.Field] ?? Value(Origin.Of(field, CancellationToken), frame),
        IPropertyReferenceOperation property => Property(property, frame),
        IInvocationOperation call => Call(call, frame),
        _ => Datum.Unknown,
    };

    private Datum Assigned(ISimpleAssignmentOperation assignment, Frame frame)
    {
        var value = Value(assignment.Value, frame);
        if (PropertyRead.VariableIn(assignment.Target) is { } variable)
        {
            frame.Set(variable, value);
        }

        return value;
    }

    private Datum Converted(IConversionOperation conversion, Frame frame)
    {
        var value = Value(conversion.Operand, frame);
        return conversion.Type?.SpecialType == SpecialType.System_String && value.Number is not null ? Datum.Unknown : value;
    }

    private Datum Binary(IBinaryOperation binary, Frame frame)
    {
        var left = Value(binary.LeftOperand, frame);
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd when left.Truth == false:
            case BinaryOperatorKind.ConditionalOr when left.Truth == true:
                return left;
            default:
                return Arithmetic.Binary(binary.OperatorKind, left, Value(binary.RightOperand, frame));
        }
    }

    private Datum Chosen(bool? condition, IOperation whenTrue, IOperation whenFalse, Frame frame) =>
        condition is { } known ? Value(known ? whenTrue : whenFalse, frame) : Either(Value(whenTrue, frame), whenFalse, frame);

    private Datum Either(Datum first, IOperation second, Frame frame) => first.IsKnown && first == Value(second, frame) ? first : Datum.Unknown;

    private Datum Switched(ISwitchExpressionOperation choice, Frame frame)
    {
        var value = Value(choice.Value, frame);
        foreach (var arm in choice.Arms)
        {
            var matches = Patterns.Matches(arm.Pattern, value, this, frame);
            if (matches == true && arm.Guard is not null)
            {
                matches = Value(arm.Guard, frame).Truth;
            }

            if (matches != false)
            {
                return matches == true ? Value(arm.Value, frame) : Datum.Unknown;
            }
        }

        return Datum.Unknown;
    }

    private Datum Local(ILocalReferenceOperation reference, Frame frame)
    {
        if (frame[reference.Local] is { } held)
        {
            return held;
        }

        if (!_open.Add(reference.Local))
        {
            return Datum.Unknown;
        }

        try
        {
            var values = LocalValues.Of(reference, CancellationToken);
            return values.IsDefaultOrEmpty ? Written(reference) : Common(values, frame);
        }
        finally
        {
            _open.Remove(reference.Local);
        }
    }

    // What all the places give that write the variable inside another expression: a condition, a call's out-parameter, a deconstruction.
    private Datum Written(ILocalReferenceOperation reference)
    {
        Datum? found = null;
        foreach (var operation in reference.Root().DescendantsAndSelf())
        {
            if (operation is not ILocalReferenceOperation { Local: var local } write || !SymbolEqualityComparer.Default.Equals(local, reference.Local) || !write.IsWritten())
            {
                continue;
            }

            var frame = new Frame();
            _statements.Write(write, frame);
            var value = frame[reference.Local] ?? Datum.Unknown;
            if (found is { } other && other != value)
            {
                return Datum.Unknown;
            }

            found = value;
        }

        return found ?? Datum.Unknown;
    }

    // A constant that stands beside a value of another kind only stands in for it until that is read.
    private Datum Common(ImmutableArray<IOperation> values, Frame frame)
    {
        if (values.Any(value => !value.ConstantValue.HasValue))
        {
            values = values.RemoveAll(value => value.ConstantValue.HasValue);
        }

        var first = Value(values[0], frame);
        return values.All(value => Value(value, frame) == first) ? first : Datum.Unknown;
    }

    private Datum Property(IPropertyReferenceOperation property, Frame frame)
    {
        if (property.Arguments.IsEmpty && property.Property is { Name: "Value" or "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            var value = Value(property.Instance, frame);
            return property.Property.Name == "Value" ? value : value.IsKnown ? Datum.Of(!value.IsNull) : Datum.Unknown;
        }

        return property.Arguments.IsEmpty && property.Property.GetMethod is { } getter ? Inside(getter, property, new Frame()) : Datum.Unknown;
    }

    private Datum Call(IInvocationOperation call, Frame frame)
    {
        if (KnownFunctions.Of(call, this, frame) is { } known)
        {
            return known;
        }

        if (call.TargetMethod.Name == "TryParse" && Handed(call) is { } parsed)
        {
            var number = KnownFunctions.Parsed(call, this, frame);
            frame.Set(parsed, number);
            return number.IsKnown ? Datum.Of(true) : Datum.Unknown;
        }

        var inner = Entered(call, frame);
        var returned = Inside(call.TargetMethod, call, inner);
        foreach (var argument in call.Arguments)
        {
            if (argument is { Parameter: { RefKind: RefKind.Out or RefKind.Ref } parameter } && PropertyRead.VariableIn(Declared(argument.Value)) is { } variable)
            {
                frame.Set(variable, (EndsInOnePlace(call) ? inner[parameter.OriginalDefinition] : null) ?? Datum.Unknown);
            }
        }

        return returned;
    }

    /// <summary>The frame that the called method's body starts with.</summary>
    public Frame Entered(IInvocationOperation call, Frame frame)
    {
        var inner = new Frame();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None } parameter)
            {
                inner.Set(parameter.OriginalDefinition, Value(argument.Value, frame));
            }
        }

        return inner;
    }

    // Where a method returns from its middle, its frame is not what every way leaves behind.
    private bool EndsInOnePlace(IInvocationOperation call) =>
        call.SemanticModel is { } model
        && MethodBodies.Of(call.TargetMethod.OriginalDefinition, model, CancellationToken) is { } body
        && body.Descendants().OfType<IReturnOperation>().All(answer => answer.Parent == body && answer == body.ChildOperations.Last());

    // The variable that an out-parameter writes, if there is one such parameter.
    private static ISymbol? Handed(IInvocationOperation call) =>
        PropertyRead.VariableIn(call.Arguments.LastOrDefault(argument => argument is { Parameter.RefKind: RefKind.Out })?.Value is { } target ? Declared(target) : null);

    private static IOperation Declared(IOperation target) => target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;

    // What a method of this compilation returns.
    private Datum Inside(IMethodSymbol method, IOperation use, Frame frame)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (method.IsAbstract || method.IsExtern || method.DeclaringSyntaxReferences.IsEmpty || use.SemanticModel is null || !_open.Add(method))
        {
            return Datum.Unknown;
        }

        try
        {
            return MethodBodies.Of(method, use.SemanticModel, CancellationToken) is { } body && Run(body, frame) is { Ways: Endings.Returns } ending
                ? ending.Returned
                : Datum.Unknown;
        }
        finally
        {
            _open.Remove(method);
        }
    }
}
