using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

public sealed class CIMJOB010FixTests
{
    private const string Rule = "CIMJOB010";
    private const string Look = "(ushort)job[\"JobState\"] < 7";
    private const string LookAtInstance = "(ushort)i.CimInstanceProperties[\"JobState\"].Value < 7";
    private const string Judge = "\n        if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();";
    private const string JudgeInstance = "\n        if ((ushort)i.CimInstanceProperties[\"JobState\"].Value is not (7 or 32768)) throw new Exception();";

    [Theory]
    [InlineData("while (" + Look + ") { Thread.Sleep(1); }", "while (" + Look + ") { Thread.Sleep(1); job.Get(); }")]
    [InlineData("while (" + Look + ") { /* wait */ Thread.Sleep(1); /* a moment */ }", "while (" + Look + ") { /* wait */ Thread.Sleep(1); /* a moment */ job.Get(); }")]
    [InlineData("while (" + Look + ") { if (t.IsCancellationRequested) continue; Thread.Sleep(1); }", "while (" + Look + ") { job.Get(); if (t.IsCancellationRequested) continue; Thread.Sleep(1); }")]
    [InlineData("while (" + Look + ") { foreach (var x in Ends) { if (x > 8) continue; } }", "while (" + Look + ") { foreach (var x in Ends) { if (x > 8) continue; } job.Get(); }")]
    [InlineData("for (; " + Look + "; ) { Thread.Sleep(1); }", "for (; " + Look + "; ) { Thread.Sleep(1); job.Get(); }")]
    [InlineData("do { Thread.Sleep(1); } while (" + Look + ");", "do { Thread.Sleep(1); job.Get(); } while (" + Look + ");")]
    [InlineData("do { if (!(" + Look + ")) break; Thread.Sleep(1); } while (" + Look + ");", "do { job.Get(); if (!(" + Look + ")) break; Thread.Sleep(1); } while (" + Look + ");")]
    [InlineData("while (true) { if (!(" + Look + ")) break; Thread.Sleep(1); }", "while (true) { job.Get(); if (!(" + Look + ")) break; Thread.Sleep(1); }")]
    [InlineData("for (var n = 0; n < 60; n++) { Thread.Sleep(1); if (!(" + Look + ")) break; }", "for (var n = 0; n < 60; n++) { Thread.Sleep(1); job.Get(); if (!(" + Look + ")) break; }")]
    [InlineData("while (true) { Thread.Sleep(1); { var n = (ushort)job[\"JobState\"]; if (n >= 7) break; } }", "while (true) { Thread.Sleep(1); job.Get(); { var n = (ushort)job[\"JobState\"]; if (n >= 7) break; } }")]
    [InlineData("while ((J)(ushort)job.Properties[\"JobState\"].Value < J.Completed) { Thread.Sleep(1); }", "while ((J)(ushort)job.Properties[\"JobState\"].Value < J.Completed) { Thread.Sleep(1); job.Get(); }")]
    [InlineData("while (!Ends.Contains((ushort)job[\"JobState\"])) { Thread.Sleep(1); }", "while (!Ends.Contains((ushort)job[\"JobState\"])) { Thread.Sleep(1); job.Get(); }")]
    [InlineData("while (Convert.ToUInt16(job[\"JobState\"]) < 7) { Console.WriteLine(job[\"PercentComplete\"]); }", "while (Convert.ToUInt16(job[\"JobState\"]) < 7) { Console.WriteLine(job[\"PercentComplete\"]); job.Get(); }")]
    public async Task Looks_at_a_managed_job_anew(string loop, string repaired) =>
        Assert.Equal(Member(repaired + Judge), await Repairs.OnlyAsync(Open(loop + Judge), Rule));

    [Theory]
    [InlineData("Thread.Sleep(1); // a moment", "Thread.Sleep(1); // a moment\n            ")]
    [InlineData("; // busy", "/* busy */ ")]
    public async Task Writes_braces_around_a_single_statement(string statement, string kept)
    {
        var text = await Repairs.OnlyAsync(Open("while (" + Look + ") " + statement + Judge), Rule);
        var body = statement[0] == ';' ? "            job.Get();\n        } /* busy */\n" : $"            {kept}job.Get();\n        }}\n";
        Assert.Equal(Member("while (" + Look + ")\n        {\n" + body + Judge), text);
    }

    [Fact]
    public async Task Keeps_comments_and_lines()
    {
        const string Loop = "// before\n        while (" + Look + ")\n        {\n            // sleep\n            Thread.Sleep(1); // a moment\n{0}            // last\n        }";
        Assert.Equal(Member(Loop.Replace("{0}", "            job.Get();\n") + Judge), await Repairs.OnlyAsync(Open(Loop.Replace("{0}", "") + Judge), Rule));
    }

