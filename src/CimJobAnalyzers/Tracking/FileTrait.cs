using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>Something that a file has or has not, asked of each file once.</summary>
internal class FileTrait(Func<SyntaxTree, bool> has)
{
    // An edit makes one new tree; the others keep their answer.
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _known = new();

    /// <summary>Whether any file of the compilation has it.</summary>
    public bool IsIn(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (_known.GetValue(tree, key => new StrongBox<bool>(has(key))).Value)
            {
                return true;
            }
        }

        return false;
    }
}
