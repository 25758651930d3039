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

    public static IReadOnlyList<RepairedProgram> All { get; } =
    [
        new("CIMJOB010", Managed, "while ((ushort)job[\"JobState\"] < 7) Pause(); " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "while ((ushort)job[\"JobState\"] < 7) { if (flag) continue; Pause(); } " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "do { Pause(); } while ((ushort)job[\"JobState\"] < 7); " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "while (true) { if ((ushort)job[\"JobState\"] >= 7) break; Pause(); } " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Managed, "ushort state; do { Pause(); state = (ushort)job[\"JobState\"]; } while (state < 7); " + Judge, Plain, "TimeoutException", "done", OverAtOnce),
        new("CIMJOB010", Session, "while ((ushort)job.CimInstanceProperties[\"JobState\"].Value < 7) Pause(); " + JudgeInstance, Plain, "TimeoutException", "done", OverAtOnce),
    ];
}
