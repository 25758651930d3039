using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A text that is put together in code.</summary>
internal sealed class PiecedText(ImmutableArray<TextPiece> pieces)
{
    public ImmutableArray<TextPiece> Pieces { get; } = pieces;

    public bool SaysKillJob => Pieces.Any(piece => piece.SaysKillJob);

    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>The place of the word KillJob that begins at a position of the text; the whole sink if no token of its file shows it.</summary>
    public Location LocationOf(int position, IOperation sink)
    {
        foreach (var piece in Pieces)
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
}
