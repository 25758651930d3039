using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>The fixes of CIMJOB009 for tests and waits that lack states.</summary>
public sealed class StateTestFixTests
{
    private const string Rule = "CIMJOB009";

    [Theory]
    // Waits that leave too early.
    [InlineData("ushort s; do { job.Get(); s = (ushort)job[\"JobState\"]; } while (s == 3 || s == 4); if (s != 7) throw new Exception();", "ushort s; do { job.Get(); s = (ushort)job[\"JobState\"]; } while (s < 7); if (s != 7 && s != 32768) throw new Exception();")]
    [InlineData("while ((ushort)job[\"JobState\"] == S.Starting || (ushort)job[\"JobState\"] == S.Running) { job.Get(); } if ((ushort)job[\"JobState\"] != S.Completed) throw new Exception();", "while ((ushort)job[\"JobState\"] < S.Completed) { job.Get(); } if ((ushort)job[\"JobState\"] != S.Completed && (ushort)job[\"JobState\"] != S.CompletedWithWarnings) throw new Exception();")]
    [InlineData("while ((J)(ushort)job[\"JobState\"] is J.Starting or J.Running) { job.Get(); } if ((J)(ushort)job[\"JobState\"] is not J.Completed) throw new Exception();", "while ((J)(ushort)job[\"JobState\"] < J.Completed) { job.Get(); } if ((J)(ushort)job[\"JobState\"] is not (J.Completed or J.CompletedWithWarnings)) throw new Exception();")]
    [InlineData("while (true) { job.Get(); var s = Convert.ToInt32(job[\"JobState\"]); if (s != 3 && s != 4) break; } if (Convert.ToInt32(job[\"JobState\"]) is > 7) throw new Exception();", "while (true) { job.Get(); var s = Convert.ToInt32(job[\"JobState\"]); if (s >= 7) break; } if (Convert.ToInt32(job[\"JobState\"]) is > 7 and not 32768) throw new Exception();")]
    [InlineData("while ((ushort)job[\"JobState\"] == 4) job.Get(); if ((ushort)job[\"JobState\"] >= 8) throw new Exception();", "while ((ushort)job[\"JobState\"] < 7) job.Get(); if ((ushort)job[\"JobState\"] >= 8 && (ushort)job[\"JobState\"] != 32768) throw new Exception();")]
    [InlineData("var n = 0; while (n++ < 60 && (ushort)job[\"JobState\"] == 4) job.Get(); if ((ushort)job[\"JobState\"] != 7) throw new Exception();", "var n = 0; while (n++ < 60 && (ushort)job[\"JobState\"] < 7) job.Get(); if ((ushort)job[\"JobState\"] != 7 && (ushort)job[\"JobState\"] != 32768) throw new Exception();")]
    [InlineData("while (new ushort[] { 3, 4 }.Contains((ushort)job[\"JobState\"])) job.Get(); if ((ushort)job[\"JobState\"] != 7) throw new Exception();", "while (new ushort[] { 3, 4 }.Contains((ushort)job[\"JobState\"]) || (ushort)job[\"JobState\"] == 2 || (ushort)job[\"JobState\"] == 5 || (ushort)job[\"JobState\"] == 6) job.Get(); if ((ushort)job[\"JobState\"] != 7 && (ushort)job[\"JobState\"] != 32768) throw new Exception();")]
    // Waits that never end.
    [InlineData("while (true) { job.Get(); var s = (ushort)job[\"JobState\"]; if (s == 7) return; if (FailedEnds.Contains(s)) throw new Exception(); }", "while (true) { job.Get(); var s = (ushort)job[\"JobState\"]; if (s == 7 || s == 32768) return; if (FailedEnds.Contains(s)) throw new Exception(); }")]
    [InlineData("bool done = false; while (!done) { job.Get(); var s = (ushort)job[\"JobState\"]; if (s == 7 || s == 8 || s == 9 || s == 10) done = true; } if ((ushort)job[\"JobState\"] == 7) Console.WriteLine(); else throw new Exception();", "bool done = false; while (!done) { job.Get(); var s = (ushort)job[\"JobState\"]; if (s == 7 || s == 8 || s == 9 || s == 10 || s == 32768) done = true; } if ((ushort)job[\"JobState\"] == 7 || (ushort)job[\"JobState\"] == 32768) Console.WriteLine(); else throw new Exception();")]
    [InlineData("for (var i = 0; i < 60; i++) { job.Get(); if ((ushort)job[\"JobState\"] >= 7 && (ushort)job[\"JobState\"] <= 10) break; } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "for (var i = 0; i < 60; i++) { job.Get(); if ((ushort)job[\"JobState\"] >= 7 && (ushort)job[\"JobState\"] <= 10 || (ushort)job[\"JobState\"] == 32768) break; } if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("while ((ushort)job[\"JobState\"] != 7 && (ushort)job[\"JobState\"] != 10) job.Get(); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();", "while ((ushort)job[\"JobState\"] is not (7 or 10 or 8 or 9 or 32768)) job.Get(); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new Exception();")]
    [InlineData("ushort s; do { job.Get(); s = (ushort)job[\"JobState\"]; } while (s != 7 && s != 10); if (s is not (7 or 32768)) throw new Exception();", "ushort s; do { job.Get(); s = (ushort)job[\"JobState\"]; } while (s != 7 && s != 10 && s != 8 && s != 9 && s != 32768); if (s is not (7 or 32768)) throw new Exception();")]
    // Boxes that are opened as what they do not hold.
    [InlineData("while ((int)job[\"JobState\"] == 3 || (int)job[\"JobState\"] == 4) job.Get(); if ((int)job[\"JobState\"] != 7) throw new Exception();", "while ((int)(ushort)job[\"JobState\"] < 7) job.Get(); if ((int)(ushort)job[\"JobState\"] != 7 && (int)(ushort)job[\"JobState\"] != 32768) throw new Exception();")]
    // Successes that are called failures.
    [InlineData("job.Get(); if ((ushort)job[\"JobState\"] != 7) throw new Exception();", "job.Get(); if ((ushort)job[\"JobState\"] != 7 && (ushort)job[\"JobState\"] != 32768) throw new Exception();")]
    [InlineData("job.Get(); if ((ushort)job[\"JobState\"] > 7) throw new Exception();", "job.Get(); if ((ushort)job[\"JobState\"] > 7 && (ushort)job[\"JobState\"] != 32768) throw new Exception();")]
    [InlineData("job.Get(); if (!((ushort)job[\"JobState\"] == 7)) throw new Exception();", "job.Get(); if (!((ushort)job[\"JobState\"] == 7) && (ushort)job[\"JobState\"] != 32768) throw new Exception();")]
    [InlineData("job.Get(); if ((J)(ushort)job[\"JobState\"] != J.Completed) throw new Exception();", "job.Get(); if ((J)(ushort)job[\"JobState\"] != J.Completed && (J)(ushort)job[\"JobState\"] != J.CompletedWithWarnings) throw new Exception();")]
    [InlineData("job.Get(); if (/* done? */ (ushort)job[\"JobState\"] != 7 /* no */) throw new Exception();", "job.Get(); if (/* done? */ (ushort)job[\"JobState\"] != 7 && (ushort)job[\"JobState\"] != 32768 /* no */) throw new Exception();")]
    [InlineData("job.Get(); var ok = (ushort)job[\"JobState\"] switch { 7 => true, 3 or 4 => false, _ => throw new Exception() };", "job.Get(); var ok = (ushort)job[\"JobState\"] switch { 7 or 32768 => true, 3 or 4 => false, _ => throw new Exception() };")]
    [InlineData("job.Get(); switch ((J)(ushort)job[\"JobState\"]) { case J.Completed: return; case J.Running: break; default: throw new Exception(); }", "job.Get(); switch ((J)(ushort)job[\"JobState\"]) { case J.Completed: case J.CompletedWithWarnings: return; case J.Running: break; default: throw new Exception(); }")]
    [InlineData("job.Get(); var failed = false; if ((ushort)job[\"JobState\"] != 7) failed = true; if (failed) throw new Exception(); if ((ushort)job[\"JobState\"] == 7) Console.WriteLine();", "job.Get(); var failed = false; if ((ushort)job[\"JobState\"] != 7 && (ushort)job[\"JobState\"] != 32768) failed = true; if (failed) throw new Exception(); if ((ushort)job[\"JobState\"] == 7 || (ushort)job[\"JobState\"] == 32768) Console.WriteLine();")]
    public async Task Adds_the_states(string body, string repaired) => await AssertAsync($"void M(ManagementObject job) {{ {body} }}", $"void M(ManagementObject job) {{ {repaired} }}");

    [Theory]
    [InlineData("bool IsComplete(object state) { var s = (J)(ushort)state; return s == J.Completed || s == J.Terminated || s == J.Killed || s == J.Exception; }", "bool IsComplete(object state) { var s = (J)(ushort)state; return s == J.Completed || s == J.Terminated || s == J.Killed || s == J.Exception || s == J.CompletedWithWarnings; }")]
    [InlineData("bool IsComplete(Model job) => job.State is J.Completed or J.Terminated or J.Killed or J.Exception;", "bool IsComplete(Model job) => job.State is J.Completed or J.Terminated or J.Killed or J.Exception or J.CompletedWithWarnings;")]
    [InlineData("static bool Over(J s) => s == J.Completed || s == J.Exception;", "static bool Over(J s) => s == J.Completed || s == J.Exception || s == J.Terminated || s == J.Killed || s == J.CompletedWithWarnings;")]
    [InlineData("static bool Over(K s) => s == K.Completed || s == K.Terminated || s == K.Killed || s == K.Exception; enum K { Running = 4, Completed = 7, Terminated = 8, Killed = 9, Exception = 10 }", "static bool Over(K s) => s == K.Completed || s == K.Terminated || s == K.Killed || s == K.Exception || s == (K)32768; enum K { Running = 4, Completed = 7, Terminated = 8, Killed = 9, Exception = 10 }")]
    [InlineData("static void Check(Func<J> state) { var s = state(); if (s != J.Completed) throw new Exception(); }", "static void Check(Func<J> state) { var s = state(); if (s != J.Completed && s != J.CompletedWithWarnings) throw new Exception(); }")]
    [InlineData("static void Check(Func<J> state) { if (state() != J.Completed) throw new Exception(); }", "static void Check(Func<J> state) { if (state() is not (J.Completed or J.CompletedWithWarnings)) throw new Exception(); }")]
    public async Task Adds_the_states_of_a_typed_model(string member, string repaired) => await AssertAsync(member, repaired);

    [Fact]
    public async Task Writes_a_case_on_a_line_of_its_own()
    {
        const string Member = "void M(ManagementObject job)\n    {\n        switch ((ushort)job[\"JobState\"])\n        {\n            case 7: // done\n{0}                return;\n            case 4:\n                break;\n            default:\n                throw new Exception();\n        }\n    }";
        await AssertAsync(Member.Replace("{0}", ""), Member.Replace("{0}", "            case 32768:\n"));
    }

    [Theory]
    // Once the wait ends at a failure too, nothing looks which end it was.
    [InlineData("while ((ushort)job[\"JobState\"] != 7) job.Get();", "EndNotJudged")]
    [InlineData("while (true) { job.Get(); if ((ushort)job[\"JobState\"] == 7) return; }", "EndNotJudged")]
    // No number is missing.
    [InlineData("var text = (ushort)job[\"JobState\"] switch { 7 => \"Running\", 4 => \"Completed\", _ => \"?\" }; Console.WriteLine(text);", "TestNotMendable")]
    [InlineData("job.Get(); if ((ushort)job[\"JobState\"] != 10) throw new Exception();", "TestNotMendable")]
    [InlineData("while (job[\"JobState\"].ToString() is \"3\" or \"4\") job.Get(); if (job[\"JobState\"].ToString() != \"7\") throw new Exception();", "TestNotMendable")]
    [InlineData("job.Get(); switch ((ushort)job[\"JobState\"]) { case 7: return; case 32768: case 10: throw new Exception(); }", "TestNotMendable")]
    public async Task Refuses(string body, string reason) =>
        Assert.Equal(reason, await Repairs.RefusalAsync(JobProgram.Open($"    void M(ManagementObject job) {{ {body} }}"), Rule));

    [Fact]
    public async Task Writes_no_pattern_where_the_language_has_none()
    {
        const string Program = "using System.Management;\nclass C\n{\n    void M(ManagementObject job)\n    {\n        while ({0}) job.Get();\n        if ({1}) throw new System.Exception();\n    }\n}\n";
        var source = Program.Replace("{0}", "(ushort)job[\"JobState\"] == 4").Replace("{1}", "(ushort)job[\"JobState\"] is 7 == false");
        var bench = Workbench.Create(source, [.. References.Framework, References.SystemManagement], languageVersion: Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3);
        Assert.Equal(
            Program.Replace("{0}", "(ushort)job[\"JobState\"] < 7").Replace("{1}", "(ushort)job[\"JobState\"] is 7 == false && (ushort)job[\"JobState\"] != 32768"),
            await Repairs.OnlyAsync(bench, Rule));
    }

    private static async Task AssertAsync(string member, string repaired) =>
        Assert.Equal("    " + repaired, await Repairs.OnlyAsync(JobProgram.Open("    " + member), Rule));
}
