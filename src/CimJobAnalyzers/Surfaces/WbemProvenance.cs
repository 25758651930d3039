using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Whether the code shows that a value whose type says nothing is a COM object of WMI.</summary>
internal static class WbemProvenance
{
    private const int MaximumDepth = 8;
    private const string Moniker = "winmgmts:";
    private const string ProgId = "WbemScripting.";

    public static bool IsProven(IOperation value, CancellationToken cancellationToken) => IsProven(value, MaximumDepth, cancellationToken);

    private static bool IsProven(IOperation? value, int depth, CancellationToken cancellationToken)
    {
        value = value?.WithoutConversions();
        if (value is null || depth == 0)
        {
            return false;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return WbemTypes.Contains(value.Type) || value switch
        {
            ILocalReferenceOperation local => IsProvenLocal(local, depth - 1, cancellationToken),
            IDynamicMemberReferenceOperation member => IsProven(member.Instance, depth, cancellationToken),
            IDynamicInvocationOperation call => IsProven(call.Operation, depth, cancellationToken),
            IDynamicIndexerAccessOperation indexer => IsProven(indexer.Operation, depth, cancellationToken),
            IParenthesizedOperation parenthesized => IsProven(parenthesized.Operand, depth, cancellationToken),
            ICoalesceOperation coalesce => IsProven(coalesce.Value, depth, cancellationToken),
            IConditionalAccessOperation access => IsProven(access.Operation, depth, cancellationToken),
            IConditionalAccessInstanceOperation instance => IsProven(Origins.Accessed(instance), depth, cancellationToken),
            IInvocationOperation call when IsProvenCall(call, depth - 1, cancellationToken) => true,
            IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation => IsProven(Origin.Of(value, cancellationToken), depth - 1, cancellationToken),
            _ => false,
        };
    }

    private static bool IsProvenLocal(ILocalReferenceOperation reference, int depth, CancellationToken cancellationToken)
    {
        var history = LocalHistory.Of(reference.Local, reference, cancellationToken);
        return history.Declarator?.Parent is IForEachLoopOperation loop
            ? IsProven(loop.Collection, depth, cancellationToken)
            : !history.HasOtherWrites && !history.Values.IsEmpty && history.Values.All(value => IsProven(value, depth, cancellationToken));
    }

    private static bool IsProvenCall(IInvocationOperation call, int depth, CancellationToken cancellationToken)
    {
        var first = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        return (call.TargetMethod.Name, call.TargetMethod.ContainingType.Name) switch
        {
            ("BindToMoniker", "Marshal") or ("GetObject", "Interaction") => StartsWith(first, Moniker, depth, cancellationToken),
            ("CreateObject", "Interaction") => StartsWith(first, ProgId, depth, cancellationToken),
            ("CreateInstance", "Activator") => IsWbemClass(first, depth, cancellationToken),
            ("InvokeMember", "Type") => IsProven(call.ArgumentNamed("target")?.Value, depth, cancellationToken),
            ("CallByName", "Interaction") or (_, "Enumerable") => IsProven(first, depth, cancellationToken),
            _ => false,
        };
    }

    private static bool IsWbemClass(IOperation? type, int depth, CancellationToken cancellationToken)
    {
        type = type?.WithoutConversions();
        return depth > 0 && type switch
        {
            ICoalesceOperation coalesce => IsWbemClass(coalesce.Value, depth - 1, cancellationToken),
            ITypeOfOperation known => WbemTypes.Contains(known.TypeOperand),
            IInvocationOperation { TargetMethod: { Name: "GetTypeFromProgID", ContainingType.Name: "Type" } } call =>
                StartsWith(call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value, ProgId, depth, cancellationToken),
            _ => type is not null && IsWbemClass(Origin.Of(type, cancellationToken), depth - 1, cancellationToken),
        };
    }

    // The rest of a moniker may be put together at run time.
    private static bool StartsWith(IOperation? text, string prefix, int depth, CancellationToken cancellationToken)
    {
        text = text?.WithoutConversions();
        return text is not null && depth > 0 && text switch
        {
            { ConstantValue: { HasValue: true, Value: string constant } } => constant.StartsWith(prefix, StringComparison.OrdinalIgnoreCase),
            IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation first, ..] } => StartsWith(first.Text, prefix, depth - 1, cancellationToken),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => StartsWith(sum.LeftOperand, prefix, depth - 1, cancellationToken),
            _ => StartsWith(Origin.Of(text, cancellationToken), prefix, depth - 1, cancellationToken),
        };
    }
}
