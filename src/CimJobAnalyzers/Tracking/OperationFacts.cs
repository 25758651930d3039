using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Small questions about operations that several surfaces ask.</summary>
internal static class OperationFacts
{
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The operation below implicit and explicit conversions.</summary>
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The expression as it is written, casts included.</summary>
    public static IOperation WithoutImplicitConversions(this IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The expression with the exclamation mark behind it, if there is one.</summary>
    public static SyntaxNode WithSuppression(this SyntaxNode expression) =>
        expression.Parent is PostfixUnaryExpressionSyntax assured && assured.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? assured : expression;

    public static bool IsNullConstant(this IOperation operation) =>
        operation.WithoutConversions() is { ConstantValue: { HasValue: true, Value: null } }
            or IDefaultValueOperation { Type: { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } };

    /// <summary>The whole expression whose value the call gives: the conditional access around <c>?.</c>, else the call.</summary>
    public static IOperation WithConditionalAccess(this IOperation operation)
    {
        while (operation.Parent is IConditionalAccessOperation access && access.WhenNotNull == operation)
        {
            operation = access;
        }

        return operation;
    }

    /// <summary>Whether the expression goes on what stands before a question mark, so that nothing can be written around it.</summary>
    public static bool StandsBehindQuestionMark(this IOperation operation) => operation.Syntax.BindingAtStart() is not null;

    /// <summary>The part behind a question mark that the expression begins with, if it begins so.</summary>
    public static ExpressionSyntax? BindingAtStart(this SyntaxNode node)
    {
        while (true)
        {
            switch (node)
            {
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax:
                    return (ExpressionSyntax)node;
                case InvocationExpressionSyntax call:
                    node = call.Expression;
                    break;
                case MemberAccessExpressionSyntax member:
                    node = member.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    node = element.Expression;
                    break;
                case PostfixUnaryExpressionSyntax suppressed:
                    node = suppressed.Operand;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The operation that consumes a value, past conditional access and the conversions the compiler inserted.</summary>
    public static IOperation? Consumer(this IOperation operation)
    {
        var parent = operation.WithConditionalAccess().Parent;
        while (parent is IConversionOperation { IsImplicit: true })
        {
            parent = parent.Parent;
        }

        return parent;
    }

    public static bool IsResultIgnored(this IOperation operation) => operation.Consumer() switch
    {
        null => true,
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => assignment.Parent is IExpressionStatementOperation,
        _ => false,
    };

    /// <summary>Whether the operation may write what the reference names.</summary>
    public static bool IsWritten(this IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation or IDeclarationExpressionOperation => true,
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out },
        IVariableInitializerOperation initializer => initializer.Parent is IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None },
        _ => false,
    };

    public static IArgumentOperation? ArgumentOfType(this IInvocationOperation invocation, Func<ITypeSymbol, bool> isType)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter && isType(parameter.Type))
            {
                return argument;
            }
        }

        return null;
    }

    public static IArgumentOperation? ArgumentNamed(this IInvocationOperation invocation, string parameterName) => Named(invocation.Arguments, parameterName);

    public static IArgumentOperation? ArgumentNamed(this IObjectCreationOperation creation, string parameterName) => Named(creation.Arguments, parameterName);

    /// <summary>The elements of an array or collection expression, or null if the code does not show all of them.</summary>
    public static ImmutableArray<IOperation>? Elements(this IOperation operation)
    {
        operation = operation.WithoutConversions();
        if (operation.IsNullConstant())
        {
            return ImmutableArray<IOperation>.Empty;
        }

        switch (operation)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            case IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }:
            case IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } }:
                return ImmutableArray<IOperation>.Empty;
        }

        // Roslyn 4.8 has no operation for a collection expression.
        if (operation.Syntax is not CollectionExpressionSyntax collection || operation.SemanticModel is not { } model)
        {
            return null;
        }

        var elements = ImmutableArray.CreateBuilder<IOperation>(collection.Elements.Count);
        foreach (var element in collection.Elements)
        {
            if (element is not ExpressionElementSyntax { Expression: { } expression } || model.GetOperation(expression) is not { } value)
            {
                return null;
            }

            elements.Add(value);
        }

        return elements.ToImmutable();
    }

    /// <summary>Whether an array may become one of objects: not where a variable of a narrower type takes it.</summary>
    public static bool StandsWhereObjectsMay(this IOperation array) => array.Consumer() switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
            declarator.Syntax.Parent is not VariableDeclarationSyntax { Type.IsVar: false } || declarator.Symbol.Type.HoldsObjects(),
        ISimpleAssignmentOperation { Target.Type: IArrayTypeSymbol target } => target.HoldsObjects(),
        _ => true,
    };

    /// <summary>Whether any element of the array may become a number. A collection expression is what its place is.</summary>
    public static bool IsArrayOfObjects(this IOperation array) => array is not IArrayCreationOperation || array.Type.HoldsObjects();

    public static bool HoldsObjects(this ITypeSymbol? array) =>
        array is IArrayTypeSymbol { ElementType: { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } };

    /// <summary>The statement of a block (or of a switch section, or of a file) that this operation stands in.</summary>
    public static StatementSyntax? EnclosingStatement(this IOperation operation) =>
        operation.Syntax.FirstAncestorOrSelf<StatementSyntax>();

    /// <summary>Whether the statement can be removed, or another put beside it, without touching what encloses it.</summary>
    public static bool StandsInList(this StatementSyntax statement) =>
        statement.Parent.IsKind(SyntaxKind.Block) || statement.Parent.IsKind(SyntaxKind.GlobalStatement) || statement.Parent.IsKind(SyntaxKind.SwitchSection);

    /// <summary>The list of statements that the statement stands in.</summary>
    public static SyntaxNode? StatementList(this StatementSyntax statement) =>
        statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;

    private static IArgumentOperation? Named(ImmutableArray<IArgumentOperation> arguments, string parameterName)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == parameterName)
            {
                return argument;
            }
        }

        return null;
    }
}
