using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>The name of an enumeration's member as a text: ToString, Enum.GetName, interpolation.</summary>
internal static class EnumNames
{
    /// <summary>The name that the call gives, if it is one that asks a member for its name.</summary>
    public static TrackedText? Track(IInvocationOperation call, int depth, Trail trail) => call.TargetMethod switch
    {
        { Name: nameof(ToString), Parameters.IsEmpty: true } => Of(call.Instance, depth, trail),
        { Name: nameof(ToString), Parameters: [{ Type.SpecialType: SpecialType.System_String }] } when IsGeneral(call.Arguments[0].Value) =>
            Of(call.Instance, depth, trail),
        { Name: "GetName", ContainingType.SpecialType: SpecialType.System_Enum } =>
            Of(call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Last().Value, depth, trail),
        _ => null,
    };

    /// <summary>The names that the value can have; null if it is no member of an enumeration.</summary>
    public static TrackedText? Of(IOperation? value, int depth, Trail trail)
    {
        while (value is IConversionOperation { OperatorMethod: null, Type.IsReferenceType: true } boxed)
        {
            value = boxed.Operand;
        }

        if (value?.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
        {
            return null;
        }

        var values = KnownValue.Of(value, trail.CancellationToken) is { HasValue: true } known ? [known.Value]
            : depth > 0 && value is IParameterReferenceOperation parameter
                ? ParameterTracker.Values(parameter, trail).Select(passed => KnownValue.Of(passed, trail.CancellationToken).Value).ToList()
                : new List<object?>();
        var names = values.SelectMany(constant => NamesOf(type, constant)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new(new CimMethodName(names, value.ConstantValue.HasValue && names.Length == 1), ImmutableArray<Location>.Empty);
    }

    private static bool IsGeneral(IOperation format) =>
        format.IsNullConstant() || format.ConstantValue is { HasValue: true, Value: "" or "G" or "g" or "F" or "f" };

    // Several members may have one value; which of their names comes out, nobody promises.
    private static IEnumerable<string> NamesOf(INamedTypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue && Equals(member.ConstantValue, value)).Select(member => member.Name);
}
