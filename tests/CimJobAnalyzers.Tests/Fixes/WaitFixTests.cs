using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>The fixes of CIMJOB009 where the library is referenced: a loop that only waits becomes one call.</summary>
public sealed class WaitFixTests
{
    private const string Rule = "CIMJOB009";
    private const string Judge = " if ((ushort)job[\"JobState\"] != 7) throw new Exception();";
    private const string Judged = " if (!outcome.HasSucceeded) throw new Exception();";
    private const string Early = "while ((ushort)job[\"JobState\"] == 3 || (ushort)job[\"JobState\"] == 4) ";

    [Theory]
    [InlineData(Early + "{ Thread.Sleep(1000); job.Get(); }" + Judge, "var outcome = job.WaitForJob(new JobWaitOptions { PollingInterval = TimeSpan.FromSeconds(1) });" + Judged)]
    [InlineData(Early + "{ job.Get(); Thread.Sleep(250); }" + Judge, "var outcome = job.WaitForJob(new JobWaitOptions { PollingInterval = TimeSpan.FromMilliseconds(250) });" + Judged)]
    [InlineData(Early + "job.Get();" + Judge, "var outcome = job.WaitForJob();" + Judged)]
    [InlineData(Early + "{ Thread.Sleep(pause); job.Get(); }" + Judge, "var outcome = job.WaitForJob(new JobWaitOptions { PollingInterval = TimeSpan.FromMilliseconds(pause) });" + Judged)]
    [InlineData(Early + "{ Thread.Sleep(TimeSpan.FromMinutes(2)); job.Get(); }" + Judge, "var outcome = job.WaitForJob(new JobWaitOptions { PollingInterval = TimeSpan.FromMinutes(2) });" + Judged)]
    [InlineData(Early + "{ await Task.Delay(1000); job.Get(); }" + Judge, "var outcome = await job.WaitForJobAsync(new JobWaitOptions { PollingInterval = TimeSpan.FromSeconds(1) });" + Judged)]
    [InlineData("while (true) { job.Get(); if ((ushort)job[\"JobState\"] != 4) { break; } Thread.Sleep(1000); } if ((ushort)job[\"JobState\"] == 7) Console.WriteLine(); else throw new Exception();", "var outcome = job.WaitForJob(new JobWaitOptions { PollingInterval = TimeSpan.FromSeconds(1) }); if (outcome.HasSucceeded) Console.WriteLine(); else throw new Exception();")]
    [InlineData("ushort s; do { job.Get(); s = (ushort)job[\"JobState\"]; } while (s == 3 || s == 4); if (s != 7) throw new Exception();", "var outcome = job.WaitForJob(); if (!outcome.HasSucceeded) throw new Exception();")]
    [InlineData("ushort s; do { job.Get(); s = (ushort)job[\"JobState\"]; } while (s == 3 || s == 4); if (s != 7) throw new Exception(s.ToString());", "ushort s; var outcome = job.WaitForJob();\n        s = (ushort)job[\"JobState\"];\n        if (!outcome.HasSucceeded) throw new Exception(s.ToString());")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) { job.Get(); }" + Judge, "var outcome = job.WaitForJob();" + Judged)]
    public async Task Waits_in_one_call(string body, string repaired)
    {
        var head = JobProgram.Head.Replace("using Microsoft", "using CimJobs;\nusing Microsoft", StringComparison.Ordinal);
        Assert.Equal(head + Members(repaired) + "\n}\n", await Repairs.OnlyAsync(Open(Members(body)), Rule));
    }

    [Fact]
    public async Task Keeps_comments_and_lines()
    {
        const string Body = "// wait\n        while ((ushort)job[\"JobState\"] == 4) // running\n        {\n            Thread.Sleep(1000);\n            job.Get();\n        }\n\n        // judge\n        if ((ushort)job[\"JobState\"] != 7)\n        {\n            throw new Exception();\n        }";
        var text = await Repairs.OnlyAsync(Open(Members(Body)), Rule);
        Assert.Contains(
            "        // wait\n        var outcome = job.WaitForJob(new JobWaitOptions { PollingInterval = TimeSpan.FromSeconds(1) }); /* running */\n\n        // judge\n        if (!outcome.HasSucceeded)\n        {\n            throw new Exception();\n        }\n",
            text,
            StringComparison.Ordinal);
    }

