using CimJobAnalyzers.Model;
using CimJobAnalyzers.Surfaces.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A part of a text that is put together in code: what it says, and the token that says it.</summary>
internal readonly record struct TextPiece(string Text, SyntaxToken Token)
{
    /// <summary>What stands between two arguments.</summary>
    public static readonly TextPiece Gap = new(CommandLine.Boundary.ToString(), default);

    public static readonly TextPiece Unknown = new(MappedText.Unknown.ToString(), default);

    // The whole text of the token, and where in it this part begins.
    private string Whole { get; init; } = Text;

    private int Start { get; init; }

    public bool SaysKillJob => Text.IndexOf(CimNames.KillJob, StringComparison.OrdinalIgnoreCase) >= 0;

    public TextPiece Slice(int start, int end) => this with { Text = Text.Substring(start, end - start), Start = Start + start };

    /// <summary>The place of the word KillJob that begins at a position of the text; the whole token if it shows the word in another way.</summary>
    /// <remarks>A literal may escape or indent its text, but it shows the same words in the same order.</remarks>
    public TextSpan SpanOf(int position)
    {
        var inText = Occurrences(Whole);
        var inSource = Occurrences(Token.Text);
        var index = inText.IndexOf(Start + position);
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
}
