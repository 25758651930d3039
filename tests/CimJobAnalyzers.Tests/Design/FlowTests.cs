using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Rules.CIMJOB001;
using CimJobAnalyzers.Tests.Harness;
using CimJobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Tests.Design;

/// <summary>The direction of the flow: surface to model to rule to plan to fix, and never back.</summary>
public sealed class FlowTests
{
    private const string Root = "CimJobAnalyzers";

    [Fact]
    public void Model_depends_on_nothing_of_ours() => AssertOnly("Model", "Model");

    [Fact]
    public void Tracking_knows_no_surface_and_no_rule() => AssertOnly("Tracking", "Tracking", "Model");

    [Fact]
    public void Surfaces_know_no_rule() => AssertOnly("Surfaces", "Surfaces", "Tracking", "Model", "Configuration");

    [Fact]
    public void Rules_name_no_surface()
    {
        AssertOnly("Rules", "Rules", "Model", "Configuration", "Surfaces");
        var named = Dependencies("Rules").Where(symbol => Area(symbol) == "Surfaces").Select(symbol => (symbol as INamedTypeSymbol ?? symbol.ContainingType).Name).Distinct();
        Assert.Equal(["JobCodes", "OpenSurfaces"], named.Order());
    }

    [Fact]
    public void Code_fixes_do_not_reference_the_analyzers() =>
        Assert.DoesNotContain(typeof(EquivalenceKeys).Assembly.GetReferencedAssemblies(), reference => reference.Name == Root);

    [Fact]
    public void Analyzers_do_not_reference_workspaces() =>
        Assert.DoesNotContain(
            typeof(CIMJOB001KillJobByNameAnalyzer).Assembly.GetReferencedAssemblies(),
            reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void The_runtime_library_knows_nothing_of_Roslyn()
    {
        foreach (var assembly in new[] { typeof(JobStopRequest).Assembly, typeof(ManagementObjectJobExtensions).Assembly })
        {
            Assert.DoesNotContain(assembly.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        }
    }

    private static void AssertOnly(string area, params string[] allowed)
    {
        var used = Dependencies(area).Select(Area).OfType<string>().Distinct().Order();
        Assert.Contains(area, used);
        Assert.Empty(used.Except(allowed));
    }

    private static string? Area(ISymbol symbol)
    {
        for (var part = symbol.ContainingNamespace; part is { IsGlobalNamespace: false }; part = part.ContainingNamespace)
        {
            if (part.ContainingNamespace is { Name: Root, ContainingNamespace.IsGlobalNamespace: true })
            {
                return part.Name;
            }
        }

        return null;
    }

    // Everything that the sources of one area bind to.
    private static IEnumerable<ISymbol> Dependencies(string area)
    {
        foreach (var tree in Sources.Value.SyntaxTrees.Where(tree => tree.FilePath.Split('/', '\\').Contains(area)))
        {
            var model = Sources.Value.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol is { } symbol and not INamespaceSymbol)
                {
                    yield return symbol;
                }
            }
        }
    }

    private static readonly Lazy<CSharpCompilation> Sources = new(() =>
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "AnalyzerSources");
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Latest), file));
        return CSharpCompilation.Create(
            "AnalyzerSources",
            [.. trees, CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;")],
            [.. References.Framework, MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location), MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location)]);
    });
}
