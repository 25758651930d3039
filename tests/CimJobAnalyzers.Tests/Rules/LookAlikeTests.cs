using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

/// <summary>Code with the same names and another meaning stays silent under every rule.</summary>
public sealed class LookAlikeTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "a ManagementObject of the user's own", """
            public class ManagementObject { public object? InvokeMethod(string name, object[] args) => null; public object? GetMethodParameters(string name) => null; }
            public class C { public void M(ManagementObject job) { job.InvokeMethod("KillJob", new object[] { true }); job.InvokeMethod("RequestChangeState", new object[0]); job.GetMethodParameters("RequestChangeState"); } }
            """ },
        { "a scheduler", """
            public interface IScheduler { bool KillJob(bool force); uint KillJob(bool force, string name); }
            public class C { public void M(IScheduler scheduler) { scheduler.KillJob(true); scheduler.KillJob(true, "x"); } }
            """ },
        { "uint KillJob(bool DeleteOnKill) without any evidence", """
            public class Farm { public uint KillJob(bool DeleteOnKill) => DeleteOnKill ? 1u : 0u; }
            public class C { public void M(Farm farm) => farm.KillJob(true); }
            """ },
        { "an explicit implementation that kills no CIM job", """
            public interface IJob { uint KillJob(bool force); }
            public class Job : IJob { uint IJob.KillJob(bool force) => force ? 1u : 0u; }
            public class C { public void M(IJob job) => job.KillJob(true); }
            """ },
        { "an explicit implementation of another interface than the one called", """
            using System.Management;
            public interface IJob { uint KillJob(bool force); }
            public interface IFarm { uint KillJob(bool force); }
            public class Job : IJob { private readonly ManagementObject _job = new(); uint IJob.KillJob(bool force) => (uint)_job.InvokeMethod("KillJob", new object[] { force }); }
            public class C { public void M(IFarm farm) => farm.KillJob(true); }
            """ },
        { "a partial method without a body", """
            public partial class Job { partial void KillJob(bool force); public void Stop() => KillJob(true); }
            """ },
        { "the same beside ordinary words that generators use too", """
            public class Farm { public string Scope => ""; public bool AutoCommit { get; set; } public void CommitObject() { } public static Farm[] GetInstances() => []; public uint KillJob(bool DeleteOnKill) => 0; }
            public class C { public void M(Farm farm) => farm.KillJob(true); }
            """ },
        { "a dictionary with the key", """
            public class C { public int M(System.Collections.Generic.Dictionary<string, int> d) { d["KillJob"] = 1; d.Add("RequestChangeState", 2); return d["KillJob"]; } }
            """ },
        { "a case label", """
            public class C { public int M(string s) { switch (s) { case "KillJob": return 1; case "RequestChangeState": return 2; default: return 0; } } }
            """ },
        { "InvokeMethod of an unrelated type", """
            public class Rpc { public object? InvokeMethod(string methodName, object[] args) => null; }
            public class C { public void M(Rpc rpc) => rpc.InvokeMethod("KillJob", new object[] { true }); }
            """ },
        { "a wrapper-like method around an unrelated InvokeMethod", """
            public class Rpc { public uint InvokeMethod(string methodName, object[] args) => 0; }
            public class Job { private readonly Rpc _rpc = new(); public uint KillJob(bool DeleteOnKill) => _rpc.InvokeMethod("KillJob", new object[] { DeleteOnKill }); }
            public class C { public void M(Job job) => job.KillJob(true); }
            """ },
        { "a constructor argument", """
            public class Command { public Command(string name) { } }
            public class C { public Command M() => new("KillJob"); }
            """ },
        { "an extension method on a scheduler interface", """
            public interface ISchedulerClient { void Send(string text); }
            public static class Extensions { public static uint KillJob(this ISchedulerClient client, bool force) { client.Send("KillJob"); return 0; } }
            public class C { public void M(ISchedulerClient client) => client.KillJob(true); }
            """ },
        { "KillJob without arguments", """
            public class Job { public void KillJob() { } }
            public class C { public void M(Job job) => job.KillJob(); }
            """ },
        { "KillJob of a number", """
            using System.Management;
            public class Queue { public uint KillJob(int id) => 0; }
            public class C { public void M(Queue queue, ManagementObject _) => queue.KillJob(1); }
            """ },
        { "a field named DeleteOnKill", """
            public class Enemy { public bool DeleteOnKill; public void Kill() => DeleteOnKill = true; }
            """ },
        { "other methods of a ManagementObject", """
            using System.Management;
            public class C { public void M(ManagementObject o) { o.InvokeMethod("Terminate", new object[] { 0 }); o.InvokeMethod("RequestStateChange", new object[] { (ushort)4 }); o.InvokeMethod("Create", null); o.GetMethodParameters("Win32ShutDown"); } }
            """ },
        { "RequestStateChange and RequestPowerStateChange of a VM", """
            using System.Management;
            public class C { public void M(ManagementObject vm) { vm.InvokeMethod("RequestStateChange", new object[] { 4 }); vm.InvokeMethod("RequestPowerStateChange", new object[] { 4 }); vm.InvokeMethod("RequestReplicationStateChange", new object[] { 4 }); } }
            """ },
        { "a name nobody can know", """
            using System.Management;
            public class C { public void M(ManagementObject o, string name) { o.InvokeMethod(name, new object[] { true }); o.InvokeMethod(name + "Job", new object[] { true }); } }
            """ },
        { "a variable that never holds the name", """
            using System.Management;
            public class C { public void M(ManagementObject o) { var name = "KillJobs"; name = "Create"; o.InvokeMethod(name, new object[] { true }); } }
            """ },
        { "a method of a ManagementObject's descendant that hides InvokeMethod", """
            using System.Management;
            public class Mine : ManagementObject { public new object? InvokeMethod(string name, object[] args) => null; }
            public class C { public void M(Mine mine) => mine.InvokeMethod("KillJob", new object[] { true }); }
            """ },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Stays_silent(string what, string program)
    {
        var bench = Workbench.Create(program, [.. References.Framework, References.SystemManagement, .. References.Library]);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.True(await bench.ReportsAsync() is [], what);
    }
}
