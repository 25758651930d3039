using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>The one value that an expression always has, through variables and fields that only their declaration writes.</summary>
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

        var written = operation switch
        {
            ILocalReferenceOperation local => Initializer(local, trail.CancellationToken),
            IFieldReferenceOperation field => MemberTracker.OnlyInitializer(field, trail.CancellationToken),
            IParenthesizedOperation parenthesized => parenthesized.Operand,
            _ => null,
        };
        return written is null ? default : Of(written, depth - 1, trail);
    }

    private static IOperation? Initializer(ILocalReferenceOperation reference, CancellationToken cancellationToken)
    {
        var history = LocalHistory.Of(reference.Local, reference, cancellationToken);
        return history.SingleValue is { } value && history.Declarator?.GetVariableInitializer()?.Value == value ? value : null;
    }
}
