using CimJobAnalyzers.Model;
using CimJobAnalyzers.Surfaces.Provenance;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Recognises the types that stand for CIM classes: by the names of their members, by their attributes, by what they hold.</summary>
internal sealed class WrapperMarkers(KnownTypes types)
{
    public const string LateBoundObject = "LateBoundObject";
    public const string PrivateLateBoundObject = "PrivateLateBoundObject";
    public const string CimSession = "CimSession";
    public const string InnerCimInstance = "InnerCimInstance";
    public const string CreatedClassName = "CreatedClassName";
    public const string CreatedWmiNamespace = "CreatedWmiNamespace";
    private const string Generator = "mgmtclassgen";

    // The families over CimSession, and those that return a structure.
    private const string InParameter = "in" + CimNames.DeleteOnKill;
    private const string OutParameters = CimNames.KillJob + "OutParameters";

    // Only generators use these names; the others are ordinary words that must not decide alone.
    private static readonly string[] Distinctive =
        [CreatedWmiNamespace, CreatedClassName, PrivateLateBoundObject, LateBoundObject, "ManagementClassName", "OriginatingNamespace", "CheckIfProperClass"];

    private static readonly string[] Ordinary =
        ["SystemProperties", "Scope", "StaticScope", "AutoCommit", "CommitObject", "GetInstances", "ConstructPath"];

    /// <summary>Whether the type, its bases taken together, is one that a generator wrote or an attribute binds to a CIM class.</summary>
    public bool AreOn(INamedTypeSymbol type)
    {
        if (IsAttributed(type))
        {
            return true;
        }

        var distinctive = Distinctive.Count(name => FindMember(type, name) is not null);
        return distinctive > 0
            && (ExposesManagementObject(type) || distinctive + Ordinary.Count(name => FindMember(type, name) is not null) >= 3);
    }

    /// <summary>Whether a generator whose work is known wrote the KillJob: its members can be trusted unseen.</summary>
    public bool AreOnTypeOf(IMethodSymbol killJob) =>
        AreOn(killJob.ContainingType) || killJob.ReturnType.Name == OutParameters || killJob.Parameters.Any(static parameter => parameter.Name == InParameter);

    /// <summary>Whether the type holds, or is made from, an object of a CIM API: enough beside a parameter named DeleteOnKill.</summary>
    public bool HoldsCimObject(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            foreach (var member in part.GetMembers())
            {
                if (IsCimObject(TypeOf(member))
                    || (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && constructor.Parameters.Any(parameter => IsCimObject(parameter.Type))))
                {
                    return true;
                }
            }
        }

        return type.TypeKind == TypeKind.Interface
            && type.AllInterfaces.Any(contract => contract.GetMembers().Any(member => IsCimObject(TypeOf(member))));
    }

    /// <summary>Whether the type is one through which a CIM API reaches an instance or a server.</summary>
    public bool IsCimObject(ITypeSymbol? type) =>
        type is not null
        && (KnownTypes.Is(type, types.CimInstance) || KnownTypes.Is(type, types.CimSession) || KnownTypes.Is(type, types.ManagementBaseObject));

    // [WmiClassName("Msvm_ConcreteJob", ...)], [CimClassName("...")], [GeneratedCode("mgmtclassgen", "")]
    private static bool IsAttributed(INamedTypeSymbol type) =>
        WithBases(type).Any(IsAttributedItself) || type.AllInterfaces.Any(IsAttributedItself);

    private static bool IsAttributedItself(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => IsOfGenerator(attribute) || WrapperTexts.Of(attribute).Any());

    private static bool IsOfGenerator(AttributeData attribute) =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && AttributeTexts(attribute).Any(text => string.Equals(text, Generator, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<string> AttributeTexts(AttributeData attribute) =>
        attribute.ConstructorArguments
            .Concat(attribute.NamedArguments.Select(argument => argument.Value))
            .Where(argument => argument.Kind == TypedConstantKind.Primitive)
            .Select(argument => argument.Value)
            .OfType<string>();

    public static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            yield return part;
        }
    }

    public static ISymbol? FindMember(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name) is [var member, ..])
            {
                return member;
            }
        }

        return null;
    }

    private bool ExposesManagementObject(INamedTypeSymbol type) =>
        TypeOf(FindMember(type, LateBoundObject)) is { } exposed && KnownTypes.Is(exposed, types.ManagementBaseObject)
        || TypeOf(FindMember(type, PrivateLateBoundObject)) is { } hidden && KnownTypes.Is(hidden, types.ManagementBaseObject);

    public static ITypeSymbol? TypeOf(ISymbol? member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
