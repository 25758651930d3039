using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A part of a text that is put together in code: what it says, and the token that says it.</summary>
internal readonly record struct TextPiece(string Text, SyntaxToken Token)
{
    private const int MaximumDepth = 6;

    /// <summary>What stands between two arguments.</summary>
    public static readonly TextPiece Gap = new(" ", default);

    // What only the running program knows; no word in any language holds this character.
    private static readonly TextPiece Unknown = new("\uFFFD", default);

    public static void Collect(IOperation value, ImmutableArray<TextPiece>.Builder pieces, CancellationToken cancellationToken) =>
        Collect(value, pieces, MaximumDepth, cancellationToken);

    /// <summary>The place of the word KillJob that begins at a position of the joined text; the whole expression if no token shows it as it is.</summary>
    public static Location LocationOf(IEnumerable<TextPiece> pieces, int position, IOperation sink)
    {
        foreach (var piece in pieces)
        {
            if (position < piece.Text.Length)
            {
                return piece.Token.SyntaxTree is { } tree && tree == sink.Syntax.SyntaxTree
                    ? Location.Create(tree, piece.SpanOf(position))
                    : sink.Syntax.GetLocation();
            }

            position -= piece.Text.Length;
        }

        return sink.Syntax.GetLocation();
    }

    /// <summary>Whether the call's only text is the name itself.</summary>
    public static bool IsKillJob(IOperation operation) =>
        operation.Descendants().Any(part => part.ConstantValue is { HasValue: true, Value: string text } && CimNames.AreEqual(text, CimNames.KillJob));

    // A literal may escape or indent its text, but it shows the same words in the same order.
    private TextSpan SpanOf(int position)
    {
        var inText = Occurrences(Text);
        var inSource = Occurrences(Token.Text);
        var index = inText.IndexOf(position);
        return index >= 0 && inText.Count == inSource.Count
            ? new TextSpan(Token.SpanStart + inSource[index], CimNames.KillJob.Length)
            : Token.Span;
    }

    private static List<int> Occurrences(string text)
    {
        var found = new List<int>();
        for (var at = text.IndexOf(CimNames.KillJob, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(CimNames.KillJob, at + CimNames.KillJob.Length, StringComparison.OrdinalIgnoreCase))
        {
            found.Add(at);
        }

        return found;
    }

    private static void Collect(IOperation? value, ImmutableArray<TextPiece>.Builder pieces, int depth, CancellationToken cancellationToken)
    {
        value = value?.WithoutConversions();
        if (value is null || depth == 0)
        {
            pieces.Add(Unknown);
            return;
        }

        switch (value)
        {
            case { Syntax: LiteralExpressionSyntax { Token: var token } } when token.IsKind(SyntaxKind.NullKeyword):
                break;
            case { Syntax: LiteralExpressionSyntax { Token: var token }, ConstantValue: { HasValue: true, Value: string text } }:
                pieces.Add(new TextPiece(text, token));
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    CollectPart(part, pieces, depth - 1, cancellationToken);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                Collect(sum.LeftOperand, pieces, depth, cancellationToken);
                Collect(sum.RightOperand, pieces, depth, cancellationToken);
                break;
            case IParenthesizedOperation parenthesized:
                Collect(parenthesized.Operand, pieces, depth, cancellationToken);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Format" or "Concat", ContainingType.SpecialType: SpecialType.System_String } } join:
                foreach (var argument in join.Arguments)
                {
                    Collect(argument.Value, pieces, depth - 1, cancellationToken);
                }

                break;
            case ILocalReferenceOperation { Local.HasConstantValue: false } local:
                Collect(LocalHistory.Of(local.Local, local, cancellationToken).SingleValue, pieces, depth - 1, cancellationToken);
                break;
            case { ConstantValue: { HasValue: true, Value: string constant } }:
                pieces.Add(new TextPiece(constant, DeclaredLiteral(value, cancellationToken)));
                break;
            default:
                CollectElements(value, pieces, depth, cancellationToken);
                break;
        }
    }

    private static void CollectPart(IInterpolatedStringContentOperation part, ImmutableArray<TextPiece>.Builder pieces, int depth, CancellationToken cancellationToken)
    {
        if (part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text }, Syntax: InterpolatedStringTextSyntax syntax })
        {
            pieces.Add(new TextPiece(text, syntax.TextToken));
        }
        else
        {
            Collect((part as IInterpolationOperation)?.Expression, pieces, depth, cancellationToken);
        }
    }

    private static void CollectElements(IOperation value, ImmutableArray<TextPiece>.Builder pieces, int depth, CancellationToken cancellationToken)
    {
        if (value.Elements() is not { } elements)
        {
            pieces.Add(Unknown);
            return;
        }

        foreach (var element in elements)
        {
            Collect(element, pieces, depth - 1, cancellationToken);
            pieces.Add(Gap);
        }
    }

    // The literal behind a constant's name.
    private static SyntaxToken DeclaredLiteral(IOperation use, CancellationToken cancellationToken)
    {
        ISymbol? symbol = use switch
        {
            IFieldReferenceOperation field => field.Field,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };
        return symbol?.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
                ? literal.Token
                : default;
    }
}
