using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Surfaces;

/// <summary>Programs that make one call, of which the report tells what the code proves of the object.</summary>
internal static class EvidencePrograms
{
    public static Workbench Open(string statements, string members = "", string types = "") => Workbench.Create(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Management;
        using System.Management.Automation;
        using System.Threading.Tasks;
        using Microsoft.Management.Infrastructure;
        using WmiLight;

        public static class Jobs
        {
            public static uint KillJob(this ManagementObject job, bool delete) => (uint)job.InvokeMethod("KillJob", new object[] { delete });
        }

        {{types}}

        public class Consumer
        {
            {{members}}

            private static void Call(string path, string method) => new ManagementObject(path).InvokeMethod(method, null);

            public void Run(string text, bool flag, ManagementObject other, CimSession session, WbemScripting.SWbemServices services)
            {
                {{statements}}
            }
        }
        """,
        [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, References.PowerShell],
        otherFiles: [ComShapes.Api, WmiLightShapes.Api]);

    public static async Task<Diagnostic> ReportAsync(string statements, string members = "", string types = "")
    {
        var bench = Open(statements, members, types);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await OnlyAsync(bench);
    }

    /// <summary>The report, which must be refused: nothing is offered that could reach another object.</summary>
    public static async Task<Diagnostic> RefusedAsync(string statements, string members = "", string types = "")
    {
        var bench = Open(statements, members, types);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var report = await OnlyAsync(bench);
        Assert.Empty(await bench.OffersAsync(report));
        return report;
    }

    // What a program makes of the answer is another rule's.
    private static async Task<Diagnostic> OnlyAsync(Workbench bench) => Assert.Single(await bench.ReportsAsync(), report => report.Id is not "CIMJOB008");
}