    [Theory]
    // The loop does more than wait, ends by something else, or pauses in another way.
    [InlineData(Early + "{ Console.WriteLine(job[\"Name\"]); job.Get(); }" + Judge)]
    [InlineData(Early + "{ Console.WriteLine((ushort)job[\"PercentComplete\"]); job.Get(); }" + Judge)]
    [InlineData(Early + "{ Console.WriteLine(pause++); job.Get(); }" + Judge)]
    [InlineData(Early + "{ t.ThrowIfCancellationRequested(); job.Get(); }" + Judge)]
    [InlineData(Early + "{ await Task.Delay(1, t); job.Get(); }" + Judge)]
    [InlineData(Early + "{ Thread.Sleep(0); job.Get(); }" + Judge)]
    [InlineData(Early + "{ Thread.Sleep(pause++); job.Get(); }" + Judge)]
    [InlineData("var n = 0; while (n++ < 60 && (ushort)job[\"JobState\"] == 4) job.Get();" + Judge)]
    [InlineData("while (true) { job.Get(); if ((ushort)job[\"JobState\"] != 4) return; }")]
    // A handler for what System.Management throws.
    [InlineData("try { " + Early + "job.Get();" + Judge + " } catch (ManagementException) { }")]
    // The name of the outcome is taken.
    [InlineData("var outcome = 1; " + Early + "job.Get();" + Judge + " Console.WriteLine(outcome);")]
    // Suspended is meant.
    [InlineData("while ((ushort)job[\"JobState\"] == 4) job.Get(); if ((ushort)job[\"JobState\"] == 5) return;" + Judge)]
    // What is left behind the loop would be misread without it.
    [InlineData("while ((ushort)job[\"JobState\"] != 7 && (ushort)job[\"JobState\"] != 10) job.Get(); if ((ushort)job[\"JobState\"] == 10) throw new Exception(); if ((ushort)job[\"JobState\"] != 7) throw new Exception();")]
    public async Task Leaves_a_loop_that_does_more_as_a_loop(string body)
    {
        var bench = Open(Members(body));
        foreach (var report in (await bench.ReportsAsync()).Where(report => report.Id == Rule))
        {
            Assert.All(await bench.OffersAsync(report), offer => Assert.DoesNotContain("WaitForJob", offer.Title, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Early + "{ Console.WriteLine(\"{0}%\", job[\"PercentComplete\"]); Thread.Sleep(1000); job.Get(); }" + Judge, "var outcome = job.WaitForJob(new JobWaitOptions { PollingInterval = TimeSpan.FromSeconds(1), Progress = new Progress<JobProgress>(progress => Console.WriteLine(\"{0}%\", progress.PercentComplete)) });" + Judged)]
    [InlineData(Early + "{ Console.Write('.'); job.Get(); }" + Judge, "var outcome = job.WaitForJob(new JobWaitOptions { Progress = new Progress<JobProgress>(_ => Console.Write('.')) });" + Judged)]
    [InlineData(Early + "{ Console.WriteLine($\"{job[\"PercentComplete\"]}%\"); job.Get(); }" + Judge, "var outcome = job.WaitForJob(new JobWaitOptions { Progress = new Progress<JobProgress>(progress => Console.WriteLine($\"{progress.PercentComplete}%\")) });" + Judged)]
    public async Task What_is_printed_becomes_progress_and_needs_review(string body, string repaired)
    {
        var bench = Open(Members(body), "root = true\n[*.cs]\ncimjob_fix_style = library\n");
        var head = JobProgram.Head.Replace("using Microsoft", "using CimJobs;\nusing Microsoft", StringComparison.Ordinal);
        Assert.Equal(head + Members(repaired) + "\n}\n", await Repairs.OnlyAsync(bench, Rule));

        // What loses nothing comes before it where no style is asked for.
        Assert.DoesNotContain("WaitForJob", await Repairs.OnlyAsync(Open(Members(body)), Rule), StringComparison.Ordinal);
        Assert.Equal("OutputElsewhere", (await bench.ReportsAsync()).Single(report => report.Id == Rule).Properties["CimJob.NeedsReview"]);
    }

    [Theory]
    [InlineData("job.Get(); if ((ushort)job[\"JobState\"] != 7) throw new Exception();", "job.Get(); if (!((CimJobState)(ushort)job[\"JobState\"]).HasSucceeded()) throw new Exception();")]
    [InlineData("job.Get(); var s = (J)(ushort)job[\"JobState\"]; Console.WriteLine(s == J.Completed || s == J.Terminated || s == J.Killed || s == J.Exception);", "job.Get(); var s = (J)(ushort)job[\"JobState\"]; Console.WriteLine(((CimJobState)s).IsOver());")]
    [InlineData("job.Get(); if ((ushort)job[\"JobState\"] > 7) throw new Exception();", null)]
    [InlineData("for (var n = 0; n < 60; n++) { job.Get(); var s = (ushort)job[\"JobState\"]; if (s == 7 || s == 8 || s == 9 || s == 10) break; } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "for (var n = 0; n < 60; n++) { job.Get(); var s = (ushort)job[\"JobState\"]; if (((CimJobState)s).IsOver()) break; } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    public async Task Asks_the_library_what_a_state_means(string body, string? repaired)
    {
        var head = JobProgram.Head.Replace("using Microsoft", "using CimJobs;\nusing Microsoft", StringComparison.Ordinal);
        var text = await Repairs.OnlyAsync(Open(Members(body)), Rule);
        if (repaired is null)
        {
            Assert.Contains("!= 32768", text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(head + Members(repaired) + "\n}\n", text);
        }
    }

    [Fact]
    public async Task The_plain_style_adds_the_states()
    {
        var text = await Repairs.OnlyAsync(Open(Members(Early + "job.Get();" + Judge), "root = true\n[*.cs]\ncimjob_fix_style = plain\n"), Rule);
        Assert.Contains("while ((ushort)job[\"JobState\"] < 7) job.Get();", text, StringComparison.Ordinal);
    }

    private static string Members(string body) => $"    async Task M(ManagementObject job, int pause, CancellationToken t)\n    {{\n        await Task.Yield();\n        {body}\n    }}";

    private static Workbench Open(string members, string? editorConfig = null) =>
        Workbench.Create(JobProgram.Head + members + "\n}\n", [.. References.Framework, .. References.Library], editorConfig);
}
