using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Differential.Tests.Fronts;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Simulation;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests;

/// <summary>Programs that are not as a fix expects them: rewritten they do what they did, or the fix is refused, or carries a mark.</summary>
public sealed class HostileProgramTests
{
    private const string Managed = "ManagementObject job";
    private const string Session = "CimSession session, CimInstance job";
    private const string Made = "var p = job.GetMethodParameters(\"KillJob\"); ";
    private const string Set = "p[\"DeleteOnKill\"] = Asked++ > 9; ";
    private const string Call = "job.InvokeMethod(\"KillJob\", p, null)";
    private const string Create = "CimMethodParameter.Create(\"DeleteOnKill\", Asked++ > 9, CimFlags.In)";

    private static readonly (string Parameters, string Body)[] Programs =
    [
        // The state is set on every path.
        (Managed, Made + Set + Call + "; return null;"),
        (Managed, Made + "if (flag) { " + Set + "} " + Call + "; return null;"),
        (Managed, Made + Call + "; " + Set + "return null;"),
        (Managed, Made + "Action fill = () => p[\"DeleteOnKill\"] = Asked++ > 9; if (flag) fill(); " + Call + "; return null;"),
        (Managed, Made + "if (flag) goto send; " + Set + "send: " + Call + "; return null;"),
        (Managed, "ManagementBaseObject p = null!; if (flag) { p = job.GetMethodParameters(\"KillJob\"); } " + Call + "; return null;"),
        (Managed, "for (var i = 0; i < 2; i++) { " + Made + Set + Call + "; } return null;"),
        (Managed, Made + Set + "Action send = () => " + Call + "; if (flag) send(); return null;"),
        (Session, "var p = new CimMethodParametersCollection(); if (flag) p.Add(" + Create + "); session.InvokeMethod(job, \"KillJob\", p); return null;"),
        (Session, "var p = new CimMethodParametersCollection(); p.Add(" + Create + "); session.InvokeMethod(job, \"KillJob\", p); return null;"),

        // What arguments do is done, once.
        (Managed, "job.InvokeMethod(\"KillJob\", new object[] { true, Asked++ }); return null;"),
        (Managed, "job.InvokeMethod(\"KillJob\", new object[] { false, Asked++ }); return null;"),
        (Managed, "job.InvokeMethod(\"KillJob\", new object[] { Asked++ > 9 }); return null;"),
        (Managed, "job.InvokeMethod(\"KillJob\", new object[] { false, 1 / Asked }); return null;"),
        (Managed, Made + Set + "var tries = 0; while (tries++ < 2 && (uint)" + Call + "[\"ReturnValue\"] != 99) { } return null;"),
        (Managed, Made + Set + "return flag ? (uint)" + Call + "[\"ReturnValue\"] : 0u;"),
        (Managed, Made + Set + "return (uint)" + Call + "[\"ReturnValue\"];"),
        (Session, "return (uint)session.InvokeMethod(job, \"KillJob\", new CimMethodParametersCollection { " + Create + " }).ReturnValue.Value;"),
        (Session, "session.InvokeMethod(job, \"KillJob\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", true, Asked++ > 9 ? CimFlags.Key : CimFlags.In) }); return null;"),

        // The answer goes to code that reads Job.
        (Managed, Made + "p[\"DeleteOnKill\"] = false; var o = " + Call + "; return (uint)o[\"ReturnValue\"] == 4096 ? o[\"Job\"] : null;"),
        (Managed, Made + "p[\"DeleteOnKill\"] = false; return Check(" + Call + "); static object? Check(ManagementBaseObject o) => (uint)o[\"ReturnValue\"] == 4096 ? o[\"Job\"] : null;"),
        (Session, "var r = session.InvokeMethod(job, \"KillJob\", null); return (uint)r.ReturnValue.Value == 4096 ? r.OutParameters[\"Job\"].Value : null;"),
    ];

    [Fact]
    public async Task A_rewritten_program_does_what_it_did_or_bears_a_mark()
    {
        var context = new SimulatedContext();
        var sources = Programs.Select((program, i) => FrontProgram.Source($"Hostile{i}", program.Parameters, program.Body)).ToArray();
        var project = ConsumerProject.Create(MatrixConfiguration.WithLibrary, sources);
        var reports = await project.ReportsAsync();
        var fixable = sources.Where(source => RewritePlan.Parse(reports[source.FileName]) is not null).ToArray();
        var original = await project.LoadAsync(context);
        var met = new HashSet<ReviewReasons>();
        foreach (var (state, changed) in await project.RewriteAsync(fixable.Select(source => reports[source.FileName])))
        {
            var rewritten = await changed.LoadAsync(context);
            foreach (var source in fixable)
            {
                foreach (var flag in new[] { false, true })
                {
                    var plan = RewritePlan.Parse(reports[source.FileName])!;
                    var before = await Run(original, source, flag);
                    var after = await Run(rewritten, source, flag);
                    var what = $"{source.Text}\n{plan.Kind}, {plan.Review}, {state}, flag: {flag}\n{before}\n{after}";
                    met.Add(plan.Review);
                    Assert.True(before.IsOver == after.IsOver, what);
                    Assert.True(before.Asked == after.Asked, what);
                    Assert.True(plan.Kind == RewriteKind.Library || before.Codes.Count == after.Codes.Count, what);
                    Assert.True(plan.NeedsReview || before.Exception == after.Exception, what);
                    Assert.True(plan.NeedsReview || Equals(before.Answer, after.Answer), what);
                    Assert.True(before.Exception == after.Exception || plan.Review.HasFlag(ReviewReasons.JobReadFromAnswer), what);
                }
            }
        }

        Assert.Contains(met, reasons => reasons.HasFlag(ReviewReasons.JobReadFromAnswer));
        Assert.InRange(fixable.Length, 8, sources.Length - 8);

        Task<Outcome> Run(System.Reflection.Assembly assembly, ConsumerSource source, bool flag) =>
            new ConsumerProgram(context, assembly.GetType(source.ProgramName)!).RunAsync(Profiles.DmtfConformant, flag);
    }
}
