using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Follows a value one step back, to the one expression that made it.</summary>
internal static class Origin
{
    /// <summary>What the variable, the field, the property or the method gets its value from; null when that is not one expression of this code.</summary>
    public static IOperation? Of(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        ILocalReferenceOperation local => LocalHistory.Of(local.Local, local, cancellationToken).SingleValue,
        IFieldReferenceOperation or IPropertyReferenceOperation => MemberTracker.SingleValue((IMemberReferenceOperation)operation, cancellationToken),
        IInvocationOperation call => MemberTracker.SingleValue(call, cancellationToken),
        _ => null,
    };
}
