using System.Globalization;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Writes numbers as the code around them does: as digits, or by the names of an enumeration or of constants.</summary>
/// <param name="around">The code in which other numbers of the list are written.</param>
/// <param name="compared">What they are compared with.</param>
internal sealed class NumberNames(IOperation around, IOperation compared)
{
    public string Of(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        foreach (var sample in around.DescendantsAndSelf())
        {
            if (sample is IFieldReferenceOperation { Field: { HasConstantValue: true } field, Syntax: var written } && ValueOf(field) is not null)
            {
                return Like(field, written, number) ?? digits;
            }
        }

        return compared.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } list ? Member(list, list.Name, number) : digits;
    }

    // The other constant is reached as this one is.
    private static string? Like(IFieldSymbol field, SyntaxNode written, long number)
    {
        var holder = (written as MemberAccessExpressionSyntax)?.Expression.ToString();
        return holder is not null && field.ContainingType.TypeKind == TypeKind.Enum ? Member(field.ContainingType, holder, number)
            : Sibling(field.ContainingType, field.Type, number) is { } name ? (holder is null ? name : $"{holder}.{name}")
            : null;
    }

    private static string Member(INamedTypeSymbol list, string holder, long number) =>
        Sibling(list, list, number) is { } name ? $"{holder}.{name}" : $"({holder}){number.ToString(CultureInfo.InvariantCulture)}";

    private static string? Sibling(INamedTypeSymbol holder, ITypeSymbol type, long number) =>
        holder.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(other => ValueOf(other) == number && SymbolEqualityComparer.Default.Equals(other.Type, type))?.Name;

    private static long? ValueOf(IFieldSymbol field) => field.HasConstantValue ? Datum.Of(new Optional<object?>(field.ConstantValue)).Number : null;
}
