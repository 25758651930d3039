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

    private static readonly ProviderProfile Conformant = Profiles.DmtfConformant;

    public static IReadOnlyList<RepairedProgram> All { get; } =
    [
        new("CIMJOB010", Managed, "while ((ushort)job[\"JobState\"] < 7) Pause(); " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "while ((ushort)job[\"JobState\"] < 7) { if (flag) continue; Pause(); } " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "do { Pause(); } while ((ushort)job[\"JobState\"] < 7); " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "while (true) { if ((ushort)job[\"JobState\"] >= 7) break; Pause(); } " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "ushort state; do { Pause(); state = (ushort)job[\"JobState\"]; } while (state < 7); " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Session, "while ((ushort)job.CimInstanceProperties[\"JobState\"].Value < 7) Pause(); " + JudgeInstance, Plain, "TimeoutException", "done", OverAtOnce),

        // What is asked for: the provider refuses what is no state and no interval.
        new("CIMJOB005", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)8, null! }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "4096, 6"),
        new("CIMJOB005", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)9, null! }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "0, 9"),
        new("CIMJOB005", Session, "var r = session.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)8, CimFlags.In) }); return $\"{r.ReturnValue.Value}, {job.CimInstanceProperties[\"JobState\"].Value}\";", Conformant, "5, 4", "4096, 4"),
        new("CIMJOB006", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, TimeSpan.FromMinutes(5) }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "4096, 6"),
        new("CIMJOB006", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, \"00:05:00\" }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "4096, 6"),
        new("CIMJOB006", Managed, "var rc = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, 10000 }); return $\"{rc}, {job[\"JobState\"]}\";", Conformant, "5, 4", "4096, 6"),
        new("CIMJOB006", Session, "var r = session.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In), CimMethodParameter.Create(\"TimeoutPeriod\", \"00000000000500.000000:000\", CimFlags.In) }); return $\"{r.ReturnValue.Value}, {job.CimInstanceProperties[\"JobState\"].Value}\";", Conformant, "CimException TypeMismatch", "4096, 4"),
        new("CIMJOB006", Session, "var r = session.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", 4, CimFlags.In) }); return $\"{r.ReturnValue.Value}, {job.CimInstanceProperties[\"JobState\"].Value}\";", Conformant, "CimException TypeMismatch", "4096, 4"),

        // What is in a box.
        new("CIMJOB007", Managed, "var o = job.InvokeMethod(\"StartJob\", null, null); return $\"{(int)o[\"ReturnValue\"]}, {o[\"Job\"] is string}\";", Conformant, "InvalidCastException", "4096, True"),
        new("CIMJOB007", Managed, "var o = job.InvokeMethod(\"StartJob\", null, null); return $\"{o[\"ReturnValue\"] as int?}, {o[\"Job\"] is string}\";", Conformant, ", True", "4096, True"),
        new("CIMJOB009", Managed, "return (int)job[\"JobState\"];", Conformant, "InvalidCastException", "4"),
        new("CIMJOB009", Managed, "return job[\"JobState\"] is uint state ? state.ToString() : \"none\";", Conformant, "none", "4"),
        new("CIMJOB009", Session, "return (int)job.CimInstanceProperties[\"JobState\"].Value;", Conformant, "InvalidCastException", "4"),
    ];
}
