using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
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
    public void The_simulated_PowerShell_has_no_member_that_the_real_one_has_not() =>
        AssertIsPartOf(References.PowerShell, "System.Management.Automation.dll");

    [Fact]
    public void The_simulated_WmiLight_has_the_members_of_its_stub() =>
        AssertIsStubbed(WmiLightShapes.Api, "WmiLight.dll", static type => true);

    [Fact]
    public void The_simulated_COM_interfaces_have_the_members_of_their_stubs() =>
        AssertIsStubbed(ComShapes.Api, "Interop.WbemScripting.dll", static type => type.TypeKind == TypeKind.Interface);

    [Fact]
    public void The_library_that_runs_measures_time_with_an_assembly_that_is_simulated() =>
        Assert.Contains(typeof(JobStopOptions).Assembly.GetReferencedAssemblies(), reference => reference.Name == "Microsoft.Bcl.TimeProvider");

    private static void AssertIsPartOf(MetadataReference real, string simulatedFile)
    {
        var simulated = Members(Simulated(simulatedFile));
        Assert.Empty(simulated.Except(Members(real)));
        Assert.True(simulated.Count > 30, $"{simulated.Count} members");
    }

    // Programs are compiled against these, so that the names of parameters count too.
    private static void AssertIsStubbed(string stub, string simulatedFile, Func<INamedTypeSymbol, bool> counts)
    {
        var compilation = CSharpCompilation.Create("Stub", [CSharpSyntaxTree.ParseText(stub)], References.Framework, new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Equal(Declared(compilation.Assembly), Declared(Assembly(Simulated(simulatedFile))));

        IEnumerable<string> Declared(IAssemblySymbol assembly) =>
            Types(assembly.GlobalNamespace).Where(counts).SelectMany(type => Describe(type, Signature.WithParameterOptions(SymbolDisplayParameterOptions.IncludeName | Signature.ParameterOptions))).Order();
    }

    private static PortableExecutableReference Simulated(string file) => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "simulated", file));

    private static HashSet<string> Members(MetadataReference reference) =>
        [.. Types(Assembly(reference).GlobalNamespace).SelectMany(type => Describe(type, Signature))];

    private static IAssemblySymbol Assembly(MetadataReference reference) =>
        (IAssemblySymbol)CSharpCompilation.Create("Surface", references: [.. References.Framework, reference]).GetAssemblyOrModuleSymbol(reference)!;

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => [type, .. Types(type)],
        _ => [],
    });

    private static IEnumerable<string> Describe(INamedTypeSymbol type, SymbolDisplayFormat format)
    {
        yield return $"{type.ToDisplayString(format)} : {type.BaseType?.ToDisplayString(format)}";
        foreach (var member in type.GetMembers().Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && member is not INamedTypeSymbol))
        {
            // An override may be left to the base.
            if (!member.IsOverride)
            {
                yield return member.ToDisplayString(format);
            }
        }
    }
}
