using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>How code reads a return value that System.Management boxes as uint.</summary>
internal readonly record struct BoxedResult(ResultForm Form, IConversionOperation? RedundantCast, RefusalReason? Refusal)
{
    public static BoxedResult Of(IOperation value)
    {
        var expression = value.WithConditionalAccess();
        var isConditional = expression != value;
        if (value.IsResultIgnored())
        {
            return new(ResultForm.None, null, null);
        }

        return expression.Parent switch
        {
            IConversionOperation { IsImplicit: false, OperatorMethod: null } cast when CanUnbox(cast.Type, isConditional) =>
                new(ResultForm.Code, cast.Type?.SpecialType == SpecialType.System_UInt32 || isConditional ? cast : null, null),
            IConversionOperation { IsImplicit: false, Type: { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Dynamic } } =>
                new(ResultForm.None, null, RefusalReason.ResultReadInAnotherWay),
            _ when isConditional || value.StandsBehindQuestionMark() => new(ResultForm.None, null, RefusalReason.ResultReadInAnotherWay),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: { Name: "Convert", ContainingNamespace.Name: "System" } } } => new(ResultForm.Code, null, null),
            ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } => new(ResultForm.Code, null, null),
            IVariableInitializerOperation { Syntax.Parent.Parent: VariableDeclarationSyntax { Type.IsVar: false } } => new(ResultForm.Code, null, null),
            IInterpolationOperation => new(ResultForm.Code, null, null),
            IReturnOperation result when !IsInLambda(result) => new(ResultForm.Code, null, null),
            _ => new(ResultForm.BoxedCode, null, null),
        };
    }

    // A lambda may take its type from what it returns; a method has one.
    private static bool IsInLambda(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    // Unboxing needs the exact type; any other cast threw before, and would not throw after a rewrite.
    private static bool CanUnbox(ITypeSymbol? type, bool isConditional)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
        {
            return underlying.SpecialType == SpecialType.System_UInt32;
        }

        return !isConditional
            && (type is { SpecialType: SpecialType.System_UInt32 }
                || type is INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_UInt32 });
    }
}
