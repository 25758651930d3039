using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Tests.Fuzzing;

/// <summary>Deletes, doubles and swaps tokens, lines and statements of a program.</summary>
internal sealed class Mutation(Random random)
{
    private const int MostChanges = 3;

    public string Apply(string source)
    {
        for (var changes = random.Next(MostChanges) + 1; changes > 0; changes--)
        {
            source = Change(source, random.Next(3) switch { 0 => Tokens(source), 1 => Lines(source), _ => Statements(source) });
        }

        return source;
    }

    private string Change(string source, List<TextSpan> pieces)
    {
        if (pieces.Count == 0)
        {
            return source;
        }

        var (one, other) = (pieces[random.Next(pieces.Count)], pieces[random.Next(pieces.Count)]);
        return random.Next(4) switch
        {
            0 => source.Remove(one.Start, one.Length),
            1 => source.Insert(one.End, " " + Text(one)),
            2 => Replaced(one, Text(other)),
            _ => one.OverlapsWith(other) ? source : one.Start < other.Start ? Swapped(one, other) : Swapped(other, one),
        };

        string Text(TextSpan piece) => source.Substring(piece.Start, piece.Length);

        string Replaced(TextSpan piece, string text) => string.Concat(source.AsSpan(0, piece.Start), text, source.AsSpan(piece.End));

        string Swapped(TextSpan first, TextSpan second) =>
            source[..first.Start] + Text(second) + source[first.End..second.Start] + Text(first) + source[second.End..];
    }

    private static List<TextSpan> Tokens(string source) =>
        [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.Span).Where(span => !span.IsEmpty)];

    private static List<TextSpan> Lines(string source) => [.. SourceText.From(source).Lines.Select(line => line.Span).Where(span => !span.IsEmpty)];

    private static List<TextSpan> Statements(string source) =>
        [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<StatementSyntax>().Select(statement => statement.Span).Where(span => !span.IsEmpty)];
}
