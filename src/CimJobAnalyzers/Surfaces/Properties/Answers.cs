using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Surfaces.Requests;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>What code does with the answer of a CIM method: its out-parameters, as one object.</summary>
internal static class Answers
{
    /// <summary>The call that gave what is read from; null when that is not one call of this body.</summary>
    public static IInvocationOperation? Call(PropertyRead read, CancellationToken cancellationToken)
    {
        var value = read.Receiver is ILocalReferenceOperation local && LocalValues.Of(local, cancellationToken) is [var only] ? only : read.Receiver;
        value = value is IAwaitOperation wait ? wait.Operation : value;
        return value?.WithoutConversions() is IInvocationOperation { TargetMethod.Name: "InvokeMethod" or "InvokeMethodAsync" or "ExecuteMethod" } call ? call : null;
    }

    /// <summary>Whether the call names a method that is documented to start a job.</summary>
    public static bool StartsJob(IInvocationOperation call, CancellationToken cancellationToken) =>
        StartingMethods.Contains(call.TargetMethod.Name)
        || call.Arguments.Any(argument => argument.Value.Type?.SpecialType == SpecialType.System_String
            && RequestNames.Certain(argument.Value, cancellationToken) is { } name
            && StartingMethods.Contains(name));

    /// <summary>Whether the variable that is read from is also handed to other code.</summary>
    public static bool AreHandedOn(PropertyRead read, IOperation block) =>
        read.Variable is { } variable && block.DescendantsAndSelf().Any(operation => Refreshing.IsReference(operation, variable) && operation.Parent is not (IPropertyReferenceOperation or IInvocationOperation { Instance: not null } or IVariableInitializerOperation)
            && !(operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation)
            && operation.Parent is not (IUsingOperation or IBinaryOperation or IIsPatternOperation or IConditionalAccessOperation));

    /// <summary>Whether the value that is read is looked at for null before anything else.</summary>
    public static bool IsTestedForNull(PropertyRead read, IOperation block)
    {
        var value = read.Expression.WithConditionalAccess();
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent.WithConditionalAccess();
        }

        return IsNullTest(value)
            || (Variable(value) is { } local && block.DescendantsAndSelf().Any(operation => Refreshing.IsReference(operation, local) && IsNullTest(operation)));
    }

    private static ISymbol? Variable(IOperation value) => value.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
        _ => null,
    };

    /// <summary>Whether the value is looked at for null.</summary>
    public static bool IsNullTest(IOperation value)
    {
        while (value.Parent is IConversionOperation { IsImplicit: true })
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => binary.LeftOperand.IsNullConstant() || binary.RightOperand.IsNullConstant(),
            IIsPatternOperation or IIsTypeOperation => true,
            IConditionalAccessOperation access => access.Operation == value,
            ICoalesceOperation coalesce => coalesce.Value == value,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "ReferenceEquals" or "ThrowIfNull" } } => true,
            _ => false,
        };
    }
}
