using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Follows a text from where it is used to where it is written.</summary>
internal static class ConstantTracker
{
    // Deep enough for real code, and the end of any circle.
    private const int MaximumDepth = 8;

    public static TrackedText Track(IOperation operation, CancellationToken cancellationToken) =>
        Track(operation, MaximumDepth, cancellationToken);

    private static TrackedText Track(IOperation operation, int depth, CancellationToken cancellationToken)
    {
        operation = operation.WithoutConversions();
        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue.Value is string text ? new(CimMethodName.Certain(text), ConstantDeclaration(operation)) : TrackedText.None;
        }

        if (depth == 0)
        {
            return TrackedText.None;
        }

        return operation switch
        {
            ILocalReferenceOperation local => TrackLocal(local, depth, cancellationToken),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => TrackField(field, operation, depth, cancellationToken),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Either([conditional.WhenTrue, whenFalse], depth, cancellationToken),
            ISwitchExpressionOperation choice => Either(choice.Arms.Select(arm => arm.Value), depth, cancellationToken),
            ICoalesceOperation coalesce => Either([coalesce.Value, coalesce.WhenNull], depth, cancellationToken),
            IParenthesizedOperation parenthesized => Track(parenthesized.Operand, depth - 1, cancellationToken),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Joined([sum.LeftOperand, sum.RightOperand], depth, cancellationToken),
            IInterpolatedStringOperation interpolated => Joined(interpolated.Parts.Select(PartValue), depth, cancellationToken),
            _ => TrackedText.None,
        };
    }

    private static TrackedText TrackLocal(ILocalReferenceOperation reference, int depth, CancellationToken cancellationToken)
    {
        var history = LocalHistory.Of(reference.Local, reference, cancellationToken);
        if (history.SingleValue is not { } value)
        {
            return Either(history.Values, depth, cancellationToken);
        }

        var tracked = Track(value, depth - 1, cancellationToken);
        return history.Declarator?.GetVariableInitializer()?.Value == value
            ? tracked with { Declarations = tracked.Declarations.Add(history.Declarator.Syntax.GetLocation()) }
            : tracked;
    }

    private static TrackedText TrackField(IFieldSymbol field, IOperation use, int depth, CancellationToken cancellationToken)
    {
        if (InitializerOf(field, use, cancellationToken) is not { } initializer)
        {
            return TrackedText.None;
        }

        var tracked = Track(initializer, depth - 1, cancellationToken);
        return field.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared)
            ? tracked with { Name = tracked.Name with { IsCertain = false } }
            : tracked with { Declarations = tracked.Declarations.AddRange(PrivateDeclaration(field, use)) };
    }

    private static IOperation? InitializerOf(IFieldSymbol field, IOperation use, CancellationToken cancellationToken) =>
        field.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && use.SemanticModel is { } model
            ? Declarations.OperationAt(value, model, cancellationToken)
            : null;

    private static TrackedText Either(IEnumerable<IOperation> values, int depth, CancellationToken cancellationToken)
    {
        var possible = values.SelectMany(value => Track(value, depth - 1, cancellationToken).Name.Values).Distinct(StringComparer.OrdinalIgnoreCase);
        return new(new CimMethodName(possible.ToImmutableArray(), IsCertain: false), ImmutableArray<Location>.Empty);
    }

    private static TrackedText Joined(IEnumerable<IOperation?> parts, int depth, CancellationToken cancellationToken)
    {
        var text = string.Empty;
        var declarations = ImmutableArray<Location>.Empty;
        foreach (var part in parts)
        {
            if (part is null || Track(part, depth - 1, cancellationToken) is not { Name: { IsCertain: true, Values: [var value] } } tracked)
            {
                return TrackedText.None;
            }

            text += value;
            declarations = declarations.AddRange(tracked.Declarations);
        }

        return new(CimMethodName.Certain(text), declarations);
    }

    private static IOperation? PartValue(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { Alignment: null, FormatString: null } hole => hole.Expression,
        _ => null,
    };

    private static ImmutableArray<Location> ConstantDeclaration(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } => ImmutableArray.Create(Location.Create(reference.SyntaxTree, reference.Span)),
        IFieldReferenceOperation field => PrivateDeclaration(field.Field, operation),
        _ => ImmutableArray<Location>.Empty,
    };

    private static ImmutableArray<Location> PrivateDeclaration(IFieldSymbol field, IOperation use) =>
        field is { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences: [var reference], ContainingType.DeclaringSyntaxReferences.Length: 1 }
        && reference.SyntaxTree == use.Syntax.SyntaxTree
            ? ImmutableArray.Create(Location.Create(reference.SyntaxTree, reference.Span))
            : ImmutableArray<Location>.Empty;
}
