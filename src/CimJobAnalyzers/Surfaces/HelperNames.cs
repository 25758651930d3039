using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The names of the methods that may take the name of a CIM method, as far as the bare text of the program tells.</summary>
/// <remarks>What it leaves out need not be bound. It may name too many: <see cref="HelperIndex"/> decides.</remarks>
internal static class HelperNames
{
    // More than this is dearer to look for than to do without.
    private const int Maximum = 64;

    private static readonly string[] Marks = ["StringSyntax", "StringSyntaxAttribute"];

    /// <summary>The names of the methods that hand a text of their own to one of these, to a marked parameter, or to one another; null if they are too many.</summary>
    public static IReadOnlyCollection<string>? Of(Compilation compilation, IEnumerable<string> apiMethods)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(apiMethods);
        Add(MarkedMethods.NamesIn(compilation));
        Add(MarkedIn(compilation));
        Add(compilation.References.OfType<CompilationReference>().SelectMany(project => MarkedIn(project.Compilation)));
        while (open.Count > 0 && names.Count <= Maximum)
        {
            Add(MethodsAround.Uses(open.Dequeue(), compilation));
        }

        return names.Count <= Maximum ? names : null;

        void Add(IEnumerable<string> found)
        {
            foreach (var name in found.Where(names.Add))
            {
                open.Enqueue(name);
            }
        }
    }

    private static IEnumerable<string> MarkedIn(Compilation compilation) =>
        compilation.MentionsAnyOf(SourceWords.MarkedParameter) ? Marks.SelectMany(mark => MethodsAround.Uses(mark, compilation)) : [];
}
