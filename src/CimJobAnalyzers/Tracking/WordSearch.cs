using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>Whether a word stands anywhere in the files of a compilation: a gate for what every program could contain.</summary>
internal sealed class WordSearch(string word)
{
    private const int ChunkLength = 16 * 1024;

    // An edit makes one new tree; the others keep their answer.
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _known = new();

    public bool IsIn(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (_known.GetValue(tree, key => new StrongBox<bool>(Contains(key))).Value)
            {
                return true;
            }
        }

        return false;
    }

    private bool Contains(SyntaxTree tree)
    {
        var text = tree.GetText();
        var chunk = new char[Math.Min(ChunkLength, text.Length)];

        // Chunks overlap by a word, so that none is cut in two.
        for (var start = 0; start + word.Length <= text.Length; start += Math.Max(1, chunk.Length - word.Length + 1))
        {
            var length = Math.Min(chunk.Length, text.Length - start);
            text.CopyTo(start, chunk, 0, length);
            if (chunk.AsSpan(0, length).IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
