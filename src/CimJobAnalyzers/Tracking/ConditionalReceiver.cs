using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Finds what stands before a question mark.</summary>
internal static class ConditionalReceiver
{
    /// <summary>The operation whose value the instance behind <c>?.</c> is.</summary>
    public static IOperation? Of(IOperation instance)
    {
        var inner = instance;
        for (var parent = instance.Parent; parent is not null; inner = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access.Operation.WithoutConversions();
            }
        }

        return null;
    }
}
