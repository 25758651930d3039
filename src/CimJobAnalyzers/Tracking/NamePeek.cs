using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Looks at what an expression shows without searching: whether it may name one of the methods the rules speak of.</summary>
/// <remarks>Asked for the string arguments of every call of the program, so it reads no body and binds nothing.</remarks>
internal static class NamePeek
{
    private const int MaximumDepth = 3;

    // A misspelling that a rule can tell from the name itself is about as long.
    private const int Tolerance = 3;

    public static bool ShowsName(IOperation value) => ShowsName(value, MaximumDepth);

    public static bool MayBeName(string text)
    {
        if (Math.Abs(text.Length - CimNames.RequestStateChange.Length) > Tolerance)
        {
            return CimNames.AreEqual(text, CimNames.KillJob);
        }

        foreach (var character in text)
        {
            if (!char.IsLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ShowsName(IOperation value, int depth)
    {
        value = value.WithoutConversions();
        if (value.ConstantValue.HasValue)
        {
            return value.ConstantValue.Value is string text && MayBeName(text);
        }

        return depth > 0 && value switch
        {
            ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } when reference.GetSyntax() is SingleVariableDesignationSyntax => true,
            ILocalReferenceOperation local => IsWritten(local.Local.DeclaringSyntaxReferences),
            IFieldReferenceOperation field => field.Field.ContainingType.IsTupleType || IsWritten(field.Field.DeclaringSyntaxReferences),
            IPropertyReferenceOperation { Instance: not (null or IInstanceReferenceOperation), Property.DeclaringSyntaxReferences.IsEmpty: false } => true,
            IPropertyReferenceOperation property => IsWritten(property.Property.DeclaringSyntaxReferences),
            IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String or SpecialType.System_Enum } } => true,
            IInvocationOperation { TargetMethod.Name: nameof(ToString), Instance.Type.TypeKind: TypeKind.Enum } => true,
            IInvocationOperation call => IsWritten(call.TargetMethod.DeclaringSyntaxReferences),
            IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } => true,
            IParameterReferenceOperation { Parameter: { HasExplicitDefaultValue: true, ExplicitDefaultValue: string text } } => MayBeName(text),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => ShowsName(conditional.WhenTrue, depth - 1) || ShowsName(whenFalse, depth - 1),
            ISwitchExpressionOperation choice => choice.Arms.Any(arm => ShowsName(arm.Value, depth - 1)),
            ICoalesceOperation coalesce => ShowsName(coalesce.Value, depth - 1) || ShowsName(coalesce.WhenNull, depth - 1),
            IParenthesizedOperation parenthesized => ShowsName(parenthesized.Operand, depth - 1),
            _ => false,
        };
    }

    private static bool IsWritten(ImmutableArray<SyntaxReference> declarations) =>
        declarations is [var reference] && Written(reference.GetSyntax()) is LiteralExpressionSyntax literal && MayBeName(literal.Token.ValueText);

    private static ExpressionSyntax? Written(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        MethodDeclarationSyntax { ExpressionBody.Expression: { } value } => value,
        MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } value }] } => value,
        LocalFunctionStatementSyntax { ExpressionBody.Expression: { } value } => value,
        LocalFunctionStatementSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } value }] } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => value,
        PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody.Expression: { } value }, ..] } => value,
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax { Expression: { } value }] }, ..] } => value,
        _ => null,
    };
}
