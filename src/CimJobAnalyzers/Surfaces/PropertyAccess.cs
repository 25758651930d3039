using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The ways System.Management reads and writes a property by name.</summary>
internal static class PropertyAccess
{
    public const string SetPropertyValue = "SetPropertyValue";

    /// <summary>The assignment statement that the object is the target of, in any of its three forms.</summary>
    public static PropertyAssignment? Assignment(IOperation target)
    {
        if (target.Parent is IInvocationOperation { TargetMethod.Name: SetPropertyValue, Parent: IExpressionStatementOperation } set && set.Instance == target)
        {
            var name = set.ArgumentOfType(type => type.SpecialType == SpecialType.System_String);
            var value = set.ArgumentOfType(type => type.SpecialType == SpecialType.System_Object);
            return name is not null && value is not null ? new PropertyAssignment(name.Value, value.Value.WithoutImplicitConversion()) : null;
        }

        return Property(target) is { } property
            && property.Expression.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment
            && assignment.Target == property.Expression
                ? new PropertyAssignment(property.Name, assignment.Value.WithoutImplicitConversion())
                : null;
    }

    /// <summary>The expression that reads a property of the object, and the property's name.</summary>
    public static (IOperation Expression, IOperation Name)? Read(IOperation target)
    {
        if (target.Parent is IInvocationOperation { TargetMethod.Name: "GetPropertyValue", Arguments: [var argument] } get && get.Instance == target)
        {
            return (get, argument.Value);
        }

        return Property(target) is { } property
            && !(property.Expression.Parent is IAssignmentOperation assignment && assignment.Target == property.Expression)
                ? property
                : null;
    }

    /// <summary>The statement's operation that disposes of the object.</summary>
    public static IOperation? Disposal(IOperation target) => target.Parent switch
    {
        IInvocationOperation { TargetMethod.Name: "Dispose", Parent: IExpressionStatementOperation } dispose when dispose.Instance == target => dispose,
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.Name: "Dispose" }, Parent: IExpressionStatementOperation } access when access.Operation == target => access,
        _ => null,
    };

    // target["name"] and target.Properties["name"].Value
    private static (IOperation Expression, IOperation Name)? Property(IOperation target) => target.Parent switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } indexer when indexer.Instance == target => (indexer, key.Value),
        IPropertyReferenceOperation
        {
            Property.Name: "Properties",
            Parent: IPropertyReferenceOperation
            {
                Property.IsIndexer: true,
                Arguments: [var key],
                Parent: IPropertyReferenceOperation { Property.Name: "Value" } value,
            },
        } => (value, key.Value),
        _ => null,
    };

    private static IOperation WithoutImplicitConversion(this IOperation operation) =>
        operation is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : operation;
}
