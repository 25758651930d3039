using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Knows what a wrapper's method needs to build in-parameters, to send them and to return the code. All else is behaviour of its own.</summary>
internal sealed class BuildingBlocks(KnownTypes types)
{
    private const string EmbeddedGuard = "isEmbedded";

    /// <summary>Whether the operation, its parts aside, does nothing else.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="sends">Whether a request is sent inside it.</param>
    /// <param name="isGenerated">Whether a known generator wrote the code, whose guard of embedded instances is its own.</param>
    public bool IsPlain(IOperation operation, bool sends, bool isGenerated) => operation switch
    {
        IConversionOperation conversion => conversion.OperatorMethod is null or { DeclaringSyntaxReferences.IsEmpty: true },
        IBinaryOperation binary => binary.OperatorMethod is null or { DeclaringSyntaxReferences.IsEmpty: true },
        IUnaryOperation unary => unary.OperatorMethod is null,
        IConditionalOperation conditional => IsPlainChoice(conditional, sends) || (isGenerated && IsEmbeddedGuard(conditional)),
        IConditionalAccessOperation => !sends,
        ICoalesceAssignmentOperation { Target: var target } => target is ILocalReferenceOperation,
        IAssignmentOperation { Target: var target } => IsPlainTarget(target),
        IIncrementOrDecrementOperation { Target: var target } => target is ILocalReferenceOperation,
        IObjectCreationOperation creation => IsPlainCreation(creation),
        IUsingOperation { Resources: var resource } =>
            resource is IVariableDeclarationGroupOperation || resource.WithoutConversions() is ILocalReferenceOperation,
        ITryOperation { Catches.IsEmpty: false } => false,
        IThrowOperation => IsNullGuard(operation),
        IBlockOperation or IMethodBodyOperation or IExpressionStatementOperation or IReturnOperation or IEmptyOperation or ITryOperation => true,
        IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableDeclaratorOperation or IVariableInitializerOperation => true,
        IUsingDeclarationOperation or IDeclarationExpressionOperation or IDiscardOperation => true,
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => true,
        IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation => true,
        ILiteralOperation or IDefaultValueOperation or ITypeOfOperation or ISizeOfOperation => true,
        IArrayCreationOperation or IArrayInitializerOperation or IObjectOrCollectionInitializerOperation or IMemberInitializerOperation => true,
        IArgumentOperation or IParenthesizedOperation or ITupleOperation or ICoalesceOperation or IConditionalAccessInstanceOperation => true,
        IIsTypeOperation or IIsPatternOperation or IPatternOperation => true,
        IInterpolatedStringOperation or IInterpolatedStringContentOperation => true,
        // Roslyn 4.8 has no operation for a collection expression.
        _ => operation.Syntax is CollectionExpressionSyntax or CollectionElementSyntax,
    };

    /// <summary>Whether the call only converts a value, or fills or reads parameters.</summary>
    public bool IsPlainCall(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        return call.TargetMethod switch
        {
            { Name: nameof(IDisposable.Dispose) } =>
                call.Instance?.WithoutConversions() is ILocalReferenceOperation
                || (call.Instance is IConditionalAccessInstanceOperation && call.Parent is IConditionalAccessOperation { Operation: ILocalReferenceOperation }),
            { Name: PropertyAccess.SetPropertyValue } => IsParameters(call.Instance),
            { Name: "GetPropertyValue" or "GetText" } => KnownTypes.Is(type, types.ManagementBaseObject),
            { Name: "ThrowIfNull", ContainingType.Name: nameof(ArgumentNullException) } => true,
            { MethodKind: MethodKind.DelegateInvoke } => false,
            _ => KnownTypes.Is(type, types.CimMethodParametersCollection)
                || KnownTypes.Is(type, types.CimMethodParameter)
                || KnownTypes.Is(type, types.WmiLightMethod)
                || type is { Name: "ManagementDateTimeConverter" or nameof(Convert) or nameof(TimeSpan) or nameof(Nullable) or nameof(Array) }
                || type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T or SpecialType.System_String or SpecialType.System_Object
                || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64
                || (call.TargetMethod.Name == "Add" && type.ContainingNamespace?.Name == nameof(System.Collections.Generic)),
        };
    }

    // A value where there is none, or a parameter that is left out: nothing is sent or not sent by it.
    private static bool IsPlainChoice(IConditionalOperation choice, bool sends) =>
        choice.Syntax is IfStatementSyntax
            ? choice.WhenTrue is IThrowOperation or IBlockOperation { Operations: [IThrowOperation] }
                ? IsNullTestOfParameter(choice.Condition) && choice.WhenFalse is null
                : !sends && AsksForParametersOnly(choice.Condition) && !LeavesMethod(choice.WhenTrue) && !LeavesMethod(choice.WhenFalse)
            : !sends && (IsNullTest(choice.Condition) || AsksForParametersOnly(choice.Condition));

