using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Recognises the types that stand for CIM classes: by the names of their members, by their attributes, by what they hold.</summary>
internal sealed class WrapperMarkers(KnownTypes types)
{
    public const string LateBoundObject = "LateBoundObject";
    public const string PrivateLateBoundObject = "PrivateLateBoundObject";
    private const string CreatedClassName = "CreatedClassName";
    private const string CreatedWmiNamespace = "CreatedWmiNamespace";
    private const string Generator = "mgmtclassgen";

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

    /// <summary>What the class says of the CIM class it was made for.</summary>
    public static JobEvidence EvidenceOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var texts = new[] { CreatedClassName, CreatedWmiNamespace, "ManagementClassName", "OriginatingNamespace" }
            .SelectMany(name => TextsIn(FindMember(type, name), cancellationToken))
            .Concat(WithBases(type).Where(IsAttributedItself).SelectMany(part => part.GetAttributes()).SelectMany(AttributeTexts))
            .ToList();
        var evidence = texts.Select(JobProvenance.OfText).Concat([JobEvidence.Job]).Max();
        if (IsInHyperVNamespace(type))
        {
            return JobEvidence.HyperV;
        }

        // The class names are those of both versions of Hyper-V's provider; only the namespace tells.
        var namespaces = texts.Where(text => text.IndexOf("virtualization", StringComparison.OrdinalIgnoreCase) >= 0).ToList();
        return namespaces.Count > 0
            ? namespaces.Select(JobProvenance.OfText).Max() == JobEvidence.HyperV ? JobEvidence.HyperV : JobEvidence.Job
            : evidence == JobEvidence.Job && WithBases(type).Any(IsNamedForHyperV) ? JobEvidence.HyperV : evidence;
    }

    // [WmiClassName("Msvm_ConcreteJob", ...)], [CimClassName("...")], [GeneratedCode("mgmtclassgen", "")]
    private static bool IsAttributed(INamedTypeSymbol type) =>
        WithBases(type).Any(IsAttributedItself) || type.AllInterfaces.Any(IsAttributedItself);

    private static bool IsAttributedItself(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            var name = attribute.AttributeClass?.Name ?? string.Empty;
            if (name == "GeneratedCodeAttribute")
            {
                if (AttributeTexts(attribute).Any(text => string.Equals(text, Generator, StringComparison.OrdinalIgnoreCase)))
                {
                    return true;
                }
            }
            else if ((name.StartsWith("Cim", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Wmi", StringComparison.OrdinalIgnoreCase))
                && AttributeTexts(attribute).Any(text => name.IndexOf("Class", StringComparison.Ordinal) > 0 || JobProvenance.OfText(text) != JobEvidence.None))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> AttributeTexts(AttributeData attribute) =>
        attribute.ConstructorArguments
            .Concat(attribute.NamedArguments.Select(argument => argument.Value))
            .Where(argument => argument.Kind == TypedConstantKind.Primitive)
            .Select(argument => argument.Value)
            .OfType<string>();

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            yield return part;
        }
    }

    // MsvmConcreteJob, Msvm_ConcreteJob, IMsvm_ConcreteJob
    private static bool IsNamedForHyperV(INamedTypeSymbol type) =>
        type.Name.StartsWith("Msvm", StringComparison.OrdinalIgnoreCase)
        || (type.TypeKind == TypeKind.Interface && type.Name.StartsWith("IMsvm", StringComparison.OrdinalIgnoreCase))
        || type.Name.StartsWith("IMsvm_", StringComparison.OrdinalIgnoreCase);

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

    // ROOT.VIRTUALIZATION.V2, the namespace the generator derives from the WMI namespace.
    private static bool IsInHyperVNamespace(INamedTypeSymbol type)
    {
        for (var part = type.ContainingNamespace; part is { IsGlobalNamespace: false }; part = part.ContainingNamespace)
        {
            if (CimNames.AreEqual(part.Name, "V2") && CimNames.AreEqual(part.ContainingNamespace.Name, "VIRTUALIZATION"))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> TextsIn(ISymbol? member, CancellationToken cancellationToken)
    {
        if (member is IFieldSymbol { ConstantValue: string constant })
        {
            yield return constant;
        }

        foreach (var reference in member?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
            {
                if (node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
                {
                    yield return literal.Token.ValueText;
                }
                else if (node is InterpolatedStringTextSyntax text)
                {
                    yield return text.TextToken.ValueText;
                }
            }
        }
    }
}
