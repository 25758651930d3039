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
            return AsText(operation.ConstantValue.Value) is { } text ? new(CimMethodName.Certain(text), ConstantDeclaration(operation)) : TrackedText.None;
        }

        if (depth == 0 || !trail.Step())
        {
            return TrackedText.None;
        }

        return operation switch
        {
            ILocalReferenceOperation local => LocalTexts.Track(local, depth, isStraight, trail),
            IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } =>
                new(CimMethodName.Certain(string.Empty), ImmutableArray<Location>.Empty),
            IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } part => TrackPart(part, depth, trail),
            IFieldReferenceOperation field => MemberTracker.Track(field, depth, trail),
            IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { Name: "Lazy", ContainingNamespace.Name: "System" } } } lazy =>
                TrackLazy(lazy, depth, trail),
            IPropertyReferenceOperation { Arguments: [{ Value: var key }], Instance: { } collection } => Collections.Track(collection, key, depth - 1, trail),
            IArrayElementReferenceOperation { Indices: [var at] } element => Collections.Track(element.ArrayReference, at, depth - 1, trail),
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => MemberTracker.Track(property, depth, trail),
            IParameterReferenceOperation parameter => ParameterTracker.Track(parameter, depth, isStraight, trail),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Either([conditional.WhenTrue, whenFalse], depth, trail),
            ISwitchExpressionOperation choice => Either(choice.Arms.Select(arm => arm.Value), depth, trail),
            ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } coalesce => Track(coalesce.Value, depth - 1, isStraight, trail),
            ICoalesceOperation coalesce => Either([coalesce.Value, coalesce.WhenNull], depth, trail),
            IParenthesizedOperation parenthesized => Track(parenthesized.Operand, depth - 1, isStraight, trail),
            IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) => Either([assignment.Target, assignment.Value], depth, trail),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Joined([sum.LeftOperand, sum.RightOperand], depth, trail),
            IInvocationOperation call => StringFunctions.Track(call, depth, trail) ?? EnumNames.Track(call, depth, trail) ?? Returned.Track(call, depth, trail),
            IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: [{ Value: var characters }] } =>
                Joined(characters.Elements()?.Cast<IOperation?>() ?? [characters.WithoutImplicitConversions()], depth, trail),
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

    private static TrackedText TrackPart(IFieldReferenceOperation part, int depth, Trail trail)
    {
        if (Components.Of(part, depth, trail) is not var (value, isOurs))
        {
            return TrackedText.None;
        }

        var tracked = Track(value, depth - 1, isStraight: false, trail);
        return isOurs && tracked.Name.IsCertain ? tracked.HeldAt(value.Syntax.GetLocation(), mustStayRead: true) : tracked.Uncertain();
    }

    // Whoever else asks for the value gets it too.
    private static TrackedText TrackLazy(IPropertyReferenceOperation lazy, int depth, Trail trail) =>
        lazy.Instance is { } instance && Components.Made(instance, ref depth, trail) is IObjectCreationOperation { Arguments: [{ Value: var function }, ..] }
            ? Returned.OfDelegate(function, depth, trail)
            : TrackedText.None;

    /// <summary>The texts one behind the other; none if one of them is not certain.</summary>
    public static TrackedText Joined(IEnumerable<IOperation?> parts, int depth, Trail trail)
    {
        var text = string.Empty;
        var declarations = ImmutableArray<Location>.Empty;
        foreach (var part in parts)
        {
            if (part is null || TrackPiece(part, depth - 1, trail) is not { Name: { IsCertain: true, Values: [var value] } } tracked)
            {
                return TrackedText.None;
            }

            text += value;
            declarations = declarations.AddRange(tracked.Declarations);
        }

        return new(CimMethodName.Certain(text), declarations);
    }

    // What a text is joined with becomes one: the name of an enumeration's member, a character.
    private static TrackedText TrackPiece(IOperation part, int depth, Trail trail) =>
        EnumNames.Of(part, depth, trail) ?? Track(part, depth, isStraight: false, trail);

    private static string? AsText(object? constant) => constant switch
    {
        string text => text,
        char character => character.ToString(),
        _ => null,
    };

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
