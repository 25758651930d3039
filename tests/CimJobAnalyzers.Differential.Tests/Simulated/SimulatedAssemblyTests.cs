using CimJobAnalyzers.Tests.Harness;
using CimJobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Differential.Tests.Simulated;

/// <summary>The stand-ins stand where the real ones do.</summary>
public sealed class SimulatedAssemblyTests
{
    private static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    [Fact]
    public void The_simulated_System_Management_has_no_member_that_the_real_one_has_not() =>
        AssertIsPartOf(References.SystemManagement, "System.Management.dll");

    [Fact]
    public void The_simulated_MI_has_no_member_that_the_real_one_has_not() =>
        AssertIsPartOf(References.ManagementInfrastructure, "Microsoft.Management.Infrastructure.dll");

    [Fact]
    public void The_library_that_runs_measures_time_with_an_assembly_that_is_simulated() =>
        Assert.Contains(typeof(JobStopOptions).Assembly.GetReferencedAssemblies(), reference => reference.Name == "Microsoft.Bcl.TimeProvider");

    private static void AssertIsPartOf(MetadataReference real, string simulatedFile)
    {
        var simulated = Members(MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "simulated", simulatedFile)));
        Assert.Empty(simulated.Except(Members(real)));
        Assert.True(simulated.Count > 80, $"{simulated.Count} members");
    }

    private static HashSet<string> Members(MetadataReference reference)
    {
        var compilation = CSharpCompilation.Create("Surface", references: [.. References.Framework, reference]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        return [.. Types(assembly.GlobalNamespace).SelectMany(Describe)];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => [type, .. Types(type)],
        _ => [],
    });

    private static IEnumerable<string> Describe(INamedTypeSymbol type)
    {
        yield return $"{type.ToDisplayString(Signature)} : {type.BaseType?.ToDisplayString(Signature)}";
        foreach (var member in type.GetMembers().Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && member is not INamedTypeSymbol))
        {
            // An override may be left to the base.
            if (!member.IsOverride)
            {
                yield return member.ToDisplayString(Signature);
            }
        }
    }
}
