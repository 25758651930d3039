using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>The one value that an expression always has, whatever variables, members and parameters of this code it comes through.</summary>
internal static class KnownValue
{
    public static Optional<object?> Of(IOperation operation, CancellationToken cancellationToken) =>
        Of(operation, Trail.MaximumDepth, new Trail(cancellationToken));

    private static Optional<object?> Of(IOperation operation, int depth, Trail trail)
    {
        operation = operation.WithoutConversions();
        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue;
        }

        if (depth == 0 || !trail.Step())
        {
            return default;
        }

        return operation switch
        {
            ILocalReferenceOperation local => Initializer(local, trail.CancellationToken) is { } value ? Of(value, depth - 1, trail) : default,
            IFieldReferenceOperation or IPropertyReferenceOperation => OfMember((IMemberReferenceOperation)operation, depth, trail),
            IParameterReferenceOperation parameter => ParameterTracker.Passed(parameter, trail) is { } passed ? Same(passed, default, depth, trail) : default,
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand, depth - 1, trail),
            _ => default,
        };
    }

    // Reading it must do nothing else: neither finding the object nor running the getter.
    private static Optional<object?> OfMember(IMemberReferenceOperation reference, int depth, Trail trail) =>
        reference.Instance?.IsFreeOfSideEffects() != false && MemberTracker.AllValues(reference, trail.CancellationToken) is var (values, startsFalse)
            ? Same(values, startsFalse ? new Optional<object?>(false) : default, depth, trail)
            : default;

    private static Optional<object?> Same(IEnumerable<IOperation> values, Optional<object?> same, int depth, Trail trail)
    {
        foreach (var value in values)
        {
            if (Of(value, depth - 1, trail) is not { HasValue: true } known || (same.HasValue && !Equals(same.Value, known.Value)))
            {
                return default;
            }

            same = known;
        }

        return same;
    }

    private static IOperation? Initializer(ILocalReferenceOperation reference, CancellationToken cancellationToken)
    {
        var history = LocalHistory.Of(reference.Local, reference, cancellationToken);
        return history.SingleValue is { } value && history.Declarator?.GetVariableInitializer()?.Value == value ? value : null;
    }
}
