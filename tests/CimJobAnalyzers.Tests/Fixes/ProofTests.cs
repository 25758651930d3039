using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>A writer that goes wrong, because what it is told is wrong: nothing that it writes is offered or kept.</summary>
public sealed class ProofTests
{
    private const string Program = """
        using System.Management;

        public class C
        {
            public void First(ManagementObject job)
            {
                job.InvokeMethod("KillJob", new object[] { false });
            }

            public void Faulty(ManagementObject job)
            {
                job.InvokeMethod("KillJob", new object[] { false });
            }

            public void Last(ManagementObject job)
            {
                job.InvokeMethod("KillJob", new object[] { false });
            }
        }
        """;

    /// <summary>For the two places of the plan: what the writer is told instead.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        // The two edits change places.
        { "ArgumentArray|MethodName", "BoundToAnotherMember" },
        // A member that is not there, a member of another kind, a method with another meaning.
        { "MethodName|MemberName=Missing", "BoundToAnotherMember" },
        { "WrapperRequest=Null:a:b|ArgumentArray", "NotWritten" },
        { "LateBoundRequest=Missing:none|ArgumentArray", "NewCompilerFinding" },
        // Types and names that are not there.
        { "LibraryCall=none|ArgumentArray", "NotWritten" },
        { "SessionLibraryCall=StopJob|ArgumentArray", "NotWritten" },
        { "StateAssignment=missing|ArgumentArray", "NewCompilerFinding" },
        { "AddedRefresh=Before:missing|ArgumentArray", "BoundToAnotherMember" },
        { "AddedRefresh=Before:job:job|ArgumentArray", "BoundToAnotherMember" },
        // Text that does not parse.
        { "StateAssignment=job; }|ArgumentArray", "NewCompilerFinding" },
        { "MethodName|StateValue", "BoundToAnotherMember" },
        // Places that hold something else than the writer looks for.
        { "UnwrappedUsing|ArgumentArray", "NotWritten" },
        { "ResultDeclaration|ArgumentArray", "NotWritten" },
        { "RemovedArgument|ArgumentArray", "NewCompilerFinding" },
        { "NameDeclaration|RedundantCast", "NotWritten" },
    };

    public static TheoryData<string> FaultyPlans => [.. Faults.Select(row => (string)row[0])];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_a_faulty_writer_writes_is_not_offered(string fault, string reason)
    {
        var bench = Open();
        var report = (await bench.ReportsAsync())[1];
        Assert.NotEmpty(await bench.OffersAsync(report));
        Assert.Null(await bench.RefusalAsync(report));
        Assert.Empty(await bench.OffersAsync(Altered(report, fault)));
        Assert.Equal(reason, await bench.RefusalAsync(Altered(report, fault)));
    }

    [Theory]
    [MemberData(nameof(FaultyPlans))]
    public async Task What_a_faulty_writer_writes_does_not_spoil_the_others(string fault)
    {
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            var changed = await Open().FixAllAsync("CIMJOB001", EquivalenceKeys.TerminateAuto, scope, report => IsFaulty(report) ? Altered(report, fault) : report);
            var halves = Program.Split("public void Faulty");
            var rest = halves[1].Split("public void Last");
            Assert.Equal($"{Right(halves[0])}public void Faulty{rest[0]}public void Last{Right(rest[1])}", await changed.TextAsync());
        }
    }

    private static string Right(string text) =>
        text.Replace("\"KillJob\", new object[] { false }", "\"RequestStateChange\", new object?[] { (ushort)4, null }", StringComparison.Ordinal);

    private static bool IsFaulty(Diagnostic report) => report.Location.SourceSpan.Start == Program.IndexOf("job.InvokeMethod", Program.IndexOf("Faulty", StringComparison.Ordinal), StringComparison.Ordinal);

    private static Diagnostic Altered(Diagnostic report, string edits) =>
        Diagnostic.Create(report.Descriptor, report.Location, report.AdditionalLocations, report.Properties.SetItem("CimJob.Edits", edits), report.GetMessage());

    private static Workbench Open() => Workbench.Create(Program, [.. References.Framework, References.SystemManagement]);
}
