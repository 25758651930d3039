using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Tells whether a boxed property is taken out as what it is: uint16 for the properties of a job, uint32 for a return code.</summary>
internal static class Unboxing
{
    public static UnboxedRead? Wrong(PropertyRead read)
    {
        if (read.Form == PropertyForm.Typed || TypeOf(read.Property) is not { } held)
        {
            return null;
        }

        var boxed = read.Expression.WithConditionalAccess();
        return boxed.Parent switch
        {
            IConversionOperation { IsImplicit: false, OperatorMethod: null, Type: { } target } cast when !Holds(held, target) =>
                new UnboxedRead(read, cast, target, !cast.IsTryCast, NameOf(held)),
            IIsPatternOperation { Pattern: IDeclarationPatternOperation { MatchedType: { } target } } match when match.Value == boxed && !Holds(held, target) =>
                new UnboxedRead(read, match, target, IsCast: false, NameOf(held)),
            IIsTypeOperation { TypeOperand: { } target } test when !Holds(held, target) =>
                new UnboxedRead(read, test, target, IsCast: false, NameOf(held)),
            _ => null,
        };
    }

    private static SpecialType? TypeOf(JobProperty property) => property switch
    {
        JobProperty.JobState or JobProperty.ErrorCode or JobProperty.PercentComplete => SpecialType.System_UInt16,
        JobProperty.ReturnValue => SpecialType.System_UInt32,
        _ => null,
    };

    // A box of a number opens as the number or as an enumeration over it, nullable or not.
    private static bool Holds(SpecialType held, ITypeSymbol target)
    {
        target = target is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : target;
        return target.TypeKind is TypeKind.TypeParameter or TypeKind.Error or TypeKind.Dynamic or TypeKind.Interface
            || target.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
            || target.SpecialType == held
            || target is INamedTypeSymbol { EnumUnderlyingType.SpecialType: var underlying } && underlying == held;
    }

    private static string NameOf(SpecialType type) => type == SpecialType.System_UInt16 ? "ushort" : "uint";
}
