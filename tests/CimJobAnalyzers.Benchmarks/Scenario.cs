using System.Management;
using System.Management.Automation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Management.Infrastructure;

namespace CimJobAnalyzers.Benchmarks;

/// <summary>One compilation: the common filler, one file of calls, and the number of diagnostics that they deserve.</summary>
internal sealed class Scenario
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp14);
    private static readonly SyntaxTree[] FillerTrees = [.. Filler.CreateFiles().Select(text => CSharpSyntaxTree.ParseText(text, Parse))];
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private readonly SyntaxTree[] _trees;
    private readonly MetadataReference[] _references;

    private Scenario(string name, Calls calls, params Type[] api)
    {
        Name = name;
        Expected = calls.Reported;
        _trees = [.. FillerTrees, CSharpSyntaxTree.ParseText(calls.Text, Parse)];
        _references = [.. Framework, .. api.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))];

        var errors = CreateCompilation().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            throw new InvalidOperationException($"{name} does not compile: {errors[0]}");
        }
    }

    // One line for each API by which a job can be reached, beside the one where none of them is referenced.
    public static IEnumerable<Scenario> All { get; } =
    [
        new("gate closed", Calls.Unrelated),
        new("gate closed, look-alikes", Calls.LookAlike),
        new("gate closed, queries through System.Management", Calls.Queries, typeof(ManagementObject)),
        new("gate open: System.Management", Calls.SystemManagement, typeof(ManagementObject)),
        new("gate open: MI", Calls.ManagementInfrastructure, typeof(CimSession)),
        new("all gates open, nothing to report", Calls.UnrelatedBesideAllApis, AllApis),
        new("all gates open", Calls.BesideAllApis, AllApis),
    ];

    private static Type[] AllApis => [typeof(ManagementObject), typeof(CimSession), typeof(PowerShell)];

    public string Name { get; }

    public int Expected { get; }

    /// <summary>How many invocations the analyzers are shown.</summary>
    public int Invocations => _trees.Sum(tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Count());

    // Fresh for every run: a compilation remembers what was bound in it.
    public Compilation CreateCompilation() =>
        CSharpCompilation.Create("Benchmark", _trees, _references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
