using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Whether a value matches a pattern, or a clause of a switch.</summary>
internal static class Patterns
{
    public static bool? Matches(IPatternOperation pattern, Datum value, Interpreter interpreter, Frame frame)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                return Arithmetic.AreEqual(value, interpreter.Value(constant.Value, frame)).Truth;
            case IRelationalPatternOperation relation:
                return Arithmetic.Binary(relation.OperatorKind, value, interpreter.Value(relation.Value, frame)).Truth;
            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value, interpreter, frame);
            case IBinaryPatternOperation binary:
                var (left, right) = (Matches(binary.LeftPattern, value, interpreter, frame), Matches(binary.RightPattern, value, interpreter, frame));
                return Arithmetic.Binary(
                    binary.OperatorKind == BinaryOperatorKind.Or ? BinaryOperatorKind.ConditionalOr : BinaryOperatorKind.ConditionalAnd,
                    Datum.Of(left),
                    Datum.Of(right)).Truth;
            case IDeclarationPatternOperation { DeclaredSymbol: var declared } declaration:
                if (declared is not null)
                {
                    frame.Set(declared, value);
                }

                return declaration.MatchesNull ? true : !value.IsKnown ? null : !value.IsNull;
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } recursive:
                if (recursive.DeclaredSymbol is { } name)
                {
                    frame.Set(name, value);
                }

                return !value.IsKnown ? null : !value.IsNull;
            case ITypePatternOperation:
                return !value.IsKnown ? null : !value.IsNull;
            default:
                return null;
        }
    }

    public static bool? Matches(ICaseClauseOperation clause, Datum value, Interpreter interpreter, Frame frame) => clause switch
    {
        IDefaultCaseClauseOperation => true,
        ISingleValueCaseClauseOperation single => Arithmetic.AreEqual(value, interpreter.Value(single.Value, frame)).Truth,
        IPatternCaseClauseOperation { Guard: null } pattern => Matches(pattern.Pattern, value, interpreter, frame),
        IPatternCaseClauseOperation pattern => Matches(pattern.Pattern, value, interpreter, frame) == false ? false : null,
        _ => null,
    };
}
