using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The way Microsoft.Management.Infrastructure reads a return value: <c>result.ReturnValue.Value</c>, with <c>?.</c> or without.</summary>
internal static class ReturnValueMember
{
    /// <summary>The whole expression that reads the return value of the result, or null.</summary>
    public static IOperation? Read(IOperation result)
    {
        var whole = Member(result, CimNames.ReturnValue) is { } returned ? Member(returned, "Value")?.WithConditionalAccess() : null;

        // What goes on behind a question mark belongs to a larger expression than the value.
        return whole?.Syntax.Span.Contains(result.Syntax.Span) == true
            && !(whole.Parent is IAssignmentOperation assignment && assignment.Target == whole)
                ? whole
                : null;
    }

    private static IPropertyReferenceOperation? Member(IOperation target, string name) => target.Parent switch
    {
        IPropertyReferenceOperation property when property.Instance == target => Named(property, name),
        IConditionalAccessOperation access when access.Operation == target => First(access.WhenNotNull) is { } first ? Named(first, name) : null,
        _ => null,
    };

    private static IPropertyReferenceOperation? Named(IPropertyReferenceOperation property, string name) => property.Property.Name == name ? property : null;

    // The member next to the question mark, at the far end of what follows it.
    private static IPropertyReferenceOperation? First(IOperation? operation)
    {
        while (operation is not null)
        {
            if (operation is IPropertyReferenceOperation { Instance: IConditionalAccessInstanceOperation } first)
            {
                return first;
            }

            operation = operation switch
            {
                IMemberReferenceOperation member => member.Instance,
                IInvocationOperation call => call.Instance,
                IConditionalAccessOperation access => access.Operation,
                _ => null,
            };
        }

        return null;
    }
}
