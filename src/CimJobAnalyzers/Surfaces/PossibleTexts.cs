using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CimJobAnalyzers.Surfaces.Texts;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The texts that an expression can have, put together from the tokens that say them.</summary>
internal sealed class PossibleTexts
{
    private const int MaximumDepth = 32;
    private const int MaximumVariants = 32;

    private static readonly PossibleTexts Nothing = new(ImmutableArray.Create(new PiecedText(ImmutableArray<TextPiece>.Empty)));
    private static readonly PossibleTexts Gap = Of(TextPiece.Gap);
    private static readonly PossibleTexts Unknown = Of(TextPiece.Unknown);
    private static readonly Regex Gaps = new(TextPiece.Gap.Text, RegexOptions.CultureInvariant);
    private static readonly Regex FormatPart = new(@"\{\{|\}\}|\{(?<index>[0-9]{1,2})[^{}]*\}", RegexOptions.CultureInvariant);

    private PossibleTexts(ImmutableArray<PiecedText> variants) => Variants = variants;

    public ImmutableArray<PiecedText> Variants { get; }

    public bool SayKillJob => Variants.Any(variant => variant.SaysKillJob);

    public static PossibleTexts Of(IOperation value, CancellationToken cancellationToken) =>
        Of(value, MaximumDepth, new Trail(cancellationToken));

    /// <summary>One text after the other.</summary>
    public static PossibleTexts Sequence(IEnumerable<PossibleTexts> parts)
    {
        var texts = new List<ImmutableArray<TextPiece>.Builder> { ImmutableArray.CreateBuilder<TextPiece>() };
        foreach (var part in parts)
        {
            if (part.Variants is not [var only])
            {
                var variants = part.Variants.OrderByDescending(variant => variant.SaysKillJob).ToList();
                texts = [.. texts.SelectMany(text => variants.Select(variant => Copy(text, variant))).Take(MaximumVariants)];
                continue;
            }

            foreach (var text in texts)
            {
                text.AddRange(only.Pieces);
            }
        }

        return new(texts.Select(text => new PiecedText(text.ToImmutable())).ToImmutableArray());

        static ImmutableArray<TextPiece>.Builder Copy(ImmutableArray<TextPiece>.Builder text, PiecedText variant)
        {
            var copy = text.ToImmutable().ToBuilder();
            copy.AddRange(variant.Pieces);
            return copy;
        }
    }

    /// <summary>The texts as separate arguments.</summary>
    public static PossibleTexts List(IEnumerable<PossibleTexts> texts) => Sequence(texts.SelectMany(text => new[] { Gap, text }).Skip(1));

    /// <summary>Any of the texts.</summary>
    public static PossibleTexts Either(IEnumerable<PossibleTexts> texts) =>
        texts.SelectMany(text => text.Variants).ToImmutableArray() is { IsEmpty: false } variants ? new(variants) : Unknown;

    private static PossibleTexts Of(TextPiece piece) => new(ImmutableArray.Create(new PiecedText(ImmutableArray.Create(piece))));

