using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>What a class writes down of the CIM class that it stands for.</summary>
internal static class WrapperTexts
{
    private const string HyperV = "Msvm";
    private const string Dmtf = "CIM";
    private static readonly string[] Separators = ["\\", "/"];

    private static readonly (string Member, TextMeaning Meaning)[] Constants =
    [
        (WrapperMarkers.CreatedClassName, TextMeaning.ClassName),
        ("ManagementClassName", TextMeaning.ClassName),
        (WrapperMarkers.CreatedWmiNamespace, TextMeaning.Namespace),
        ("OriginatingNamespace", TextMeaning.Namespace),
    ];

    /// <summary>Whether the class has the constants of a generated one.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) =>
        WrapperMarkers.FindMember(type, WrapperMarkers.CreatedClassName) is not null
        || WrapperMarkers.FindMember(type, WrapperMarkers.CreatedWmiNamespace) is not null;

    /// <summary>The texts of an attribute that binds a type to a CIM class; none for any other attribute.</summary>
    public static IEnumerable<string> Of(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name ?? string.Empty;
        if (!name.StartsWith("Cim", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Wmi", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var texts = WrapperMarkers.AttributeTexts(attribute);
        return name.IndexOf("Class", StringComparison.Ordinal) > 0 ? texts : texts.Where(text => Read(text) is { Kind: JobKind.Job } or { IsHyperV: true });
    }

    /// <summary>What the attribute nearest to the type says; null when there is none.</summary>
    public static JobEvidence? OfAttribute(INamedTypeSymbol type)
    {
        foreach (var part in WrapperMarkers.WithBases(type).Concat(type.AllInterfaces))
        {
            if (part.GetAttributes().SelectMany(Of).ToList() is { Count: > 0 } texts)
            {
                return All(texts.Where(text => !text.Any(char.IsWhiteSpace)).Select(Read));
            }
        }

        return null;
    }

    public static JobEvidence OfConstants(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        All(Constants.SelectMany(item =>
            TextsIn(WrapperMarkers.FindMember(type, item.Member), cancellationToken).Select(text => CimText.Read(text, item.Meaning))));

    // MsvmConcreteJob, Msvm_ConcreteJob, IMsvm_ConcreteJob, CIMConcreteJob: a name says what a job is; only one with its schema in full, what is none.
    public static JobEvidence OfName(INamedTypeSymbol type)
    {
        foreach (var part in WrapperMarkers.WithBases(type))
        {
            var isContract = part.Name.StartsWith("I" + HyperV, StringComparison.OrdinalIgnoreCase)
                || part.Name.StartsWith("I" + Dmtf + "_", StringComparison.Ordinal);
            var name = isContract ? part.Name.Substring(1) : part.Name;
            var isInFull = name.StartsWith(HyperV + "_", StringComparison.OrdinalIgnoreCase) || name.StartsWith(Dmtf + "_", StringComparison.Ordinal);
            var found = isInFull ? CimClasses.OfClass(name)
                : name.StartsWith(HyperV, StringComparison.OrdinalIgnoreCase) ? OfJoined(HyperV, name)
                : name.StartsWith(Dmtf, StringComparison.Ordinal) ? OfJoined(Dmtf, name)
                : JobEvidence.None;
            if (found != JobEvidence.None)
            {
                return found;
            }
        }

        return JobEvidence.None;
    }

    // ROOT.VIRTUALIZATION.V2, the namespace that the generator derives from the WMI namespace.
    public static JobEvidence OfNamespace(INamedTypeSymbol type)
    {
        var names = new List<string>();
        for (var part = type.ContainingNamespace; part is { IsGlobalNamespace: false }; part = part.ContainingNamespace)
        {
            names.Insert(0, part.Name);
        }

        var at = names.FindLastIndex(name => CimNames.AreEqual(name, "VIRTUALIZATION"));
        return at < 0 ? JobEvidence.None
            : at + 1 < names.Count && CimNames.AreEqual(names[at + 1], "V2") ? new(JobKind.Unknown, CimProvider.HyperV)
            : at > 0 && CimNames.AreEqual(names[at - 1], "ROOT") ? new(JobKind.Unknown, CimProvider.HyperVVersion1)
            : JobEvidence.None;
    }

    private static JobEvidence OfJoined(string schema, string name) => CimClasses.OfPartialClass(schema + "_", name) with { ClassName = null };

    private static JobEvidence Read(string text) =>
        CimText.Read(text, Separators.Any(text.Contains) ? TextMeaning.Path : text.Contains('_') ? TextMeaning.ClassName : TextMeaning.None);

    private static JobEvidence All(IEnumerable<JobEvidence> said) => said.Aggregate(JobEvidence.None, (all, next) => all.And(next));

    private static IEnumerable<string> TextsIn(ISymbol? member, CancellationToken cancellationToken)
    {
        if (member is IFieldSymbol { ConstantValue: string constant })
        {
            return [constant];
        }

        // A name with two underscores is that of a property that every object has.
        return (member?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
            .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes(node => !IsText(node)).Where(IsText))
            .Select(node => TextOf((ExpressionSyntax)node))
            .Where(text => text.Length > 0 && !text.StartsWith("__", StringComparison.Ordinal));
    }

    private static bool IsText(SyntaxNode node) =>
        node.IsKind(SyntaxKind.StringLiteralExpression) || node.IsKind(SyntaxKind.InterpolatedStringExpression) || node.IsKind(SyntaxKind.AddExpression);

    private static string TextOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(TextOf)),
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        InterpolationSyntax hole => TextOf(hole.Expression),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call
            when call.ArgumentList.Arguments is [{ Expression: var named }] =>
            named.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last().Identifier.ValueText,
        BinaryExpressionSyntax { Left: not BinaryExpressionSyntax } sum => TextOf(sum.Left) + TextOf(sum.Right),
        BinaryExpressionSyntax { Left: BinaryExpressionSyntax { Left: not BinaryExpressionSyntax } left } sum => TextOf(left) + TextOf(sum.Right),
        _ => CimText.Hole.ToString(),
    };
}
