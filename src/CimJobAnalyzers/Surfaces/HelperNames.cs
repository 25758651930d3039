using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The names of the methods that may take the name of a CIM method, as far as the bare text of the program tells.</summary>
/// <remarks>What it leaves out need not be bound. It may name too many: <see cref="HelperIndex"/> decides.</remarks>
internal static class HelperNames
{
    // More than this is dearer to look for than to do without.
    private const int Maximum = 64;

    private static readonly FileTrait OtherNameOfString = new(GivesStringAnotherName);

    /// <summary>The names of the methods that hand a text of their own to one of these, to a marked parameter, or to one another; null if the text does not tell.</summary>
    public static IReadOnlyCollection<string>? Of(Compilation compilation, IEnumerable<string> apiMethods, CancellationToken cancellationToken)
    {
        if (OtherNameOfString.IsIn(compilation))
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(apiMethods.Distinct());
        Add(MarkedMethods.NamesIn(compilation));
        Add(MethodsAround.Marks(compilation, cancellationToken));
        Add(compilation.References.OfType<CompilationReference>().SelectMany(project => MethodsAround.Marks(project.Compilation, cancellationToken)));
        while (open.Count > 0 && names.Count <= Maximum)
        {
            Add(MethodsAround.Calls(open.Dequeue(), compilation, cancellationToken));
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

    private static bool GivesStringAnotherName(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Any(node => node is UsingDirectiveSyntax { Alias: not null } alias && MethodsAround.IsText(alias.NamespaceOrType));
}
