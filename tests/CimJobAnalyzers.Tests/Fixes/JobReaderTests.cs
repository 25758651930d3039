using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>A job's RequestStateChange has no out-parameter Job: where KillJob's answer goes to code that reads it, the fix says so.</summary>
public sealed class JobReaderTests
{
    private const string Managed = "ManagementObject job";
    private const string Made = "var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = false; ";
    private const string Answered = Made + "var o = job.InvokeMethod(\"KillJob\", p, null); ";

    [Theory]
    [InlineData(Managed, Answered + "if ((uint)o[\"ReturnValue\"] == 4096) { Use(o[\"Job\"]); }")]
    [InlineData(Managed, Answered + "Use(o.Properties[\"Job\"].Value);")]
    [InlineData(Managed, Answered + "Use(o.GetPropertyValue(\"job\"));")]
    [InlineData(Managed, Answered + "Use((o)[JobName]);")]
    [InlineData(Managed, Answered + "ValidateOutput(o, scope);")]
    [InlineData(Managed, Answered + "if (!ValidateOutput(scope: scope, outParams: o)) { throw new InvalidOperationException(); }")]
    [InlineData(Managed, Answered + "Handed(o);")]
    [InlineData(Managed, Answered + "var again = o; Use(again[\"Job\"]);")]
    [InlineData(Managed, Answered + "object boxed = o; Use(((ManagementBaseObject)boxed)[\"Job\"]);")]
    [InlineData(Managed, Answered + "_answer = o; Read();")]
    [InlineData(Managed, Answered + "Answer = o; Read();")]
    [InlineData(Managed, Answered + "Action read = () => Use(o[\"Job\"]); read();")]
    [InlineData(Managed, Answered + "Action<ManagementBaseObject> read = r => Use(r[\"Job\"]); read(o);")]
    [InlineData(Managed, Answered + "Read(o); void Read(ManagementBaseObject r) => Use(r[\"Job\"]);")]
    [InlineData(Managed, Answered + "Use(new Checker(o));")]
    [InlineData(Managed, Answered + "Use(o?[\"Job\"]);")]
    [InlineData(Managed, Answered + "if (o is { } found) { Use(found[\"Job\"]); }")]
    [InlineData(Managed, Made + "Use(job.InvokeMethod(\"KillJob\", p, null)[\"Job\"]);")]
    [InlineData(Managed, Made + "ValidateOutput(job.InvokeMethod(\"KillJob\", p, null), scope);")]
    [InlineData(Managed, Made + "Func<ManagementBaseObject> send = () => job.InvokeMethod(\"KillJob\", p, null); Use(send()[\"Job\"]);")]
    [InlineData(Managed, Made + "var o = await Task.Run(() => job.InvokeMethod(\"KillJob\", p, null)); Use(o[\"Job\"]);")]
    [InlineData(Managed, "var o = Send(); ValidateOutput(o, scope); ManagementBaseObject Send() { " + Made + "return job.InvokeMethod(\"KillJob\", p, null); }")]
    [InlineData("CimSession session, CimInstance job", "var r = session.InvokeMethod(job, \"KillJob\", null); Use(r.OutParameters[\"Job\"].Value);")]
    [InlineData("CimSession session, CimInstance job", "var r = session.InvokeMethod(job, \"KillJob\", null); Use(r?.OutParameters?[\"Job\"]?.Value!);")]
    [InlineData("CimSession session, CimInstance job", "Validate(session.InvokeMethod(job, \"KillJob\", null));")]
    [InlineData("WmiLight.WmiObject job", "var m = job.GetMethod(\"KillJob\"); var p = m.CreateInParameters(); p.SetPropertyValue(\"DeleteOnKill\", false); job.ExecuteMethod<uint>(m, p, out var o); Use(o[\"Job\"]);")]
    [InlineData("WmiLight.WmiObject job", "var m = job.GetMethod(\"KillJob\"); var p = m.CreateInParameters(); p.SetPropertyValue(\"DeleteOnKill\", false); job.ExecuteMethod<uint>(m, p, out var o); Use(o.GetPropertyValue<string>(\"Job\"));")]
    [InlineData("WbemScripting.SWbemObject job", "var p = job.Methods_.Item(\"KillJob\").InParameters.SpawnInstance_(); p.Properties_.Item(\"DeleteOnKill\").Value = false; Use(job.ExecMethod_(\"KillJob\", p).Properties_.Item(\"Job\").Value);")]
    [InlineData("WbemScripting.SWbemObject job", "var p = job.Methods_.Item(\"KillJob\").InParameters.SpawnInstance_(); p.Properties_.Item(\"DeleteOnKill\").Value = false; dynamic o = job.ExecMethod_(\"KillJob\", p); Use(o.Job);")]
    [InlineData("PowerShell job", "var o = job.AddCommand(\"icim\").AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new System.Collections.Hashtable { { \"DeleteOnKill\", false } }).Invoke(); Use(o[0].Properties[\"Job\"].Value);")]
    [InlineData("PowerShell job", "foreach (var o in job.AddCommand(\"icim\").AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new System.Collections.Hashtable { { \"DeleteOnKill\", false } }).Invoke()) { Use(o.Members[\"Job\"]); }")]
    [InlineData(Managed, "Helper(job, \"KillJob\", new object[] { false });")]
    public async Task The_fix_says_that_the_answer_has_no_job(string parameters, string statements)
    {
        foreach (var hasLibrary in new[] { false, true })
        {
            var bench = await OpenAsync(parameters, statements, hasLibrary);
            var report = Assert.Single(await bench.ReportsAsync(), IsKillJob);
            Assert.Contains(nameof(ReviewReasons.JobReadFromAnswer), report.Properties.GetValueOrDefault(RewritePlan.ReviewKey) ?? report.GetMessage(), StringComparison.Ordinal);
            Assert.Contains("Job, and a job's RequestStateChange has none", report.GetMessage(), StringComparison.Ordinal);
            Assert.All(await bench.OffersAsync(report), offer => Assert.Contains("no Job to read", offer.Title, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Managed, Answered + "Use(o[\"ReturnValue\"]);")]
    [InlineData(Managed, Answered + "Use(job[\"Job\"]);")]
    [InlineData(Managed, Answered + "Use(o[\"ReturnValue\"]); Use(Other()[\"Job\"]);")]
    [InlineData(Managed, Answered + "Shown(o);")]
    [InlineData(Managed, Answered + "_other = o; Read();")]
    [InlineData(Managed, Made + "job.InvokeMethod(\"KillJob\", p, null); ValidateOutput(Other(), scope);")]
    [InlineData("CimSession session, CimInstance job", "var r = session.InvokeMethod(job, \"KillJob\", null); Use(r.ReturnValue.Value); Use(job.CimInstanceProperties[\"Job\"].Value);")]
    public async Task Another_read_is_none_of_the_answer(string parameters, string statements)
    {
        foreach (var hasLibrary in new[] { false, true })
        {
            var report = Assert.Single(await (await OpenAsync(parameters, statements, hasLibrary)).ReportsAsync(), IsKillJob);
            Assert.Null(report.Properties.GetValueOrDefault(RewritePlan.RefusalKey));
            Assert.DoesNotContain(nameof(ReviewReasons.JobReadFromAnswer), report.Properties.GetValueOrDefault(RewritePlan.ReviewKey) ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_library_is_offered_where_its_result_can_be_read()
    {
        var bench = await OpenAsync(Managed, Answered + "Use(o[\"ReturnValue\"]);", hasLibrary: true);
        var offers = await bench.OffersAsync(Assert.Single(await bench.ReportsAsync(), IsKillJob));
        Assert.All(offers, offer => Assert.Contains("StopJob from CimJobs", offer.Title, StringComparison.Ordinal));
    }

    // What other rules say of these programs is not the question here.
    private static bool IsKillJob(Diagnostic report) => report.Id == RuleIds.KillJobByName;

    private static async Task<Workbench> OpenAsync(string parameters, string statements, bool hasLibrary)
    {
        var bench = Workbench.Create(
            $$"""
            using System;
            using System.Management;
            using System.Management.Automation;
            using System.Threading.Tasks;
            using Microsoft.Management.Infrastructure;
            public class Checker
            {
                public Checker(ManagementBaseObject answer) => Console.WriteLine(answer["Job"]);
            }
            public class C
            {
                private const string JobName = "Job";
                private ManagementBaseObject? _answer;
                private ManagementBaseObject? _other;
                public ManagementBaseObject? Answer { get; set; }
                private void Read() => Use(_answer!["Job"], Answer!["Job"], _other!["ReturnValue"]);
                private static void Use(params object[] values) { }
                private static ManagementBaseObject Other() => new ManagementObject();
                private static void Shown(ManagementBaseObject answer) => Use(answer["ReturnValue"], answer.ClassPath);
                private static void Handed(ManagementBaseObject answer) => ValidateOutput(answer, null!);
                private static bool ValidateOutput(ManagementBaseObject outParams, ManagementScope scope)
                {
                    if ((uint)outParams["ReturnValue"] == 4096)
                    {
                        using var job = new ManagementObject(scope, new ManagementPath((string)outParams["Job"]), null);
                        return job.Path.Path.Length > 0;
                    }

                    return (uint)outParams["ReturnValue"] == 0;
                }
                private static void Validate(CimMethodResult result) => Use(result.OutParameters["Job"].Value);
                private static void Helper(ManagementObject target, string method, object[] values)
                {
                    dynamic answer = target.InvokeMethod(method, values);
                    Use(answer["Job"]);
                }
                public async Task M({{parameters}}, ManagementScope scope)
                {
                    await Task.Yield();
                    {{statements}}
                }
            }
            """,
            [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, References.PowerShell, .. hasLibrary ? References.Library : []],
            otherFiles: [WmiLightShapes.Api, ComShapes.Api]);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return bench;
    }
}