    private static PossibleTexts Of(IOperation? value, int depth, Trail trail)
    {
        value = value?.WithoutConversions();
        if (value is null || depth == 0)
        {
            return Unknown;
        }

        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: null } }:
            case IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }:
                return Nothing;
            case IPropertyReferenceOperation { Property: { Name: "NewLine", ContainingType.Name: "Environment" } }:
                return Of(new TextPiece("\n", default));
            case { ConstantValue: { HasValue: true, Value: char character } }:
                return Of(new TextPiece(character.ToString(), default));
            case { Syntax: LiteralExpressionSyntax { Token: var token }, ConstantValue: { HasValue: true, Value: string text } }:
                return Of(new TextPiece(text, token));
            case IUtf8StringOperation { Syntax: LiteralExpressionSyntax { Token: var token } } bytes:
                return Of(new TextPiece(bytes.Value, token));
            case IInterpolatedStringOperation interpolated:
                return Sequence(interpolated.Parts.Select(part => OfPart(part, depth, trail)));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Sequence(Operands(sum).Select(operand => Of(operand, depth - 1, trail)));
            case ILocalReferenceOperation or IMemberReferenceOperation or IParameterReferenceOperation when !trail.Step():
                return Unknown;
            case { ConstantValue: { HasValue: true, Value: string constant } }:
                return OfConstant(value, constant, depth, trail);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Either([conditional.WhenTrue, whenFalse], depth, trail);
            case ISwitchExpressionOperation choice:
                return Either(choice.Arms.Select(arm => arm.Value), depth, trail);
            case ICoalesceOperation coalesce:
                return Either([coalesce.Value, coalesce.WhenNull], depth, trail);
            case ILocalReferenceOperation local:
                return OfLocal(local, depth, trail);
            case IMemberReferenceOperation member:
                return Either(MemberTracker.Values(member, trail.CancellationToken), depth, trail);
            case IParameterReferenceOperation parameter:
                return Either(ParameterTracker.Values(parameter, trail), depth, trail);
            case IInvocationOperation invocation:
                return OfInvocation(invocation, depth, trail);
            case IObjectCreationOperation { Initializer.Initializers: var additions }:
                return OfList(additions.Select(addition => (addition as IInvocationOperation)?.Arguments.FirstOrDefault()?.Value), depth, trail);
            case IArrayInitializerOperation array:
                return OfList(array.ElementValues, depth, trail);
            default:
                return value.Elements() is { } elements ? OfList(elements, depth, trail) : Unknown;
        }
    }

    private static PossibleTexts Either(IEnumerable<IOperation> values, int depth, Trail trail) =>
        Either(values.Select(value => Of(value, depth - 1, trail)));

    private static PossibleTexts OfPart(IInterpolatedStringContentOperation part, int depth, Trail trail) => part switch
    {
        IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text }, Syntax: InterpolatedStringTextSyntax syntax } =>
            Of(new TextPiece(text, syntax.TextToken)),
        IInterpolationOperation hole => Of(hole.Expression, depth - 1, trail),
        _ => Unknown,
    };

    // A long sum leans to the left as deep as it is long.
    private static Stack<IOperation> Operands(IBinaryOperation sum)
    {
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        while (left.WithoutConversions() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } inner)
        {
            operands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        operands.Push(left);
        return operands;
    }

    // The tokens behind a constant's name, if this file shows them.
    private static PossibleTexts OfConstant(IOperation use, string text, int depth, Trail trail)
    {
        ISymbol? symbol = use switch
        {
            IFieldReferenceOperation field => field.Field,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };
        return symbol?.DeclaringSyntaxReferences is [var reference]
            && reference.SyntaxTree == use.Syntax.SyntaxTree
            && use.SemanticModel is { } model
            && reference.GetSyntax(trail.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } written }
                ? Of(Declarations.OperationAt(written, model, trail.CancellationToken), depth - 1, trail)
                : Of(new TextPiece(text, default));
    }

    // Each value that the variable can still have from before, with all that is added to it until here.
    private static PossibleTexts OfLocal(ILocalReferenceOperation use, int depth, Trail trail)
    {
        var history = LocalHistory.Of(use.Local, use, trail.CancellationToken);
        var additions = history.References
            .Where(reference => reference.IsWritten())
            .Select(reference => reference.Parent)
            .OfType<ICompoundAssignmentOperation>()
            .Where(addition => addition.OperatorKind == BinaryOperatorKind.Add && IsBefore(addition, use))
            .ToList();
        var values = history.Values.Where(value => IsBefore(value, use)).ToList();
        values.RemoveRange(0, Math.Max(0, values.FindLastIndex(value => IsAlwaysBefore(value, use))));
        return Either((values.Count == 0 ? history.Values : values.AsEnumerable()).Select(value => Sequence(additions
            .Where(addition => IsBefore(value, addition))
            .Select(addition => addition.Value)
            .Prepend(value)
            .Select(part => Of(part, depth - 1, trail)))));
    }

    private static bool IsBefore(IOperation first, IOperation second) => first.Syntax.Span.End <= second.Syntax.SpanStart;

    private static bool IsAlwaysBefore(IOperation first, IOperation second) =>
        first.EnclosingStatement() is { } statement && statement.StandsInList() && statement.StatementList()!.Span.Contains(second.Syntax.Span);

    private static PossibleTexts OfInvocation(IInvocationOperation invocation, int depth, Trail trail)
    {
        var method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "Format" when IsOfString(method):
                return Formatted(invocation, depth, trail);
            case "Concat" when IsOfString(method):
                return Sequence(Values(invocation).Select(value => Of(value, depth - 1, trail)));
            case "Join" when IsOfString(method):
                var separator = Of(invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value, depth - 1, trail);
                return Rewritten(OfList(Values(invocation).Skip(1), depth, trail), Gaps, _ => separator);
            case "Combine" when method.ContainingType.Name == "Path":
                return Rewritten(OfList(Values(invocation), depth, trail), Gaps, _ => Of(new TextPiece("/", default)));
            case "Replace" when IsOfString(method):
                return Replaced(invocation, depth, trail);
            case "Trim" or "TrimStart" or "TrimEnd" or "ToString" or "ToArray":
                return Of(invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value, depth - 1, trail);
            case "GetBytes":
                return Of(invocation.Arguments.FirstOrDefault()?.Value, depth - 1, trail);
            default:
                return Unknown;
        }
    }

    private static PossibleTexts OfList(IEnumerable<IOperation?> elements, int depth, Trail trail) =>
        List(elements.Select(element => Of(element, depth - 1, trail)));

    private static PossibleTexts Formatted(IInvocationOperation invocation, int depth, Trail trail)
    {
        var values = Values(invocation).SkipWhile(value => value.Type?.SpecialType != SpecialType.System_String).ToImmutableArray();
        return Rewritten(Of(values.FirstOrDefault(), depth - 1, trail), FormatPart, match =>
            match.Groups["index"] is not { Success: true } index ? Of(new TextPiece(match.Value.Substring(1), default))
            : Of(values.ElementAtOrDefault(int.Parse(index.Value, CultureInfo.InvariantCulture) + 1), depth - 1, trail));
    }

    private static PossibleTexts Replaced(IInvocationOperation invocation, int depth, Trail trail)
    {
        var text = Of(invocation.Instance, depth - 1, trail);
        if (Values(invocation).Select(value => Of(value, depth - 1, trail)).ToList() is not [{ Variants: [var old] }, var replacement, ..]
            || old.ToString() is not { Length: > 0 } searched
            || searched.IndexOf(MappedText.Unknown) >= 0)
        {
            return text;
        }

        return Rewritten(text, new Regex(Regex.Escape(searched), RegexOptions.CultureInvariant), _ => replacement);
    }

    private static PossibleTexts Rewritten(PossibleTexts texts, Regex searched, Func<Match, PossibleTexts> replacement) =>
        Either(texts.Variants.Select(variant => Sequence(variant.Pieces.SelectMany(piece => Rewritten(piece, searched, replacement)))));

    private static IEnumerable<PossibleTexts> Rewritten(TextPiece piece, Regex searched, Func<Match, PossibleTexts> replacement)
    {
        var start = 0;
        foreach (Match match in searched.Matches(piece.Text))
        {
            yield return Of(piece.Slice(start, match.Index));
            yield return replacement(match);
            start = match.Index + match.Length;
        }

        yield return Of(piece.Slice(start, piece.Text.Length));
    }

    // The arguments in the order of the parameters, those of a params parameter one by one.
    private static IEnumerable<IOperation> Values(IInvocationOperation invocation) =>
        invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).SelectMany(argument =>
            argument.ArgumentKind is ArgumentKind.Explicit or ArgumentKind.DefaultValue ? [argument.Value.WithoutConversions()]
            : argument.Value.WithoutConversions() is IArrayCreationOperation { Initializer: { } array } ? array.ElementValues
            : argument.Value.WithoutConversions().ChildOperations.AsEnumerable());

    private static bool IsOfString(IMethodSymbol method) => method.ContainingType.SpecialType == SpecialType.System_String;
}
