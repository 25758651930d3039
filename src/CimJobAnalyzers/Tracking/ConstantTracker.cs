using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Follows a text from where it is used to where it is written.</summary>
/// <remarks>
/// Three answers: one certain text, several possible ones, none. A text that a method's caller passes straight to the use is not
/// an answer here, because the call that holds it is reported in its own right; see <see cref="ParameterTracker"/>.
/// </remarks>
internal static class ConstantTracker
{
    public static TrackedText Track(IOperation operation, CancellationToken cancellationToken) =>
        Track(operation, Trail.MaximumDepth, isStraight: true, new Trail(cancellationToken));

    /// <param name="operation">The expression.</param>
    /// <param name="depth">How many declarations the search may still pass.</param>
    /// <param name="isStraight">Whether the expression's value is the use's value, unchanged and without a choice.</param>
    /// <param name="trail">What bounds the search.</param>
    public static TrackedText Track(IOperation operation, int depth, bool isStraight, Trail trail)
    {
        operation = operation.WithoutConversions();
        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue.Value is string text ? new(CimMethodName.Certain(text), ConstantDeclaration(operation)) : TrackedText.None;
        }

        if (depth == 0 || !trail.Step())
        {
            return TrackedText.None;
        }

        return operation switch
        {
            ILocalReferenceOperation local => TrackLocal(local, depth, isStraight, trail),
            IFieldReferenceOperation field => MemberTracker.Track(field, depth, trail),
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => MemberTracker.Track(property, depth, trail),
            IParameterReferenceOperation parameter => ParameterTracker.Track(parameter, depth, isStraight, trail),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Either([conditional.WhenTrue, whenFalse], depth, trail),
            ISwitchExpressionOperation choice => Either(choice.Arms.Select(arm => arm.Value), depth, trail),
            ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } coalesce => Track(coalesce.Value, depth - 1, isStraight, trail),
            ICoalesceOperation coalesce => Either([coalesce.Value, coalesce.WhenNull], depth, trail),
            IParenthesizedOperation parenthesized => Track(parenthesized.Operand, depth - 1, isStraight, trail),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Joined([sum.LeftOperand, sum.RightOperand], depth, trail),
            IInvocationOperation { TargetMethod: { Name: nameof(string.Concat), ContainingType.SpecialType: SpecialType.System_String } } concat => Joined(Concatenated(concat), depth, trail),
            IInterpolatedStringOperation interpolated => Joined(interpolated.Parts.Select(PartValue), depth, trail),
            _ => TrackedText.None,
        };
    }

    /// <summary>Any of the values, none of them for certain.</summary>
    public static TrackedText Either(IEnumerable<IOperation> values, int depth, Trail trail)
    {
        var possible = values.SelectMany(value => Track(value, depth - 1, isStraight: false, trail).Name.Values).Distinct(StringComparer.OrdinalIgnoreCase);
        return new(new CimMethodName(possible.ToImmutableArray(), IsCertain: false), ImmutableArray<Location>.Empty);
    }

    private static TrackedText TrackLocal(ILocalReferenceOperation reference, int depth, bool isStraight, Trail trail)
    {
        var history = LocalHistory.Of(reference.Local, reference, trail.CancellationToken);
        if (history.SingleValue is not { } value)
        {
            return Either(history.Values, depth, trail);
        }

        var tracked = Track(value, depth - 1, isStraight, trail);
        if (history.Declarator?.GetVariableInitializer()?.Value == value)
        {
            return tracked with { Declarations = tracked.Declarations.Add(history.Declarator.Syntax.GetLocation()) };
        }

        // A variable that is assigned and never read any more would be a new warning. One that is read here alone can hold the new text
        // itself; one that others read too can not, because what they do with it is theirs.
        return !tracked.Name.IsCertain ? tracked
            : history.References.Length == 1 ? tracked with { WrittenAt = tracked.WrittenAt ?? value.Syntax.GetLocation() }
            : tracked.Uncertain();
    }

    private static TrackedText Joined(IEnumerable<IOperation?> parts, int depth, Trail trail)
    {
        var text = string.Empty;
        var declarations = ImmutableArray<Location>.Empty;
        foreach (var part in parts)
        {
            if (part is null || Track(part, depth - 1, isStraight: false, trail) is not { Name: { IsCertain: true, Values: [var value] } } tracked)
            {
                return TrackedText.None;
            }

            text += value;
            declarations = declarations.AddRange(tracked.Declarations);
        }

        return new(CimMethodName.Certain(text), declarations);
    }

    // One by one, or as the elements of an array.
    private static IEnumerable<IOperation?> Concatenated(IInvocationOperation concat) =>
        concat.Arguments is [{ Value: var values }]
            ? values.Elements()?.Cast<IOperation?>() ?? new IOperation?[] { null }
            : concat.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value);

    private static IOperation? PartValue(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { Alignment: null, FormatString: null } hole => hole.Expression,
        _ => null,
    };

    private static ImmutableArray<Location> ConstantDeclaration(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } => ImmutableArray.Create(Location.Create(reference.SyntaxTree, reference.Span)),
        IFieldReferenceOperation field => MemberTracker.PrivateDeclaration(field.Field, operation),
        _ => ImmutableArray<Location>.Empty,
    };
}
