using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Repairs;

/// <summary>For each fix of a rule about job control: a program that goes wrong without it.</summary>
internal static class RepairedPrograms
{
    private const string Managed = "ManagementObject job";
    private const string Session = "CimSession session, CimInstance job";
    private const string Judge = "return (ushort)job[\"JobState\"] is 7 or 32768 ? \"done\" : \"failed\";";
    private const string JudgeInstance = "return (ushort)job.CimInstanceProperties[\"JobState\"].Value is 7 or 32768 ? \"done\" : \"failed\";";

    /// <summary>Every look takes a second, and the job ends by itself after some of them.</summary>
    private static readonly ProviderProfile Plain = new("ends by itself") { Latency = TimeSpan.FromSeconds(1), EndsAfter = TimeSpan.FromSeconds(5) };

    private static readonly ProviderProfile OverAtOnce = Plain with { Name = "over at once", InitialState = JobState.Completed };

    private static readonly ProviderProfile New = Plain with { Name = "begins late", InitialState = JobState.New, RunsAfter = TimeSpan.FromSeconds(3) };

    private static readonly ProviderProfile Warned = Plain with { Name = "ends with warnings", NaturalEnd = JobState.CompletedWithWarnings };

    private static readonly ProviderProfile Failing = Plain with { Name = "fails", NaturalEnd = JobState.Exception };

    private static readonly ProviderProfile Stopped = Plain with { Name = "is stopped by somebody", NaturalEnd = JobState.Terminated };

    private static readonly ProviderProfile Suspended = Failing with { Name = "is suspended, then fails", InitialState = JobState.Suspended };

    private static readonly ProviderProfile Refusing = Profiles.DmtfConformant with { Name = "starts nothing", StartAnswer = 32773 };

    private static readonly ProviderProfile Conformant = Profiles.DmtfConformant;

    /// <summary>Where the library is referenced.</summary>
    public static IReadOnlyList<RepairedProgram> WithLibrary { get; } =
    [
        new("CIMJOB009", Managed, "while ((ushort)job[\"JobState\"] == 3 || (ushort)job[\"JobState\"] == 4) { job.Get(); Thread.Sleep(1); } if ((ushort)job[\"JobState\"] != 7) throw new FormatException(); return \"done\";", New, "FormatException", "done", Plain),
        new("CIMJOB009", Managed, "while ((ushort)job[\"JobState\"] == 3 || (ushort)job[\"JobState\"] == 4) { job.Get(); } if ((ushort)job[\"JobState\"] != 7) throw new FormatException(); return \"done\";", Warned, "FormatException", "done", Failing),
        new("CIMJOB009", Managed, "ushort state; do { job.Get(); state = (ushort)job[\"JobState\"]; } while (state == 4); return state == 7 ? \"done\" : $\"failed in {state}\";", Suspended, "failed in 5", "failed in 10", Plain),
        new("CIMJOB009", Managed, "while (true) { job.Get(); if ((ushort)job[\"JobState\"] != 4) break; await Task.Delay(1); } if ((ushort)job[\"JobState\"] > 7) throw new FormatException(); return job[\"JobState\"];", New, "2", "7", Plain),
        new("CIMJOB009", Managed, "while ((ushort)job[\"JobState\"] < 7) { Pause(); job.Get(); } if ((ushort)job[\"JobState\"] != 7) throw new FormatException(); return \"done\";", Warned, "FormatException", "done", Failing),
        new("CIMJOB009", Session, "while (true) { Pause(); job = session.GetInstance(job.CimSystemProperties.Namespace, job); var state = (ushort)job.CimInstanceProperties[\"JobState\"].Value; if (state == 7 || state == 8 || state == 9 || state == 10) break; } return (ushort)job.CimInstanceProperties[\"JobState\"].Value is 7 or 32768 ? \"done\" : \"failed\";", Warned, "TimeoutException", "done", Failing),
        new("CIMJOB011", Managed, "if ((ushort)job[\"JobState\"] > 6) return \"over\"; job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); job.Delete(); return \"gone\";", Conformant, "ManagementException Failed", "gone"),
    ];

