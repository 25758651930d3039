using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class CIMJOB009Tests
{
    private const string Early = "the wait ends at 2 (New), 5 (Suspended), 6 (ShuttingDown), while the job goes on";
    private const string Lie = "32768 (CompletedWithWarnings) is taken for a failure";

    [Theory]
    [InlineData("while ((ushort)job[\"JobState\"] == S.Starting || (ushort)job[\"JobState\"] == S.Running) { Thread.Sleep(9); job.Get(); } return;", Early)]
    [InlineData("ushort s; do { job.Get(); s = (ushort)job[\"JobState\"]; } while (s == 3 || s == 4); if (s != 7) throw new Exception();", Early + ", and " + Lie)]
    [InlineData("while ((J)(ushort)job[\"JobState\"] is J.Starting or J.Running) { job.Get(); }", Early)]
    [InlineData("while (true) { job.Get(); var s = Convert.ToInt32(job[\"JobState\"]); if (s != 3 && s != 4) break; }", Early)]
    [InlineData("while (job.GetPropertyValue(\"JobState\").ToString() is \"3\" or \"4\") job.Get();", Early)]
    [InlineData("while (new ushort[] { 3, 4 }.Contains((ushort)job.Properties[\"JobState\"].Value)) job.Get();", Early)]
    [InlineData("while ((ushort)job[\"JobState\"] == 4) job.Get();", "the wait ends at 2 (New), 3 (Starting), 5 (Suspended), 6 (ShuttingDown), while the job goes on")]
    [InlineData("while (true) { job.Get(); var s = (ushort)job[\"JobState\"]; if (s == 7) return; if (FailedEnds.Contains(s)) throw new Exception(); }", "the wait goes on for ever at 32768 (CompletedWithWarnings), when the job is over")]
    [InlineData("while ((ushort)job[\"JobState\"] != 7) job.Get();", "the wait goes on for ever at 8 (Terminated), 9 (Killed), 10 (Exception), 32768 (CompletedWithWarnings), when the job is over")]
    [InlineData("bool done = false; while (!done) { job.Get(); var s = (ushort)job[\"JobState\"]; if (s == 7 || s == 8 || s == 9 || s == 10) done = true; }", "the wait goes on for ever at 32768 (CompletedWithWarnings), when the job is over")]
    [InlineData("for (var i = 0; i < 60; i++) { job.Get(); if ((ushort)job[\"JobState\"] >= 7 && (ushort)job[\"JobState\"] <= 10) break; }", "the wait goes on for ever at 32768 (CompletedWithWarnings), when the job is over")]
    [InlineData("while (true) { job.Get(); switch ((ushort)job[\"JobState\"]) { case 7: return; case 2: case 3: case 4: case 5: case 6: break; default: throw new Exception(); } }", Lie)]
    [InlineData("job.Get(); if ((ushort)job[\"JobState\"] != 7) throw new Exception();", Lie)]
    [InlineData("job.Get(); if ((ushort)job[\"JobState\"] > 7) throw new Exception();", Lie)]
    [InlineData("job.Get(); if ((ushort)job[\"JobState\"] >= 8) throw new Exception(); Console.WriteLine();", Lie)]
    [InlineData("job.Get(); var ok = (ushort)job[\"JobState\"] switch { 7 => true, 3 or 4 => false, _ => throw new Exception() };", Lie)]
    public async Task Reports_a_misread_state_of_a_job(string body, string finding)
    {
        var report = await OnlyAsync($"    void M(ManagementObject job) {{ {body} }}");
        Assert.StartsWith(finding + "; ", report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bool IsComplete(object state) { var s = (J)(ushort)state; return s == J.Completed || s == J.Terminated || s == J.Killed || s == J.Exception; } void M(ManagementObject job) { while (!IsComplete(job[\"JobState\"])) job.Get(); }")]
    [InlineData("bool IsComplete(Model job) => job.State is J.Completed or J.Terminated or J.Killed or J.Exception; async Task M(Model job) { while (!IsComplete(job)) await Task.Delay(1); }")]
    public async Task Reports_a_helper_at_its_body_and_not_where_it_is_called(string members)
    {
        var report = await OnlyAsync(members);
        Assert.InRange(report.Location.SourceSpan.Start, JobProgram.Head.Length + members.IndexOf("IsComplete", StringComparison.Ordinal), JobProgram.Head.Length + members.IndexOf(" M(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("while ((ushort)job[\"JobState\"] >= 2 && (ushort)job[\"JobState\"] <= 6) job.Get();")]
    [InlineData("while ((ushort)job[\"JobState\"] is >= 2 and <= 6 or 11 or 12) job.Get(); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("while (!Ends.Contains((ushort)job[\"JobState\"])) job.Get();")]
    [InlineData("ushort s; do { job.Get(); s = (ushort)job[\"JobState\"]; if (s == 32768) return; } while (s < 7); if (s > 7) throw new Exception();")]
    [InlineData("while ((ushort)job[\"JobState\"] < 7) job.Get(); var s = (ushort)job[\"JobState\"]; if (s != S.Completed && s != S.CompletedWithWarnings) throw new Exception();")]
    [InlineData("while ((ushort)job[\"JobState\"] != 4) job.Get();")]
    [InlineData("var text = (ushort)job[\"JobState\"] switch { 7 => \"Completed\", 10 => \"Exception\", _ => \"?\" };")]
    [InlineData("if ((ushort)job[\"JobState\"] == 4) Console.WriteLine(\"running\");")]
    [InlineData("while ((ushort)job[\"EnabledState\"] == 4) job.Get();")]
    [InlineData("var storage = new ManagementObject(@\"root\\Microsoft\\Windows\\Storage:MSFT_StorageJob.ObjectId='x'\"); while ((ushort)storage[\"JobState\"] == 4) storage.Get();")]
    public async Task Leaves_right_code_alone(string body) =>
        Assert.Empty(await WarningsAsync($"    void M(ManagementObject job) {{ {body} }}"));

    [Theory]
    [InlineData("var n = (int)job[\"PercentComplete\"]; var s = job[\"JobState\"];", "PercentComplete is a boxed ushort, so this cast always throws; use ushort, or Convert")]
    [InlineData("var n = job[\"ErrorCode\"] as uint?; var s = job[\"JobState\"];", "ErrorCode is a boxed ushort, so this never holds; use ushort, or Convert")]
    [InlineData("if (job[\"JobState\"] is int) Console.WriteLine();", "JobState is a boxed ushort, so this never holds; use ushort, or Convert")]
    [InlineData("var s = (Wide)job[\"JobState\"];", "JobState is a boxed ushort, so this cast always throws; use ushort, or Convert")]
    public async Task Reports_a_box_that_is_opened_as_what_it_is_not(string body, string finding)
    {
        var report = await OnlyAsync($"    enum Wide {{ Other }} void M(ManagementObject job) {{ {body} }}");
        Assert.Equal(finding, report.GetMessage());
    }

    [Theory]
    [InlineData("var n = (ushort)job[\"PercentComplete\"]; var s = (J)job[\"JobState\"];")]
    [InlineData("var n = Convert.ToInt32(job[\"PercentComplete\"]); var s = (int)(ushort)job[\"JobState\"];")]
    [InlineData("var n = job[\"ErrorCode\"] as ushort?; var s = job[\"JobState\"] is ushort;")]
    [InlineData("var n = (uint)job[\"Size\"]; var s = (object)job[\"JobState\"];")]
    public async Task Leaves_a_box_that_is_opened_as_what_it_is_alone(string body) =>
        Assert.Empty(await WarningsAsync($"    void M(ManagementObject job) {{ {body} }}"));

    [Theory]
    [InlineData("enum Other { Queued = 0, Running = 1, Completed = 2, Exception = 3, Killed = 4 }")]
    [InlineData("enum JobState { NotStarted, Running, Completed, Failed, Stopped, Blocked, Suspended, Disconnected, Suspending, Stopping, Exception }")]
    public async Task Leaves_other_lists_of_states_alone(string list)
    {
        var name = list.Split(' ')[1];
        Assert.Empty(await JobProgram.Open($"    async Task M(Func<{name}> state) {{ while (state() == {name}.Running) await Task.Delay(1); if (state() != {name}.Completed) throw new Exception(); }}", list).ReportsAsync());
    }

    [Fact]
    public async Task A_property_over_a_property_that_gives_the_state_is_reported_where_it_tests()
    {
        const string Members = """
                class Job(ManagementObject o)
                {
                    public ushort State { get { o.Get(); return (ushort)o["JobState"]; } }
                    public bool IsComplete { get { return State == 7 || State == 8 || State == 9 || State == 10; } }
                    public bool IsOver => State is 7 or 8 or 9 or 10 or 32768;
                }
            """;
        var report = await OnlyAsync(Members);
        Assert.Contains("32768", report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("while ((ushort)j.CimInstanceProperties[\"JobState\"].Value == 4) { j = s.GetInstance(\"root/Microsoft/Windows/Storage\", j); }")]
    [InlineData("foreach (var x in s.EnumerateInstances(\"root/Microsoft/Windows/Storage\", name)) { if ((ushort)x.CimInstanceProperties[\"JobState\"].Value != 7) throw new Exception(); }")]
    public async Task The_states_of_the_storage_namespace_are_left_alone(string body)
    {
        Assert.Empty(await WarningsAsync(Program(body)));
        Assert.Single(await WarningsAsync(Program(body.Replace("Microsoft/Windows/Storage", "interop", StringComparison.Ordinal))));

        static string Program(string text) => $"    void M(CimSession s, CimInstance j, string name) {{ {text} }}";
    }

    // That nobody looks at the end is another mistake.
    private static async Task<IReadOnlyList<Diagnostic>> WarningsAsync(string members)
    {
        var reports = await JobProgram.Open(members).ReportsAsync();
        Assert.All(reports, report => Assert.True(report.Id is "CIMJOB009" or "CIMJOB013", report.ToString()));
        return [.. reports.Where(report => report.Id == "CIMJOB009")];
    }

    private static async Task<Diagnostic> OnlyAsync(string members) => Assert.Single(await WarningsAsync(members));
}
