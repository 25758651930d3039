using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Tracking;

/// <summary>Finds a word in a source text without making a string of the text.</summary>
internal static class TextSearch
{
    private const int ChunkLength = 16 * 1024;

    public static bool Contains(this SourceText text, string word, StringComparison comparison) => text.PositionsOf(word, comparison).Any();

    /// <param name="text">The text.</param>
    /// <param name="word">What to look for; not empty.</param>
    /// <param name="comparison">How.</param>
    public static IEnumerable<int> PositionsOf(this SourceText text, string word, StringComparison comparison)
    {
        var chunk = new char[Math.Min(Math.Max(ChunkLength, 2 * word.Length), text.Length)];

        // Chunks overlap by less than a word, so that none is cut in two and none is found twice.
        for (var start = 0; start + word.Length <= text.Length; start += chunk.Length - word.Length + 1)
        {
            var length = Math.Min(chunk.Length, text.Length - start);
            text.CopyTo(start, chunk, 0, length);
            for (var from = 0; chunk.AsSpan(from, length - from).IndexOf(word.AsSpan(), comparison) is >= 0 and var at; from += at + 1)
            {
                yield return start + from + at;
            }
        }
    }
}