    public static IReadOnlyList<RepairedProgram> All { get; } =
    [
        new("CIMJOB010", Managed, "while ((ushort)job[\"JobState\"] < 7) Pause(); " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "while ((ushort)job[\"JobState\"] < 7) { if (flag) continue; Pause(); } " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "do { Pause(); } while ((ushort)job[\"JobState\"] < 7); " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "while (true) { if ((ushort)job[\"JobState\"] >= 7) break; Pause(); } " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "ushort state; do { Pause(); state = (ushort)job[\"JobState\"]; } while (state < 7); " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Session, "while ((ushort)job.CimInstanceProperties[\"JobState\"].Value < 7) Pause(); " + JudgeInstance, Plain, "TimeoutException", "done", OverAtOnce),

        // What is left of KillJob.
        new("CIMJOB004", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { true }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "4096, 6"),
        new("CIMJOB004", Managed, "var p = job.GetMethodParameters(\"KillJob\"); p[\"DeleteOnKill\"] = false; return job.InvokeMethod(\"RequestStateChange\", p, null)[\"ReturnValue\"];", Conformant, "ManagementException InvalidMethodParameters", "4096"),
        new("CIMJOB004", Managed, "var p = job.GetMethodParameters(\"RequestStateChange\"); p[\"DeleteOnKill\"] = false; return job.InvokeMethod(\"RequestStateChange\", p, null)[\"ReturnValue\"];", Conformant, "ManagementException NotFound", "4096"),
        new("CIMJOB004", Managed, "var p = job.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = (ushort)5; p[\"DeleteOnKill\"] = false; return job.InvokeMethod(\"RequestStateChange\", p, null)[\"ReturnValue\"];", Conformant, "ManagementException NotFound", "0"),
        new("CIMJOB004", Session, "return session.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"DeleteOnKill\", false, CimFlags.In) }).ReturnValue.Value;", Conformant, "CimException InvalidParameter", "4096"),

        // What is asked for: the provider refuses what is no state and no interval.
        new("CIMJOB005", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)8, null! }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "4096, 6"),
        new("CIMJOB005", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)9, null! }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "0, 9"),
        new("CIMJOB005", Session, "var r = session.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)8, CimFlags.In) }); return $\"{r.ReturnValue.Value}, {job.CimInstanceProperties[\"JobState\"].Value}\";", Conformant, "5, 4", "4096, 4"),
        new("CIMJOB006", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, TimeSpan.FromMinutes(5) }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "4096, 6"),
        new("CIMJOB006", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, \"00:05:00\" }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "4096, 6"),
        new("CIMJOB006", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, 10000 }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "4096, 6"),
        new("CIMJOB006", Session, "var r = session.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In), CimMethodParameter.Create(\"TimeoutPeriod\", \"00000000000500.000000:000\", CimFlags.In) }); return $\"{r.ReturnValue.Value}, {job.CimInstanceProperties[\"JobState\"].Value}\";", Conformant, "CimException TypeMismatch", "4096, 4"),
        new("CIMJOB006", Session, "var r = session.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", 4, CimFlags.In) }); return $\"{r.ReturnValue.Value}, {job.CimInstanceProperties[\"JobState\"].Value}\";", Conformant, "CimException TypeMismatch", "4096, 4"),

        // What the states mean.
        new("CIMJOB009", Managed, "while ((ushort)job[\"JobState\"] == 3 || (ushort)job[\"JobState\"] == 4) { Pause(); job.Get(); } if ((ushort)job[\"JobState\"] != 7) throw new FormatException(); return \"done\";", New, "FormatException", "done", Plain),
        new("CIMJOB009", Managed, "while ((ushort)job[\"JobState\"] == 3 || (ushort)job[\"JobState\"] == 4) { Pause(); job.Get(); } if ((ushort)job[\"JobState\"] != 7) throw new FormatException(); return \"done\";", Warned, "FormatException", "done", Failing),
        new("CIMJOB009", Managed, "while (true) { job.Get(); Pause(); var state = (ushort)job[\"JobState\"]; if (state == 7) return \"done\"; if (state == 8 || state == 9 || state == 10) throw new FormatException(); }", Warned, "TimeoutException", "done", Failing),
        new("CIMJOB009", Managed, "while (true) { job.Get(); Pause(); var state = (ushort)job[\"JobState\"]; if (state == 7) return \"done\"; if (state == 9 || state == 10) throw new FormatException(); }", Stopped, "TimeoutException", "FormatException", Plain),
        new("CIMJOB009", Managed, "do { job.Get(); Pause(); } while ((ushort)job[\"JobState\"] != 7 && (ushort)job[\"JobState\"] != 10); if ((ushort)job[\"JobState\"] is not (7 or 32768)) throw new FormatException(); return \"done\";", Stopped, "TimeoutException", "FormatException", Failing),
        new("CIMJOB009", Managed, "while ((ushort)job[\"JobState\"] < 7) { Pause(); job.Get(); } switch ((ushort)job[\"JobState\"]) { case 7: return \"done\"; default: throw new FormatException(); }", Warned, "FormatException", "done", Failing),
        new("CIMJOB009", Managed, "while ((ushort)job[\"JobState\"] < 7) { Pause(); job.Get(); } return (ushort)job[\"JobState\"] switch { 7 => 1, _ => throw new FormatException() };", Warned, "FormatException", "1", Failing),
        new("CIMJOB009", Session, "while ((ushort)job.CimInstanceProperties[\"JobState\"].Value is 3 or 4) { Pause(); job = session.GetInstance(job.CimSystemProperties.Namespace, job); } if ((ushort)job.CimInstanceProperties[\"JobState\"].Value > 7) throw new FormatException(); return (ushort)job.CimInstanceProperties[\"JobState\"].Value < 7 ? \"runs\" : \"done\";", New, "runs", "done", Plain),

        // What the codes mean.
        new("CIMJOB007", Managed, "var o = job.InvokeMethod(\"DefineSystem\", null, null); if ((uint)o[\"ReturnValue\"] != 0) throw new FormatException(); return \"begun\";", Conformant, "FormatException", "begun", Refusing),

        // What is in a box.
        new("CIMJOB007", Managed, "var o = job.InvokeMethod(\"StartJob\", null, null); return $\"{(int)o[\"ReturnValue\"]}, {o[\"Job\"] is string}\";", Conformant, "InvalidCastException", "4096, True"),
        new("CIMJOB007", Managed, "var o = job.InvokeMethod(\"StartJob\", null, null); return $\"{o[\"ReturnValue\"] as int?}, {o[\"Job\"] is string}\";", Conformant, ", True", "4096, True"),
        new("CIMJOB009", Managed, "return (int)job[\"JobState\"];", Conformant, "InvalidCastException", "4"),
        new("CIMJOB009", Managed, "return job[\"JobState\"] is uint state ? state.ToString() : \"none\";", Conformant, "none", "4"),
        new("CIMJOB009", Session, "return (int)job.CimInstanceProperties[\"JobState\"].Value;", Conformant, "InvalidCastException", "4"),
    ];
}
