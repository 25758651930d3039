using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Simulated;

/// <summary>What System.Management and a provider do with right and wrong code, traps included.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("""return job.InvokeMethod("KillJob", new object[] { true });""", "0 UInt32")]
    [InlineData("""return (int)job.InvokeMethod("KillJob", new object[] { true });""", "InvalidCastException")]
    [InlineData("""return job.InvokeMethod("KILLJOB", null);""", "0 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object?[] { (ushort)5, null });""", "0 UInt32")]
    [InlineData("""return job.InvokeMethod("requeststatechange", new object[] { (ushort)4 });""", "4096 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object?[] { "4", null, 7, "surplus" });""", "4096 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { DayOfWeek.Thursday });""", "4096 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { true });""", "5 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { (ushort)8 });""", "5 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", null);""", "5 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { TimeSpan.Zero });""", "InvalidCastException")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { (ushort)4, TimeSpan.FromMinutes(5) });""", "5 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { (ushort)4, 10000 });""", "5 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { (ushort)4, ManagementDateTimeConverter.ToDmtfTimeInterval(TimeSpan.FromMinutes(5)) });""", "4096 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { (ushort)4, ManagementDateTimeConverter.ToDmtfDateTime(DateTime.UnixEpoch) });""", "5 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestChangeState", new object?[] { (ushort)4, null });""", "ManagementException MethodNotImplemented")]
    [InlineData("""return job.GetMethodParameters("RequestChangeState");""", "ManagementException MethodNotImplemented")]
    [InlineData("""return new ManagementClass(job.Path.ClassName).InvokeMethod("KillJob", null);""", "ManagementException InvalidMethodParameters")]
    [InlineData("""var p = job.GetMethodParameters("RequestStateChange"); p["DeleteOnKill"] = true; return p;""", "ManagementException NotFound")]
    [InlineData("""var p = job.GetMethodParameters("KillJob"); p["DeleteOnKill"] = true; return job.InvokeMethod("RequestStateChange", p, null);""", "ManagementException InvalidMethodParameters")]
    [InlineData("""var p = job.GetMethodParameters("RequestStateChange"); p["requestedstate"] = 4; return job.InvokeMethod("RequestStateChange", p, null)["ReturnValue"];""", "4096 UInt32")]
    [InlineData("""var p = job.GetMethodParameters("RequestStateChange"); p.SetPropertyValue("RequestedState", 4); return p.Properties["RequestedState"].Value;""", "4 UInt16")]
    [InlineData("""return (int)job.InvokeMethod("KillJob", null, null)["ReturnValue"];""", "InvalidCastException")]
    [InlineData("""job.Delete(); return null;""", "ManagementException Failed")]
    [InlineData("""job.InvokeMethod("KillJob", new object[] { false }); job.Delete(); job.Get(); return null;""", "ManagementException NotFound")]
    [InlineData("""_ = job["JobState"]; job.InvokeMethod("KillJob", null); return job["JobState"];""", "4 UInt16")]
    [InlineData("""_ = job["JobState"]; job.InvokeMethod("KillJob", null); job.Get(); return job["JobState"];""", "9 UInt16")]
    [InlineData("""job["DeleteOnCompletion"] = true; job.Put(); job.Get(); return job["DeleteOnCompletion"];""", "True Boolean")]
    [InlineData("""job["JobState"] = 8; job.Put(); return null;""", "ManagementException ReadOnly")]
    [InlineData("""return job["Cancelable"];""", "ManagementException NotFound")]
    [InlineData("""foreach (ManagementObject found in new ManagementObjectSearcher("root/interop", "select * from CIM_ConcreteJob").Get()) { return found["InstanceID"]; } return null;""", "1 String")]
    [InlineData("""object? answer = null; var o = new ManagementOperationObserver(); o.ObjectReady += (_, e) => answer = e.NewObject["ReturnValue"]; job.InvokeMethod(o, "RequestStateChange", new object[] { (ushort)4 }); return answer;""", "4096 UInt32")]
    [InlineData("""object? answer = null; var o = new ManagementOperationObserver(); o.Completed += (_, e) => answer = e.Status; job.Path = new ManagementPath("Test_ConcreteJob.InstanceID='2'"); job.InvokeMethod(o, "KillJob", null); return answer;""", "NotFound ManagementStatus")]
    public async Task A_conformant_provider_answers(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.DmtfConformant));

    [Theory]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { (ushort)4, "00000000000500.000000:000" });""", "4098 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object[] { (ushort)4, "00000000000000.000000:000" });""", "4096 UInt32")]
    [InlineData("""return job.InvokeMethod("RequestStateChange", new object?[] { (ushort)4, null });""", "4096 UInt32")]
    public async Task A_provider_that_rejects_timeouts_answers(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.RejectsTimeout));

    [Theory]
    [InlineData("""return job.InvokeMethod("KillJob", new object[] { true });""", "32770 UInt32")]
    [InlineData("""job["DeleteOnCompletion"] = true; job.Put(); return null;""", "ManagementException ReadOnly")]
    [InlineData("""job.InvokeMethod("RequestStateChange", new object[] { (ushort)4 }); job.Get(); return job["JobState"];""", "6 UInt16")]
    public async Task Hyper_V_answers(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.HyperVV2));

    private static Task<string> RunAsync(string body, ProviderProfile profile) => TrapProgram.RunAsync("using System.Management;", "ManagementObject job", body, profile);
}
