using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Whether a call of the runtime library, written where another call stands, would be one.</summary>
internal static class LibraryReach
{
    public const string StopJob = "StopJob";
    public const string StopJobAsync = "StopJobAsync";
    private const string Namespace = "CimJobs";

    /// <param name="call">The call in whose place it would stand.</param>
    /// <param name="receiver">The type of what it would be called on.</param>
    /// <param name="method">The library's method.</param>
    public static RefusalReason? Refusal(IOperation call, ITypeSymbol? receiver, string method) =>
        IsInExpressionTree(call) ? RefusalReason.ExpressionTree
        : IsHidden(call, receiver, method) ? RefusalReason.NameTaken
        : null;

    // The library's parameters have defaults, which an expression tree must not leave out before C# 14.
    private static bool IsInExpressionTree(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation
                && parent.Parent?.Type is { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } })
            {
                return true;
            }
        }

        return false;
    }

    // A method of the same name on the type, or an extension in a nearer namespace, is bound before the library's.
    private static bool IsHidden(IOperation call, ITypeSymbol? receiver, string method)
    {
        if (receiver is null || call.SemanticModel is not { } model)
        {
            return false;
        }

        foreach (var symbol in model.LookupSymbols(call.Syntax.SpanStart, receiver, method, includeReducedExtensionMethods: true))
        {
            if (symbol.ContainingNamespace is not { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }
}
