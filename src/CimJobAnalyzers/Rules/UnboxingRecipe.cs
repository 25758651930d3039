using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Rules;

/// <summary>Says how a box is opened as what it holds, and what the code makes of it stays the same.</summary>
internal static class UnboxingRecipe
{
    public static Mending Of(UnboxedRead read) => new(RewriteKind.Repair, Recipe(read));

    private static Recipe Recipe(UnboxedRead read) => IsTooNarrow(read)
        ? RefusalReason.TypeTooNarrow
        : ImmutableArray.Create(new PlannedEdit(EditKind.UnboxedType, read.Place.GetLocation(), read.CimType));

    private static bool IsTooNarrow(UnboxedRead read) => read.Opening switch
    {
        IIsTypeOperation => false,

        // The variable gets another type, in which a calculation may come out otherwise.
        IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } declared } } match => IsCalculatedWith(match, declared),
        IIsPatternOperation => false,
        _ => !HoldsAll(read.Target, read.CimType),
    };

    private static bool HoldsAll(ITypeSymbol target, string held)
    {
        target = target is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : target;
        return (target as INamedTypeSymbol)?.EnumUnderlyingType is { } underlying ? HoldsAll(underlying.SpecialType, held) : HoldsAll(target.SpecialType, held);
    }

    // The codes in use fit an int.
    private static bool HoldsAll(SpecialType target, string held) => target switch
    {
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_Decimal => true,
        SpecialType.System_UInt32 => held == "ushort",
        _ => false,
    };

    private static bool IsCalculatedWith(IOperation match, ISymbol declared)
    {
        var root = match;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().Any(operation => operation is ILocalReferenceOperation { Parent: var user } local
            && SymbolEqualityComparer.Default.Equals(local.Local, declared)
            && IsCalculation(user is IConversionOperation { IsImplicit: true, Parent: var outer } ? outer : user));
    }

    private static bool IsCalculation(IOperation? user) => user is
        IBinaryOperation { OperatorKind: < BinaryOperatorKind.Equals } or IUnaryOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation;
}
