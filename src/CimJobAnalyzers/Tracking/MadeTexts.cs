using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Follows a text through a member to the code that makes its object.</summary>
internal static class MadeTexts
{
    /// <summary>What the object's own maker gave the member; null if the code does not show who made the object.</summary>
    public static TrackedText? Of(IMemberReferenceOperation reference, bool isFixed, int depth, Trail trail)
    {
        if (Components.Of(reference, depth, trail) is not { } given)
        {
            return null;
        }

        var tracked = ConstantTracker.Track(given, depth - 1, isStraight: false, trail);
        return isFixed && reference.Instance?.IsFreeOfSideEffects() == true
            ? tracked with { Declarations = ImmutableArray<Location>.Empty, WrittenAt = null }
            : tracked.Uncertain();
    }

    /// <summary>What the makers in this compilation give the member of whatever object.</summary>
    public static TrackedText OfAll(ISymbol member, SemanticModel model, int depth, Trail trail)
    {
        var parameter = member.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax(trail.CancellationToken) is ParameterSyntax
            ? member.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
                .FirstOrDefault(parameter => parameter.DeclaringSyntaxReferences is [var own]
                    && own.SyntaxTree == declaration.SyntaxTree && own.Span == declaration.Span)
            : null;
        var given = Creations.Assigned(member, model, trail);
        var texts = ConstantTracker.Either(parameter is null ? given : given.Concat(Creations.Passed(parameter, model, trail)), depth, trail);
        return parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string text }
            ? new(new CimMethodName(texts.Name.Values.Add(text), IsCertain: false), ImmutableArray<Location>.Empty)
            : texts;
    }
}
