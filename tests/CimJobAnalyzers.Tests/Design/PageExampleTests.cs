using System.Text.RegularExpressions;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace CimJobAnalyzers.Tests.Design;

/// <summary>What stands on a page under "Before and after" is reported by its rule, and becomes what stands after it; that is reported by none.</summary>
public sealed partial class PageExampleTests
{
    private const string Wrappers = """
        [System.CodeDom.Compiler.GeneratedCode("mgmtclassgen", "")]
        class ConcreteJob
        {
            private ManagementObject PrivateLateBoundObject = null;
            public const string CreatedClassName = "CIM_ConcreteJob";
            public ManagementBaseObject LateBoundObject => PrivateLateBoundObject;
            public uint KillJob(bool DeleteOnKill) => (uint)PrivateLateBoundObject.InvokeMethod("KillJob", new object[] { DeleteOnKill });
            public uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod) =>
                (uint)PrivateLateBoundObject.InvokeMethod("RequestStateChange", new object[] { RequestedState, ManagementDateTimeConverter.ToDmtfTimeInterval(TimeoutPeriod) });
        }

        [System.CodeDom.Compiler.GeneratedCode("mgmtclassgen", "")]
        class DatedJob
        {
            private ManagementObject PrivateLateBoundObject = null;
            public const string CreatedClassName = "CIM_ConcreteJob";
            public ManagementBaseObject LateBoundObject => PrivateLateBoundObject;
            public uint KillJob(bool DeleteOnKill) => (uint)PrivateLateBoundObject.InvokeMethod("KillJob", new object[] { DeleteOnKill });
            public uint RequestStateChange(ushort RequestedState, DateTime TimeoutPeriod) =>
                (uint)PrivateLateBoundObject.InvokeMethod("RequestStateChange", new object[] { RequestedState, ManagementDateTimeConverter.ToDmtfDateTime(TimeoutPeriod) });
        }
        """;

    private static readonly (string Type, string Name)[] Parameters =
    [
        ("ManagementObject", "job"),
        ("ManagementObject", "service"),
        ("ManagementBaseObject", "parameters"),
        ("ConcreteJob", "wrapper"),
        ("DatedJob", "dated"),
        ("System.Management.Automation.PowerShell", "shell"),
        ("CancellationToken", "cancellationToken"),
    ];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var id in Workbench.Rules.Select(rule => rule.Id))
            {
                for (var number = 0; number < RulePages.Examples(id).Count; number++)
                {
                    examples.Add(id, number);
                }
            }

            return examples;
        }
    }

    [Fact]
    public void Every_page_has_an_example() => Assert.All(Workbench.Rules, rule => Assert.NotEmpty(RulePages.Examples(rule.Id)));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Is_reported_and_becomes_what_the_page_says(string id, int number)
    {
        var (before, after) = RulePages.Examples(id)[number];
        var hasLibrary = LibraryName().IsMatch(after);
        MetadataReference[] references = [.. References.Framework, References.PowerShell, .. hasLibrary ? References.Library : [References.SystemManagement]];
        var (source, mended) = (Program(before, hasLibrary), Program(after, hasLibrary));
        var reports = (await Workbench.Create(source, references, $"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = warning\n").ReportsAsync()).Where(report => report.Id == id).ToList();
        Assert.NotEmpty(reports);
        Assert.Empty(await Workbench.Create(mended, references).ReportsAsync());
        if (!reports.Exists(report => RewritePlan.Parse(report) is not null))
        {
            return;
        }

        var test = new PageTest(id) { TestCode = source, FixedCode = mended, ReferenceAssemblies = new ReferenceAssemblies("net10.0") };
        test.TestState.AdditionalReferences.AddRange(references);
        test.ExpectedDiagnostics.AddRange(reports.Select(Expected));
        test.DisabledDiagnostics.AddRange(Workbench.Rules.Where(rule => !rule.IsEnabledByDefault && rule.Id != id).Select(rule => rule.Id));
        if (reports.Exists(report => RewritePlan.Parse(report) is { NeedsReview: true }))
        {
            test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllCheck;
        }

        await test.RunAsync();
    }

    private static DiagnosticResult Expected(Diagnostic report)
    {
        var (start, end) = (report.Location.GetLineSpan().StartLinePosition, report.Location.GetLineSpan().EndLinePosition);
        return new DiagnosticResult(report.Id, report.Severity)
            .WithSpan(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
    }

    private static string Program(string example, bool hasLibrary)
    {
        var parameters = Parameters.Where(parameter => !example.Contains($"var {parameter.Name} ", StringComparison.Ordinal)).Select(parameter => $"{parameter.Type} {parameter.Name}");
        var lines = example.TrimEnd().Split('\n').Select(line => line.Length == 0 ? line : $"        {line}");
        return $$"""
            {{(hasLibrary ? "using CimJobs;\n" : "")}}using System;
            using System.Diagnostics;
            using System.Management;
            using System.Threading;

            class Example
            {
                static void Run({{string.Join(", ", parameters)}})
                {
            {{string.Join('\n', lines)}}
                }
            }

            {{Wrappers}}
            """.ReplaceLineEndings();
    }

    [GeneratedRegex("StopJob|WaitForJob|HasSucceeded|IsOver")]
    private static partial Regex LibraryName();

    private sealed class PageTest(string id) : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Workbench.Analyzers;

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [Workbench.FixerOf(id)];
    }
}
