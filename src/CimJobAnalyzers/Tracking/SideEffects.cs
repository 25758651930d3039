using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Whether an expression does anything but give its value.</summary>
internal static class SideEffects
{
    /// <summary>Whether evaluating the expression once less changes nothing else: it does nothing, and does not throw.</summary>
    public static bool IsFreeOfSideEffects(this IOperation operation)
    {
        // An expression may be as deep as it is long.
        var open = new Stack<IOperation>();
        open.Push(operation);
        while (open.Count > 0)
        {
            if (ReadParts(open.Pop()) is not { } parts)
            {
                return false;
            }

            foreach (var part in parts)
            {
                open.Push(part);
            }
        }

        return true;
    }

    // The parts that are evaluated with an operation that does nothing itself; null for one that may do something.
    private static IEnumerable<IOperation>? ReadParts(IOperation operation) => operation switch
    {
        _ when operation.ConstantValue.HasValue => [],
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IConditionalAccessInstanceOperation or IDefaultValueOperation or IDiscardOperation => [],
        IFieldReferenceOperation field => field.Instance is null ? [] : [field.Instance],
        IPropertyReferenceOperation property when property.Property.GivesItsField() => property.Instance is null ? [] : [property.Instance],
        IConversionOperation conversion when conversion.IsSafe() => [conversion.Operand],
        IUnaryOperation { OperatorMethod: null, IsChecked: false, Type.TypeKind: not TypeKind.Dynamic } unary => [unary.Operand],
        IBinaryOperation binary when binary.IsSafe() => [binary.LeftOperand, binary.RightOperand],
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.Condition, conditional.WhenTrue, whenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        IParenthesizedOperation parenthesized => [parenthesized.Operand],
        _ => null,
    };

    /// <summary>Whether the conversion runs no code of the user's and never fails.</summary>
    public static bool IsSafe(this IConversionOperation conversion)
    {
        var kind = conversion.GetConversion();
        return conversion.OperatorMethod is null
            && !kind.IsDynamic
            && (conversion.IsTryCast
                || kind.IsImplicit
                || (kind is { IsNumeric: true } or { IsEnumeration: true } && !conversion.IsChecked && !IsDecimal(conversion.Operand.Type)));
    }

    private static bool IsSafe(this IBinaryOperation operation) => operation switch
    {
        { OperatorMethod: not null } or { IsChecked: true } or { Type.TypeKind: TypeKind.Dynamic } => false,
        { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder or BinaryOperatorKind.IntegerDivide } => IsFloating(operation.Type),
        { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } =>
            IsText(operation.LeftOperand) && IsText(operation.RightOperand),
        _ => !IsDecimal(operation.Type),
    };

    // What is no text is asked for one, by a method of its own.
    private static bool IsText(IOperation operand) =>
        operand.ConstantValue.HasValue || operand.WithoutImplicitConversions().Type?.SpecialType == SpecialType.System_String;

    private static bool IsFloating(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    private static bool IsDecimal(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Decimal;

    // An auto-property, whose getter nobody wrote or overrides.
    private static bool GivesItsField(this IPropertySymbol property) =>
        (property.IsSealed || property.ContainingType.IsSealed || !(property.IsVirtual || property.IsOverride || property.IsAbstract))
        && property.GetMethod is { } getter
        && getter.DeclaringSyntaxReferences.All(reference => !IsWritten(reference.GetSyntax()))
        && property.ContainingType.GetMembers()
            .Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool IsWritten(SyntaxNode getter) =>
        getter is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null };
}