    [Theory]
    [InlineData("var i = s.GetInstance(\"root/virtualization/v2\", o); ")]
    [InlineData("CimInstance i = null!; i = s.QueryInstances(\"root/virtualization/v2\", \"WQL\", \"SELECT * FROM Msvm_ConcreteJob\").First(); ")]
    [InlineData("var r = s.InvokeMethod(\"root/virtualization/v2\", o, \"DefineSystem\", null); if ((uint)r.ReturnValue.Value != 4096) return; var i = (CimInstance)r.OutParameters[\"Job\"].Value; ")]
    public async Task Reads_an_instance_anew_through_the_session_that_it_came_from(string made)
    {
        var text = await Repairs.OnlyAsync(Open(made + "while (" + LookAtInstance + ") { Thread.Sleep(1); }" + JudgeInstance), Rule);
        Assert.Equal(Member(made + "while (" + LookAtInstance + ") { Thread.Sleep(1); i = s.GetInstance(i.CimSystemProperties.Namespace, i); }" + JudgeInstance), text);
    }

    [Fact]
    public async Task A_session_that_is_only_in_reach_needs_review()
    {
        const string Members = "    void M(CimSession session, CimInstance i)\n    {{\n        while (" + LookAtInstance + ") {{ Thread.Sleep(1); {0}}}" + JudgeInstance + "\n    }}";
        var bench = JobProgram.Open(string.Format(null, Members, ""));
        Assert.Equal(string.Format(null, Members, "i = session.GetInstance(i.CimSystemProperties.Namespace, i); "), await Repairs.OnlyAsync(bench, Rule));
        var report = (await bench.ReportsAsync())[0];
        Assert.Equal("SessionAssumed", report.Properties["CimJob.NeedsReview"]);
        Assert.EndsWith("needs review: the session may be another one", (await bench.OffersAsync(report))[0].Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("void M(ManagementObject a, ManagementObject b) { while ((ushort)a[\"JobState\"] < 7 || (ushort)b[\"JobState\"] < 7) Thread.Sleep(1); if ((ushort)a[\"JobState\"] is not (7 or 32768) || (ushort)b[\"JobState\"] is not (7 or 32768)) throw new Exception(); }", "SeveralJobsPolled")]
    [InlineData("void M(ManagementBaseObject job) { while (" + Look + ") Thread.Sleep(1);" + Judge + " }", "ObjectNotRefreshable")]
    [InlineData("void M(ManagementObject job) { job[\"Notify\"] = true; while (" + Look + ") Thread.Sleep(1);" + Judge + " }", "ChangesNotSent")]
    [InlineData("void M(CimInstance i) { while (" + LookAtInstance + ") Thread.Sleep(1);" + JudgeInstance + " }", "SessionNotKnown")]
    [InlineData("void M(CimInstance i, CimSession a, CimSession b) { while (" + LookAtInstance + ") Thread.Sleep(1);" + JudgeInstance + " }", "SessionNotKnown")]
    [InlineData("void M(CimSession a, CimSession b, CimInstance o) { var i = a.GetInstance(\"x\", o); if (o == i) i = b.GetInstance(\"x\", o); while (" + LookAtInstance + ") Thread.Sleep(1);" + JudgeInstance + " }", "SessionNotKnown")]
    [InlineData("void M(CimSession s, CimInstance o) { using var i = s.GetInstance(\"x\", o); while (" + LookAtInstance + ") Thread.Sleep(1);" + JudgeInstance + " }", "VariableNotAssignable")]
    [InlineData("void M(CimSession s) { foreach (var i in s.EnumerateInstances(\"x\", \"Msvm_ConcreteJob\")) { while (" + LookAtInstance + ") Thread.Sleep(1);" + JudgeInstance + " } }", "VariableNotAssignable")]
    [InlineData("readonly CimSession _s = null!; readonly CimInstance _i = null!; void M() { while ((ushort)_i.CimInstanceProperties[\"JobState\"].Value < 7) Thread.Sleep(1); if ((ushort)_i.CimInstanceProperties[\"JobState\"].Value is not (7 or 32768)) throw new Exception(); }", "VariableNotAssignable")]
    [InlineData("ManagementObject job = null!; void M() { var n = this; while ((ushort)this.job[\"JobState\"] < 7) { var job = 1; Console.WriteLine(job); } if ((ushort)this.job[\"JobState\"] is not (7 or 32768)) throw new Exception(); }", null)]
    [InlineData("ManagementObject job = null!; void M(int job) { while ((ushort)this.job[\"JobState\"] < 7) Thread.Sleep(job); if ((ushort)this.job[\"JobState\"] is not (7 or 32768)) throw new Exception(); }", "NameTaken")]
    [InlineData("void M(ManagementObject job) {\n        while (" + Look + ") {\n#if X\n            Thread.Sleep(2);\n#endif\n            Thread.Sleep(1); }" + Judge + " }", "CompiledConditionally")]
    public async Task Refuses(string members, string? reason) => Assert.Equal(reason, await Repairs.RefusalAsync(JobProgram.Open("    " + members), Rule));

    private static string Member(string body) => $"    void M(ManagementObject job, CimSession s, CimInstance o, CancellationToken t)\n    {{\n        {body}\n    }}";

    private static Workbench Open(string body) => JobProgram.Open(Member(body));
}
