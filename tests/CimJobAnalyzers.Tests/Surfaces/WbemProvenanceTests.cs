using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Surfaces;

/// <summary>Whether a dynamic value that does not stand in a variable is a COM object of WMI.</summary>
public sealed class WbemProvenanceTests
{
    [Theory]
    [InlineData("private readonly dynamic _job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\");", "_job", 1)]
    [InlineData("private static readonly object Job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\");", "((dynamic)Job)", 1)]
    [InlineData("private readonly dynamic _job; public Consumer() { _job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); }", "_job", 1)]
    [InlineData("private dynamic Job { get; } = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\");", "Job", 1)]
    [InlineData("private static dynamic Job => Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\");", "Job", 1)]
    [InlineData("private static dynamic Find(string id) { return Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob.InstanceID=\" + id); }", "Find(text)", 1)]
    [InlineData("private const string Path = \"winmgmts:CIM_ConcreteJob\"; private static string Moniker => Path;", "((dynamic)Marshal.BindToMoniker(Moniker))", 1)]
    [InlineData("private static readonly Type Locator = Type.GetTypeFromProgID(\"WbemScripting.SWbemLocator\")!;", "((dynamic)Activator.CreateInstance(Locator)!).ConnectServer().Get(text)", 1)]
    [InlineData("public dynamic Job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\");", "Job", 0)]
    [InlineData("public dynamic Job { get; set; } = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\");", "Job", 0)]
    [InlineData("private dynamic _job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); private void Set(object job) => _job = job;", "_job", 0)]
    [InlineData("protected virtual dynamic Find() => Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\");", "Find()", 0)]
    [InlineData("private static dynamic Find(string id) { if (id.Length > 3) { return id; } return Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); }", "Find(text)", 0)]
    [InlineData("private readonly dynamic _job = Marshal.BindToMoniker(\"clsid:1234\");", "_job", 0)]
    [InlineData("private dynamic A => B; private dynamic B => A;", "A", 0)]
    public async Task Is_followed_to_where_it_is_made(string members, string job, int reports)
    {
        var bench = Workbench.Create(
            $$"""
            using System;
            using System.Runtime.InteropServices;

            public class Consumer
            {
                {{members}}

                public void Run(string text) => {{job}}.KillJob(true);
            }
            """,
            [.. References.Framework],
            otherFiles: [ComShapes.Api]);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(reports, (await bench.ReportsAsync()).Count);
    }
}