    private static bool IsNullGuard(IOperation guard) =>
        guard.Parent is ICoalesceOperation or IConversionOperation { Parent: ICoalesceOperation }
        || guard.Parent is IConditionalOperation { Syntax: IfStatementSyntax }
        || guard.Parent is IBlockOperation { Parent: IConditionalOperation { Syntax: IfStatementSyntax } };

    private static bool IsNullTestOfParameter(IOperation condition) =>
        IsNullTest(condition) && condition.Descendants().OfType<IParameterReferenceOperation>().Any() && AsksForParametersOnly(condition);

    private static bool IsNullTest(IOperation condition) => condition switch
    {
        IBinaryOperation binary => binary.LeftOperand.IsNullConstant() || binary.RightOperand.IsNullConstant(),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } => constant.Value.IsNullConstant(),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } => constant.Value.IsNullConstant(),
        _ => false,
    };

    private static bool AsksForParametersOnly(IOperation condition) =>
        condition.DescendantsAndSelf().All(part =>
            part is IParameterReferenceOperation or IConversionOperation or IBinaryOperation or IUnaryOperation or ILiteralOperation
                or IDefaultValueOperation or IIsPatternOperation or IPatternOperation
                or IPropertyReferenceOperation { Property.ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        && condition.DescendantsAndSelf().Any(part => part is IParameterReferenceOperation);

    private static bool LeavesMethod(IOperation? branch) => branch?.DescendantsAndSelf().Any(part => part is IReturnOperation or IThrowOperation) == true;

    // if ((isEmbedded == false)) { ... } else { return System.Convert.ToUInt32(0); }, or the return behind it.
    private static bool IsEmbeddedGuard(IConditionalOperation choice) =>
        choice.Condition.DescendantsAndSelf().All(part =>
            part is IBinaryOperation or IUnaryOperation or ILiteralOperation or IParenthesizedOperation or IInstanceReferenceOperation
                or IFieldReferenceOperation { Field.Name: EmbeddedGuard })
        && (choice.WhenFalse is not { } otherwise || otherwise.Descendants().All(part => part is IReturnOperation or ILiteralOperation or IConversionOperation or IArgumentOperation
            or IInvocationOperation { TargetMethod.ContainingType.Name: nameof(Convert) }));

    private bool IsPlainTarget(IOperation target) => target switch
    {
        ILocalReferenceOperation or IDiscardOperation or IDeclarationExpressionOperation => true,
        ITupleOperation tuple => tuple.Elements.All(IsPlainTarget),
        IPropertyReferenceOperation { Property: var property } reference =>
            target.Parent?.Parent is IObjectOrCollectionInitializerOperation
            || (KnownTypes.Is(property.ContainingType, types.ManagementBaseObject) && IsParameters(reference.Instance))
            || (KnownTypes.Is(property.ContainingType, types.PropertyData) && IsParameters(Innermost(reference))),
        IFieldReferenceOperation => target.Parent?.Parent is IObjectOrCollectionInitializerOperation,
        _ => false,
    };

    // parameters.Properties["RequestedState"]
    private static IOperation? Innermost(IOperation? reference)
    {
        while (reference is IPropertyReferenceOperation { Instance: { } instance })
        {
            reference = instance;
        }

        return reference;
    }

    // The in-parameters, and not the job itself.
    private bool IsParameters(IOperation? holder) =>
        holder?.WithoutConversions() is ILocalReferenceOperation or IParameterReferenceOperation && !KnownTypes.Is(holder.Type, types.ManagementObject);

    private bool IsPlainCreation(IObjectCreationOperation creation)
    {
        var type = creation.Type;
        return creation.Parent is IThrowOperation or IConversionOperation { Parent: IThrowOperation }
            || KnownTypes.Is(type, types.CimMethodParametersCollection)
            || type is { Name: "InvokeMethodOptions" or "CimOperationOptions" }
            || type?.SpecialType == SpecialType.System_Object
            || type?.ContainingNamespace is { Name: nameof(System.Collections.Generic) }
            || (type is INamedTypeSymbol { IsValueType: true } && !type.Locations.Any(location => location.IsInMetadata))
            || (creation.Constructor is { IsImplicitlyDeclared: true } && type?.Locations.Any(location => location.IsInSource) == true);
    }
}
