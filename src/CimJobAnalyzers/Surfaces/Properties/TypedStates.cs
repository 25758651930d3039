using System.Runtime.CompilerServices;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Typed models: a value whose type is an enumeration of JobState's names with JobState's numbers is a job's state.</summary>
internal sealed class TypedStates : IPropertySurface
{
    private const int Others = 3;
    private static readonly ConditionalWeakTable<ITypeSymbol, StrongBox<bool>> Known = new();

    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken) =>
        UnseenLists.IsState(operation) ? new PropertyRead(JobProperty.JobState, operation, null, PropertyForm.Typed) :
        (operation is IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation or IAwaitOperation
            || (operation is IConversionOperation && operation.WithoutConversions() is IParameterReferenceOperation))
        && !operation.ConstantValue.HasValue
        && IsJobState(operation.Type)
            ? new PropertyRead(JobProperty.JobState, operation, (operation as IMemberReferenceOperation)?.Instance, PropertyForm.Typed)
            : null;

    /// <summary>Whether the type, or the one that it makes nullable, lists the states of a job.</summary>
    public static bool IsJobState(ITypeSymbol? type)
    {
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;
        return type is { TypeKind: TypeKind.Enum } && Known.GetValue(type, key => new StrongBox<bool>(Lists(key))).Value;
    }

    private static bool Lists(ITypeSymbol type)
    {
        var agreeing = type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue && JobStates.NumberOf(field.Name) is { } number && Datum.Of(new Optional<object?>(field.ConstantValue)).Number == number)
            .Select(field => JobStates.NumberOf(field.Name))
            .Distinct()
            .ToList();
        return agreeing.Contains(JobStates.Completed) && agreeing.Count > Others;
    }
}
