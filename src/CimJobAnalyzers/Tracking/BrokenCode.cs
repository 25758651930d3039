using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Finds the calls that cannot be followed because what they depend on does not compile.</summary>
internal static class BrokenCode
{
    /// <summary>Whether the statement of the call, or one that gives its variables their values, is in error.</summary>
    public static bool IsAround(IOperation call, CancellationToken cancellationToken)
    {
        var known = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IOperation>([Statement(call)]);
        while (open.Count > 0)
        {
            foreach (var part in open.Pop().DescendantsAndSelf())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (part is IInvalidOperation)
                {
                    return true;
                }

                if (part is ILocalReferenceOperation { Local: var local } reference && known.Add(local))
                {
                    foreach (var place in Places(local, reference, cancellationToken))
                    {
                        open.Push(place);
                    }
                }
            }
        }

        return false;
    }

    private static IEnumerable<IOperation> Places(ILocalSymbol local, ILocalReferenceOperation reference, CancellationToken cancellationToken)
    {
        var history = LocalHistory.Of(local, reference, cancellationToken);
        IEnumerable<IOperation> places = history.References;
        return places.Concat(history.Values).Concat(history.Declarator is { } declarator ? [declarator] : []).Select(Statement);
    }

    private static IOperation Statement(IOperation operation)
    {
        while (operation.Parent is { } parent and not IBlockOperation && operation is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation))
        {
            operation = parent;
        }

        return operation;
    }
}
