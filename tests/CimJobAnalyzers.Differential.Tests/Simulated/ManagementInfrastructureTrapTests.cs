using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Simulated;

/// <summary>What Microsoft.Management.Infrastructure and a provider do with right and wrong code, traps included.</summary>
public sealed class ManagementInfrastructureTrapTests
{
    private const string Imports = """
        using Microsoft.Management.Infrastructure;

        public sealed class Observer : IObserver<CimMethodResultBase>
        {
            public string Seen = "";
            public void OnNext(CimMethodResultBase value) => Seen += ((CimMethodResult)value).ReturnValue.Value;
            public void OnError(Exception error) => Seen += ((CimException)error).NativeErrorCode;
            public void OnCompleted() => Seen += ", over";
        }
        """;

    [Theory]
    [InlineData("""return session.InvokeMethod(job, "KillJob", new CimMethodParametersCollection { CimMethodParameter.Create("DeleteOnKill", true, CimFlags.In) }).ReturnValue.Value;""", "0 UInt32")]
    [InlineData("""return (int)session.InvokeMethod(job, "KillJob", null).ReturnValue.Value;""", "InvalidCastException")]
    [InlineData("""return session.InvokeMethod(job, "KILLJOB", new CimMethodParametersCollection { CimMethodParameter.Create("deleteonkill", true, CimFlags.In) }).ReturnValue.Value;""", "0 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "KillJob", new CimMethodParametersCollection { CimMethodParameter.Create("DeleteOnKill", 1, CimFlags.In) }).ReturnValue.Value;""", "CimException TypeMismatch")]
    [InlineData("""return session.InvokeMethod(job, "KillJob", new CimMethodParametersCollection { CimMethodParameter.Create("DeleteOnKill", 1, CimType.Boolean, CimFlags.In) }).ReturnValue.Value;""", "0 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "KillJob", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In) }).ReturnValue.Value;""", "CimException InvalidParameter")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)5, CimFlags.In) }).ReturnValue.Value;""", "0 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("requestedstate", (ushort)4, CimFlags.In) }).ReturnValue.Value;""", "4096 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", 4, CimFlags.In) }).ReturnValue.Value;""", "CimException TypeMismatch")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", 4, CimType.UInt16, CimFlags.In) }).ReturnValue.Value;""", "4096 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", "4", CimType.UInt16, CimFlags.In) }).ReturnValue.Value;""", "4096 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", 70000, CimType.UInt16, CimFlags.In) }).ReturnValue.Value;""", "OverflowException")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", DayOfWeek.Thursday, CimFlags.In) }).ReturnValue.Value;""", "ArgumentException")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", DayOfWeek.Thursday, CimType.UInt16, CimFlags.In) }).ReturnValue.Value;""", "4096 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", true, CimFlags.In) }).ReturnValue.Value;""", "CimException TypeMismatch")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)8, CimFlags.In) }).ReturnValue.Value;""", "5 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection {  }).ReturnValue.Value;""", "5 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("TimeoutPeriod", null, CimFlags.In) }).ReturnValue.Value;""", "ArgumentException")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("TimeoutPeriod", null, CimType.DateTime, CimFlags.In) }).ReturnValue.Value;""", "4096 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("TimeoutPeriod", TimeSpan.FromMinutes(5), CimFlags.In) }).ReturnValue.Value;""", "4096 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("TimeoutPeriod", DateTime.UnixEpoch, CimFlags.In) }).ReturnValue.Value;""", "5 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("TimeoutPeriod", "00000000000500.000000:000", CimFlags.In) }).ReturnValue.Value;""", "CimException TypeMismatch")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("TimeoutPeriod", "00000000000500.000000:000", CimType.DateTime, CimFlags.In) }).ReturnValue.Value;""", "ArgumentException")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("TimeoutPeriod", 10000, CimFlags.In) }).ReturnValue.Value;""", "CimException TypeMismatch")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("RequestedState", (ushort)5, CimFlags.In) }).ReturnValue.Value;""", "CimException AlreadyExists")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("DeleteOnKill", true, CimFlags.In) }).ReturnValue.Value;""", "CimException InvalidParameter")]
    [InlineData("""return session.InvokeMethod(job, "RequestChangeState", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In) }).ReturnValue.Value;""", "CimException MethodNotFound")]
    [InlineData("""return session.InvokeMethod("root/interop", "Test_ConcreteJob", "KillJob", null);""", "CimException InvalidParameter")]
    [InlineData("""return session.InvokeMethod("root/interop", "Test_ConcreteJob", "RequestStateChange", null, null);""", "CimException InvalidParameter")]
    [InlineData("""var p = new CimMethodParametersCollection(); p.Dispose(); return session.InvokeMethod(job, "KillJob", p);""", "ObjectDisposedException")]
    [InlineData("""using var target = new CimInstance("Test_ConcreteJob"); return session.InvokeMethod(target, "KillJob", null);""", "CimException InvalidParameter")]
    [InlineData("""using var target = new CimInstance("Test_ConcreteJob"); target.CimInstanceProperties.Add(CimProperty.Create("InstanceID", "2", CimFlags.Key)); return session.InvokeMethod(target, "KillJob", null);""", "CimException NotFound")]
    [InlineData("""session.DeleteInstance(job); return null;""", "CimException Failed")]
    [InlineData("""session.InvokeMethod(job, "KillJob", null); session.DeleteInstance(job); return session.GetInstance("root/interop", job);""", "CimException NotFound")]
    [InlineData("""session.InvokeMethod(job, "KillJob", null); return job.CimInstanceProperties["JobState"].Value;""", "4 UInt16")]
    [InlineData("""session.InvokeMethod(job, "KillJob", null); return session.GetInstance("root/interop", job).CimInstanceProperties["jobstate"].Value;""", "9 UInt16")]
    [InlineData("""job.CimInstanceProperties["DeleteOnCompletion"].Value = true; return session.ModifyInstance(job).CimInstanceProperties["DeleteOnCompletion"].Value;""", "True Boolean")]
    [InlineData("""job.CimInstanceProperties["JobState"].Value = 8; return session.ModifyInstance(job);""", "CimException Failed")]
    [InlineData("""return job.CimInstanceProperties["Cancelable"];""", " ")]
    [InlineData("""return job.CimInstanceProperties["TimeBeforeRemoval"].Value;""", "00:05:00 TimeSpan")]
    [InlineData("""foreach (var found in session.QueryInstances("root/interop", "WQL", "select * from CIM_ConcreteJob")) { return found.CimInstanceProperties["InstanceID"].Value; } return null;""", "1 String")]
    [InlineData("""var o = new Observer(); session.InvokeMethodAsync(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In) }).Subscribe(o); return o.Seen;""", "4096, over String")]
    [InlineData("""var o = new Observer(); session.InvokeMethodAsync("root/interop", job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", 4, CimFlags.In) }, null).Subscribe(o); return o.Seen;""", "TypeMismatch String")]
    [InlineData("""session.InvokeMethodAsync(job, "KillJob", null); return session.GetInstance("root/interop", job).CimInstanceProperties["JobState"].Value;""", "4 UInt16")]
    public async Task A_conformant_provider_answers(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.DmtfConformant));

    [Theory]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("TimeoutPeriod", TimeSpan.FromMinutes(5), CimFlags.In) }).ReturnValue.Value;""", "4098 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In), CimMethodParameter.Create("TimeoutPeriod", TimeSpan.Zero, CimFlags.In) }).ReturnValue.Value;""", "4096 UInt32")]
    [InlineData("""return session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In) }).ReturnValue.Value;""", "4096 UInt32")]
    public async Task A_provider_that_rejects_timeouts_answers(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.RejectsTimeout));

    [Theory]
    [InlineData("""return session.InvokeMethod(job, "KillJob", new CimMethodParametersCollection { CimMethodParameter.Create("DeleteOnKill", true, CimFlags.In) }).ReturnValue.Value;""", "32770 UInt32")]
    [InlineData("""job.CimInstanceProperties["DeleteOnCompletion"].Value = true; return session.ModifyInstance(job);""", "CimException Failed")]
    public async Task Hyper_V_answers(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.HyperVV2));

    private static Task<string> RunAsync(string body, ProviderProfile profile) => TrapProgram.RunAsync(Imports, "CimSession session, CimInstance job", body, profile);
}
