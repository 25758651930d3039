using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>Something that a file has or has not, asked of each file once.</summary>
internal class FileTrait(Func<SyntaxTree, bool> has)
{
    // An edit makes one new tree; the others keep their answer.
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _known = new();

    /// <summary>Whether the file has it.</summary>
    public bool IsOf(SyntaxTree tree) => _known.GetValue(tree, key => new StrongBox<bool>(has(key))).Value;

    /// <summary>Whether any file of the compilation has it.</summary>
    public bool IsIn(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (IsOf(tree))
            {
                return true;
            }
        }

        return false;
    }
}
