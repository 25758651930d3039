using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Simulation;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests.SideBySide;

/// <summary>Programs that are given a machine and its job, through each API: after a fix nothing is asked of what was asked nothing before.</summary>
public sealed class MachineBesideJobTests
{
    private const string Managed = "ManagementObject machine, ManagementObject job";
    private const string Session = "CimSession session, CimInstance machine, CimInstance job";
    private const string Light = "WmiLight.WmiObject machine, WmiLight.WmiObject job";
    private const string Com = "WbemScripting.SWbemObject machine, WbemScripting.SWbemObject job";
    private const string Array = "new object[] { true }";
    private const string NoParameters = "new CimMethodParametersCollection()";

    private static readonly (string Parameters, string Body)[] Programs =
    [
        (Managed, $"(flag ? machine : job).InvokeMethod(\"KillJob\", {Array}); return null;"),
        (Managed, $"var target = machine; target = job; target.InvokeMethod(\"KillJob\", {Array}); return machine;"),
        (Managed, $"var target = job; if (flag) {{ target = machine; }} target.InvokeMethod(\"KillJob\", {Array}); return null;"),
        (Managed, "var p = machine.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; job.InvokeMethod(\"KillJob\", p, null); return null;"),
        (Managed, $"foreach (var target in new[] {{ machine, job }}) {{ if (target == job) {{ target.InvokeMethod(\"KillJob\", {Array}); }} }} return null;"),
        (Managed, $"(ManagementObject Vm, ManagementObject Job) pair = (machine, job); pair.Job.InvokeMethod(\"KillJob\", {Array}); return null;"),
        (Managed, $"Stop(machine, job); return null; static void Stop(ManagementObject owner, ManagementObject target) => target.InvokeMethod(\"KillJob\", {Array});"),
        (Session, $"session.InvokeMethod(flag ? machine : job, \"KillJob\", {NoParameters}); return null;"),
        (Session, $"var target = machine; target = job; session.InvokeMethod(target, \"KillJob\", {NoParameters}); return machine;"),
        (Session, $"Stop(session, machine, job); return null; static void Stop(CimSession s, CimInstance owner, CimInstance target) => s.InvokeMethod(target, \"KillJob\", {NoParameters});"),
        (Light, "using var m = job.GetMethod(\"KillJob\"); using var p = m.CreateInParameters(); p.SetPropertyValue(\"DeleteOnKill\", true); job.ExecuteMethod(m, p, out _); return machine;"),
        (Light, "using var m = job.GetMethod(\"KillJob\"); (flag ? machine : job).ExecuteMethod(m, out _); return null;"),
        (Light, "using var m = machine.GetMethod(\"KillJob\"); var target = machine; target = job; target.ExecuteMethod(m, out _); return null;"),
        (Com, "job.ExecMethod_(\"KillJob\"); return machine;"),
        (Com, "(flag ? machine : job).ExecMethod_(\"KillJob\"); return null;"),
        (Com, "var p = job.Methods_.Item(\"KillJob\").InParameters.SpawnInstance_(); p.Properties_.Item(\"DeleteOnKill\").Value = true; job.ExecMethod_(\"KillJob\", p); return machine;"),
        (Com, "var p = machine.Methods_.Item(\"KillJob\").InParameters.SpawnInstance_(); p.Properties_.Item(\"DeleteOnKill\").Value = true; job.ExecMethod_(\"KillJob\", p); return null;"),
    ];

    /// <summary>Receivers that are known to be no job.</summary>
    private static readonly (string Parameters, string Body)[] Machines =
    [
        (Managed, $"new ManagementObject(@\"root\\virtualization\\v2:Msvm_ComputerSystem.Name='machine'\").InvokeMethod(\"KillJob\", {Array}); return null;"),
        (Managed, "var vm = new ManagementObject(@\"root\\virtualization\\v2:Msvm_ComputerSystem.Name='machine'\"); var p = vm.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = true; vm.InvokeMethod(\"KillJob\", p, null); return null;"),
        (Session, $"var vm = new CimInstance(\"Msvm_ComputerSystem\", \"root/virtualization/v2\"); session.InvokeMethod(vm, \"KillJob\", {NoParameters}); return null;"),
        (Com, "var vm = (WbemScripting.SWbemObject)System.Runtime.InteropServices.Marshal.BindToMoniker(@\"winmgmts:root\\virtualization\\v2:Msvm_ComputerSystem.Name='machine'\"); vm.ExecMethod_(\"KillJob\"); return null;"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_rewritten_program_asks_nobody_else(bool flag)
    {
        var fixedPrograms = 0;
        foreach (var (program, plan, original, rewritten) in await RunAsync(Programs, flag))
        {
            var what = $"{program}\n{plan?.Kind}, {plan?.Review}\n{string.Join(", ", original.AskedInstances)}\n{string.Join(", ", rewritten.AskedInstances)}";
            Assert.True(original.AskedInstances.Count > 0 || original.Exception is not null, what);
            Assert.True(!rewritten.AskedInstances.Except(original.AskedInstances).Any(), what);
            Assert.True(plan is null || plan.NeedsReview || (rewritten.AskedInstances.Count == original.AskedInstances.Count && rewritten.Exception == original.Exception), what);
            fixedPrograms += plan is null ? 0 : 1;
        }

        Assert.InRange(fixedPrograms, 12, 2 * 2 * Programs.Length);
    }

    [Fact]
    public async Task A_call_on_a_machine_stays_as_it_is()
    {
        foreach (var (program, plan, original, rewritten) in await RunAsync(Machines, flag: false))
        {
            Assert.True(plan is null, program);
            Assert.Equal(original.AskedInstances, rewritten.AskedInstances);
            Assert.Equal(original.Exception, rewritten.Exception);
        }
    }

    private static async Task<List<(string Program, RewritePlan? Plan, Outcome Original, Outcome Rewritten)>> RunAsync((string Parameters, string Body)[] programs, bool flag)
    {
        var context = new SimulatedContext();
        var results = new List<(string, RewritePlan?, Outcome, Outcome)>();
        foreach (var configuration in new[] { MatrixConfiguration.Bare, MatrixConfiguration.WithLibrary })
        {
            var sources = programs.Select((program, i) => Source($"Beside{i}", program.Parameters, program.Body)).ToArray();
            var project = ConsumerProject.Create(configuration, sources);
            var reports = await project.ReportsAsync();
            var original = await project.LoadAsync(context);
            foreach (var (_, changed) in await project.RewriteAsync(reports.Values.Where(report => RewritePlan.Parse(report) is not null)))
            {
                var rewritten = await changed.LoadAsync(context);
                foreach (var source in sources)
                {
                    results.Add((source.Text, RewritePlan.Parse(reports[source.FileName]), await OutcomeAsync(original, source), await OutcomeAsync(rewritten, source)));
                }
            }
        }

        return results;

        Task<Outcome> OutcomeAsync(System.Reflection.Assembly assembly, ConsumerSource source) =>
            new ConsumerProgram(context, assembly.GetType(source.ProgramName)!).RunAsync(Profiles.DmtfConformant, flag);
    }

    private static ConsumerSource Source(string name, string parameters, string body) => new(name, $$"""
        using System;
        using System.Management;
        using Microsoft.Management.Infrastructure;

        namespace {{name}}.Consumer
        {
            public static class Program
            {
                public static int Asked;

                public static object? Run({{parameters}}, bool flag)
                {
                    {{body}}
                }
            }
        }
        """);
}
