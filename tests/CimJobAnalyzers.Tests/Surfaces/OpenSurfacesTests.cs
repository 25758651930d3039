using System.Collections.Immutable;
using CimJobAnalyzers.Surfaces;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Tests.Surfaces;

/// <summary>Who pays: a program that could reach a CIM method, and no other.</summary>
public sealed class OpenSurfacesTests
{
    private const string Query = "class C { object M() => new System.Management.ManagementObjectSearcher(\"SELECT * FROM Win32_Processor\").Get(); }";

    [Theory]
    [InlineData(Query)]
    [InlineData("class C { void M(Microsoft.Management.Infrastructure.CimSession session) => session.TestConnection(out _, out _); }")]
    [InlineData("class C { void M(System.Management.Automation.PowerShell shell) => shell.AddScript(\"Get-Date\").Invoke(); }")]
    [InlineData("[assembly: System.Runtime.Versioning.TargetPlatform(\"windows10.0\")]\nclass C { object M(dynamic office) => office.Quit(); }")]
    public void A_program_that_names_no_CIM_method_is_not_looked_at(string source) => Assert.True(Open(source).IsClosed);

    [Theory]
    [InlineData("class C { void M(System.Management.ManagementObject job) => job.InvokeMethod(\"Create\", null); }")]
    [InlineData("class C { void M(System.Management.ManagementObject job) => job.GetMethodParameters(\"Create\"); }")]
    [InlineData("class C { void M(Microsoft.Management.Infrastructure.CimSession session) => session.InvokeMethodAsync(null, \"\", null); }")]
    [InlineData("class C { void M(System.Management.Automation.PowerShell shell) => shell.AddCommand(\"icim\").AddParameter(\"MethodName\", \"Create\").Invoke(); }")]
    [InlineData("interface IJob { uint KillJob(bool DeleteOnKill); }")]
    [InlineData("class C { object M() => System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:\"); }")]
    [InlineData("class C { void M([System.Diagnostics.CodeAnalysis.StringSyntax(\"CimMethodName\")] string name) { } }")]
    public void A_program_that_may_name_one_is_looked_at(string source) => Assert.False(Open(source).IsClosed);

    [Fact]
    public async Task A_marked_parameter_is_enough_in_a_program_that_references_no_CIM_API()
    {
        const string Source = "class C { void Call([System.Diagnostics.CodeAnalysis.StringSyntax(\"CimMethodName\")] string name) { } void M() => Call(\"KillJob\"); }";
        Assert.Equal("CIMJOB001", Assert.Single(await Workbench.Create(Source, References.Framework).ReportsAsync()).Id);
    }

    [Theory]
    [InlineData("Interop.WbemScripting")]
    [InlineData("Acme.Com")]
    public async Task An_import_of_the_scripting_objects_may_have_any_name(string assemblyName)
    {
        var import = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText("namespace WbemScripting { public interface SWbemObject { object ExecMethod_(string strMethodName, object? objWbemInParameters = null); } }")],
            References.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.True(import.Emit(image).Success);
        var bench = Workbench.Create(
            "class C { void M(WbemScripting.SWbemObject job) => job.ExecMethod_(\"KillJob\"); }",
            [.. References.Framework, MetadataReference.CreateFromImage(image.ToArray())]);
        Assert.Equal("CIMJOB001", Assert.Single(await bench.ReportsAsync()).Id);
    }

    [Theory]
    [InlineData("class C { string M(System.Management.ManagementObject job) => (string)job.InvokeMethod(\"KillJob\", null); }", true)]
    [InlineData("class C { void M() => System.Diagnostics.Process.Start(\"wmic\", \"job get\"); }", true)]
    [InlineData("class C { void M() => System.Diagnostics.Process.Start(\"wmic\", \"job call killjob\"); }", false)]
    public void Text_is_looked_at_where_a_program_says_KillJob_and_hands_text_on(string source, bool isClosed) =>
        Assert.Equal(isClosed, OpenSurfaces.OfTexts(Compile(source)).IsClosed);

    private static OpenSurfaces Open(string source) => OpenSurfaces.Of(Compile(source), new NoOptions(), CancellationToken.None);

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(source)],
        [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, References.PowerShell]);

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => None.Instance;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None.Instance;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None.Instance;
    }

    private sealed class None : AnalyzerConfigOptions
    {
        public static readonly None Instance = new();

        private static readonly ImmutableDictionary<string, string> Values = ImmutableDictionary<string, string>.Empty;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => Values.TryGetValue(key, out value);
    }
}
