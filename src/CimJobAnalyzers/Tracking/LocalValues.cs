using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>All that a local variable can hold, also where a pattern gives it.</summary>
internal static class LocalValues
{
    /// <summary>The values; empty when the code does not show all of them.</summary>
    public static ImmutableArray<IOperation> Of(ILocalReferenceOperation reference, CancellationToken cancellationToken)
    {
        var history = LocalHistory.Of(reference.Local, reference, cancellationToken);
        if (history.Declarator is not null)
        {
            return history.HasOtherWrites ? ImmutableArray<IOperation>.Empty : history.Values;
        }

        foreach (var operation in reference.Root().DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IIsPatternOperation match && Declares(match.Pattern, reference.Local))
            {
                return ImmutableArray.Create(match.Value);
            }
        }

        return ImmutableArray<IOperation>.Empty;
    }

    private static bool Declares(IPatternOperation pattern, ILocalSymbol local) => pattern switch
    {
        IDeclarationPatternOperation declaration => SymbolEqualityComparer.Default.Equals(declaration.DeclaredSymbol, local),
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } recursive => SymbolEqualityComparer.Default.Equals(recursive.DeclaredSymbol, local),
        INegatedPatternOperation negated => Declares(negated.Pattern, local),
        IBinaryPatternOperation binary => Declares(binary.LeftPattern, local) || Declares(binary.RightPattern, local),
        _ => false,
    };
}
