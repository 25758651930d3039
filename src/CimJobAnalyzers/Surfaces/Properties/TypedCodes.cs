using System.Runtime.CompilerServices;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Typed models: a value whose type is an enumeration with 0, 4096 and 32768 or more is what a method that starts jobs answered.</summary>
internal sealed class TypedCodes : IPropertySurface
{
    private static readonly ConditionalWeakTable<ITypeSymbol, StrongBox<bool>> Known = new();

    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken) =>
        UnseenLists.IsCode(operation) ? new PropertyRead(JobProperty.ReturnValue, operation, null, PropertyForm.Typed) :
        (operation is IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation or IAwaitOperation
            || (operation is IConversionOperation && operation.WithoutConversions() is IParameterReferenceOperation))
        && !operation.ConstantValue.HasValue
        && operation.Type is { TypeKind: TypeKind.Enum } type
        && Known.GetValue(type, key => new StrongBox<bool>(Lists(key))).Value
            ? new PropertyRead(JobProperty.ReturnValue, operation, null, PropertyForm.Typed)
            : null;

    private static bool Lists(ITypeSymbol type)
    {
        var numbers = type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .Select(field => Datum.Of(new Optional<object?>(field.ConstantValue)).Number)
            .ToList();
        return numbers.Contains(ReturnCodes.Done) && numbers.Contains(ReturnCodes.Begun) && numbers.Any(number => number >= ReturnCodes.Failed);
    }
}
