using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>Whether a word stands anywhere in the files of a compilation: a gate for what every program could contain.</summary>
internal sealed class WordSearch(string word)
{
    // An edit makes one new tree; the others keep their answer.
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _known = new();

    public bool IsIn(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (_known.GetValue(tree, key => new StrongBox<bool>(key.GetText().Contains(word, StringComparison.OrdinalIgnoreCase))).Value)
            {
                return true;
            }
        }

        return false;
    }
}
