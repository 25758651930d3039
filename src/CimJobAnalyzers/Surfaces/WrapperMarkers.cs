using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Recognises the classes that mgmtclassgen writes, by the names of their members.</summary>
internal sealed class WrapperMarkers(KnownTypes types)
{
    public const string LateBoundObject = "LateBoundObject";
    public const string PrivateLateBoundObject = "PrivateLateBoundObject";
    private const string CreatedClassName = "CreatedClassName";
    private const string CreatedWmiNamespace = "CreatedWmiNamespace";

    // Only generators use these names; the others are ordinary words that must not decide alone.
    private static readonly string[] Distinctive =
        [CreatedWmiNamespace, CreatedClassName, PrivateLateBoundObject, LateBoundObject, "ManagementClassName", "OriginatingNamespace", "CheckIfProperClass"];

    private static readonly string[] Ordinary =
        ["SystemProperties", "Scope", "StaticScope", "AutoCommit", "CommitObject", "GetInstances", "ConstructPath"];

    /// <summary>Whether the type, its bases taken together, is one of these classes.</summary>
    public bool AreOn(INamedTypeSymbol type)
    {
        var distinctive = Distinctive.Count(name => FindMember(type, name) is not null);
        return distinctive > 0
            && (ExposesManagementObject(type) || distinctive + Ordinary.Count(name => FindMember(type, name) is not null) >= 3);
    }

    /// <summary>What the class says of the WMI class it was made for.</summary>
    public static JobEvidence EvidenceOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var found = JobEvidence.Job;
        foreach (var name in new[] { CreatedClassName, CreatedWmiNamespace, "ManagementClassName", "OriginatingNamespace" })
        {
            foreach (var text in TextsIn(FindMember(type, name), cancellationToken))
            {
                var evidence = JobProvenance.OfText(text);
                found = evidence > found ? evidence : found;
            }
        }

        return IsInHyperVNamespace(type) ? JobEvidence.HyperV : found;
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
