using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

/// <summary>Code beside CimSession, and classes beside wrappers, that have nothing to do with KillJob stay silent.</summary>
public sealed class InfrastructureLookAlikeTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "a CimSession of the user's own", """
            public class CimSession { public object? InvokeMethod(object job, string methodName, object? methodParameters) => null; public object? InvokeMethodAsync(object job, string methodName, object? p) => null; }
            public class C { public void M(CimSession session) { session.InvokeMethod(this, "KillJob", null); session.InvokeMethodAsync(this, "KillJob", null); session.InvokeMethod(this, "RequestChangeState", null); } }
            """ },
        { "other methods of an instance", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public void M(CimSession s, CimInstance i) { s.InvokeMethod(i, "Terminate", null); s.InvokeMethod("root/cimv2", i, "RequestStateChange", null); s.InvokeMethodAsync(i, "Create", null); } }
            """ },
        { "a static method of a class", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public void M(CimSession s) => s.InvokeMethod("root/cimv2", "Win32_Process", "Create", null); }
            """ },
        { "RequestStateChange of a virtual machine", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public void M(CimSession s, CimInstance vm) => s.InvokeMethod(vm, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In) }); }
            """ },
        { "KillJob as a class name", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public void M(CimSession s) => s.InvokeMethod("KillJob", "KillJob", "Create", null); }
            """ },
        { "KillJob as a namespace", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public void M(CimSession s, CimInstance i) => s.InvokeMethod("root/KillJob", i, "Create", null); }
            """ },
        { "a parameter named KillJob", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public void M(CimSession s, CimInstance i) => s.InvokeMethod(i, "Create", new CimMethodParametersCollection { CimMethodParameter.Create("KillJob", true, CimFlags.In) }); }
            """ },
        { "a parameter that nobody sends", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public object M() => CimMethodParameter.Create("DeleteOnKill", true, CimFlags.In); }
            """ },
        { "a name nobody can know", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public void M(CimSession s, CimInstance i, string name) => s.InvokeMethod(i, name, null); }
            """ },
        { "a query for KillJob", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public void M(CimSession s) { s.QueryInstances("root/cimv2", "WQL", "select KillJob from X"); s.GetClass("root/cimv2", "KillJob"); } }
            """ },
        { "a property named KillJob", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public object? M(CimInstance i) => i.CimInstanceProperties["KillJob"]?.Value; }
            """ },
        { "a scheduler that holds a session", """
            using System; using Microsoft.Management.Infrastructure;
            public class Scheduler { public CimSession? Session { get; set; } public uint KillJob(bool force) => force ? 1u : 0u; }
            public class C { public void M(Scheduler scheduler) => scheduler.KillJob(true); }
            """ },
        { "a farm that holds an instance and has a body of its own", """
            using System; using Microsoft.Management.Infrastructure;
            public class Farm { public CimInstance? Machine { get; set; } public uint KillJob(bool DeleteOnKill) => DeleteOnKill ? 1u : 0u; }
            public class C { public void M(Farm farm) => farm.KillJob(true); }
            """ },
        { "a contract without evidence", """
            using System; using Microsoft.Management.Infrastructure;
            public interface IQueue { uint KillJob(bool DeleteOnKill); }
            public class C { public void M(IQueue queue, CimSession s) => queue.KillJob(true); }
            """ },
        { "a contract that holds an instance but means another flag", """
            using System; using Microsoft.Management.Infrastructure;
            public interface IQueue { CimInstance Machine { get; } uint KillJob(bool force); }
            public class C { public void M(IQueue queue) => queue.KillJob(true); }
            """ },
        { "KillJob of a number beside a session", """
            using System; using Microsoft.Management.Infrastructure;
            public abstract class Queue { public CimSession? Session; public abstract uint KillJob(int id); }
            public class C { public void M(Queue queue) => queue.KillJob(1); }
            """ },
        { "a text as the answer", """
            using System; using Microsoft.Management.Infrastructure;
            public interface IQueue { CimInstance Machine { get; } string KillJob(bool DeleteOnKill); }
            public class C { public void M(IQueue queue) => queue.KillJob(true); }
            """ },
        { "a required argument beside the flag", """
            using System; using Microsoft.Management.Infrastructure;
            public interface IQueue { CimInstance Machine { get; } uint KillJob(int id, bool DeleteOnKill); }
            public class C { public void M(IQueue queue) => queue.KillJob(1, true); }
            """ },
        { "an attribute with an unlucky name", """
            using System;
            [AttributeUsage(AttributeTargets.All)] public class WmiAttribute : Attribute { public WmiAttribute(string text) { } }
            public interface IStub { System.Management.ManagementObject Other(); }
            [Wmi("a queue")] public class Queue { public uint KillJob(bool force) => 0; }
            public class C { public void M(Queue queue) => queue.KillJob(true); }
            """ },
        { "an attribute of another family", """
            using System; using System.ComponentModel;
            [Description("Msvm_ConcreteJob look-alike")] public class Queue { public uint KillJob(bool force) => 0; }
            public class C { public void M(Queue queue, System.Management.ManagementObject _) => queue.KillJob(true); }
            """ },
        { "a class generated by another tool", """
            using System.CodeDom.Compiler;
            [GeneratedCode("protoc", "1.0")] public class JobClient { public uint KillJob(bool force) => 0; }
            public class C { public void M(JobClient client, System.Management.ManagementObject _) => client.KillJob(true); }
            """ },
        { "a helper that gets the name but no instance", """
            public class Rpc { public uint Send(string name, params object[] arguments) => 0; }
            public class Job { private readonly Rpc _rpc = new(); public uint KillJob(bool DeleteOnKill) => _rpc.Send("KillJob", DeleteOnKill); }
            public class C { public void M(Job job, System.Management.ManagementObject _) => job.KillJob(true); }
            """ },
        { "a base class that sends the name elsewhere", """
            public class RpcObject { protected uint Send(string name, params object[] arguments) => 0; }
            public class Job : RpcObject { public uint KillJob(bool DeleteOnKill) => Send("KillJob", DeleteOnKill); }
            public class C { public void M(Job job, System.Management.ManagementObject _) => job.KillJob(true); }
            """ },
        { "a class named like Hyper-V's without evidence", """
            public class MsvmLikeJob { public uint KillJob(bool DeleteOnKill) => 0; }
            public class C { public void M(MsvmLikeJob job, System.Management.ManagementObject _) => job.KillJob(true); }
            """ },
        { "a parameters collection of KillJob's name only", """
            using System; using Microsoft.Management.Infrastructure;
            public class C { public object M() { var p = new CimMethodParametersCollection(); p.Add(CimMethodParameter.Create("KillJob", null, CimType.Boolean, CimFlags.In)); return p; } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Stays_silent(string what, string program)
    {
        var bench = Workbench.Create(program, [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, .. References.Library]);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.True(await bench.ReportsAsync() is [], what);
    }
}
