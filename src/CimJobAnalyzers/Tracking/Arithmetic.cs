using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>The operators of an imagined run, in which what is not known may still not matter.</summary>
internal static class Arithmetic
{
    public static Datum Unary(UnaryOperatorKind kind, Datum operand) => (kind, operand) switch
    {
        (UnaryOperatorKind.Not, { Truth: { } truth }) => Datum.Of(!truth),
        (UnaryOperatorKind.Minus, { Number: { } number }) => Datum.Of(-number),
        (UnaryOperatorKind.Plus or UnaryOperatorKind.True, _) => operand,
        _ => Datum.Unknown,
    };

    public static Datum Binary(BinaryOperatorKind kind, Datum left, Datum right) => kind switch
    {
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And when left.Truth == false || right.Truth == false => Datum.Of(false),
        BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or when left.Truth == true || right.Truth == true => Datum.Of(true),
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And when left.Truth is not null && right.Truth is not null => Datum.Of(true),
        BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or when left.Truth is not null && right.Truth is not null => Datum.Of(false),
        BinaryOperatorKind.Equals => AreEqual(left, right),
        BinaryOperatorKind.NotEquals => Unary(UnaryOperatorKind.Not, AreEqual(left, right)),
        _ when left.Number is { } first && right.Number is { } second => OfNumbers(kind, first, second),
        _ => Datum.Unknown,
    };

    public static Datum AreEqual(Datum left, Datum right) => left.IsKnown && right.IsKnown ? Datum.Of(left == right) : Datum.Unknown;

    private static Datum OfNumbers(BinaryOperatorKind kind, long left, long right) => kind switch
    {
        BinaryOperatorKind.LessThan => Datum.Of(left < right),
        BinaryOperatorKind.LessThanOrEqual => Datum.Of(left <= right),
        BinaryOperatorKind.GreaterThan => Datum.Of(left > right),
        BinaryOperatorKind.GreaterThanOrEqual => Datum.Of(left >= right),
        BinaryOperatorKind.Add => Datum.Of(unchecked(left + right)),
        BinaryOperatorKind.Subtract => Datum.Of(unchecked(left - right)),
        BinaryOperatorKind.And => Datum.Of(left & right),
        BinaryOperatorKind.Or => Datum.Of(left | right),
        _ => Datum.Unknown,
    };
}
