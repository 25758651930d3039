using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>The enumerations in a file that may list the states of a job, found by text and syntax alone.</summary>
internal static class StateLists
{
    private const int Fewest = 4;
    private static readonly WordSearch Completed = new(nameof(JobStates.Completed));
    private static readonly WordSearch Exception = new(nameof(JobStates.Exception));

    public static IEnumerable<string> NamesIn(SyntaxTree tree) =>
        Completed.IsOf(tree) && Exception.IsOf(tree)
            ? tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<EnumDeclarationSyntax>()
                .Where(list => list.Members.Count(member => JobStates.NumberOf(member.Identifier.ValueText) is not null) >= Fewest)
                .Select(list => list.Identifier.ValueText)
            : [];
}
