using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Simulated;

/// <summary>What WmiLight does with right and wrong code.</summary>
public sealed class WmiLightTrapTests
{
    private const string Kill = """using var method = job.GetMethod("KillJob"); using var p = method.CreateInParameters(); """;

    private const string Request = """using var method = job.GetMethod("RequestStateChange"); using var p = method.CreateInParameters(); """;

    [Theory]
    [InlineData(Kill + """p.SetPropertyValue("deleteonkill", true); return job.ExecuteMethod<uint>(method, p, out _);""", "0 UInt32")]
    [InlineData(Kill + """return job.ExecuteMethod(method, null, out _);""", "0 UInt32")]
    [InlineData(Kill + """return job.ExecuteMethod<int>(method, p, out _);""", "InvalidCastException")]
    [InlineData(Kill + """job.ExecuteMethod(method, out var answers); return answers["ReturnValue"];""", "0 UInt32")]
    [InlineData(Kill + """p.SetPropertyValue("RequestedState", 4); return p;""", "COMException 0x80041002")]
    [InlineData(Kill + """p.SetPropertyValue("DeleteOnKill", 1); return p;""", "COMException 0x80041005")]
    [InlineData(Request + """p.SetPropertyValue("RequestedState", 4); return job.ExecuteMethod<uint>(method, p, out _);""", "4096 UInt32")]
    [InlineData(Request + """p.SetPropertyValue("RequestedState", 4); return p["RequestedState"];""", "4 UInt16")]
    [InlineData(Request + """p.SetPropertyValue("RequestedState", 8); return job.ExecuteMethod<uint>(method, p, out _);""", "5 UInt32")]
    [InlineData(Request + """p.SetPropertyValue("RequestedState", 4); p.SetPropertyValue("TimeoutPeriod", (string?)null); return job.ExecuteMethod<uint>(method, p, out _);""", "4096 UInt32")]
    [InlineData(Request + """p.SetPropertyValue("RequestedState", 4); p.SetPropertyValue("TimeoutPeriod", "00:05:00"); return job.ExecuteMethod<uint>(method, p, out _);""", "5 UInt32")]
    [InlineData(Request + """return job.ExecuteMethod<uint>(method, p, out _);""", "5 UInt32")]
    [InlineData(Request + """p.SetPropertyValue("RequestedState", (ushort)4); return p;""", "COMException 0x80041005")]
    [InlineData(Request + """p.SetPropertyValue("RequestedState", 70000); return p;""", "COMException 0x80041005")]
    [InlineData(Request + """p.SetPropertyValue("RequestedState", true); return p;""", "COMException 0x80041005")]
    [InlineData(Request + """p.SetPropertyValue("RequestedState", "4"); return p;""", "COMException 0x80041005")]
    [InlineData(Request + """p.SetPropertyValue("DeleteOnKill", true); return p;""", "COMException 0x80041002")]
    [InlineData("""return job.GetMethod("RequestChangeState");""", "InvalidMethodException")]
    [InlineData("""return job.ExecuteMethod(job.GetMethod("RequestStateChange"), job.GetMethod("KillJob").CreateInParameters(), out _);""", "InvalidParameterException")]
    [InlineData("""job.ExecuteMethod(job.GetMethod("KillJob"), out _); return job["JobState"];""", "4 UInt16")]
    [InlineData("""return job["Cancelable"];""", "COMException 0x80041002")]
    public async Task A_conformant_provider_answers(string body, string expected) => Assert.Equal(expected, await RunAsync(body, Profiles.DmtfConformant));

    [Fact]
    public async Task Denied_access_is_an_exception() =>
        Assert.Equal("UnauthorizedAccessException", await RunAsync("""return job.ExecuteMethod(job.GetMethod("KillJob"), out _);""", Profiles.ThrowsAccessDenied));

    [Fact]
    public async Task A_job_that_is_gone_is_not_found() =>
        Assert.Equal("COMException 0x80041002", await RunAsync("""return job.ExecuteMethod(job.GetMethod("KillJob"), out _);""", Profiles.VanishesBeforeRequest));

    private static Task<string> RunAsync(string body, ProviderProfile profile) => TrapProgram.RunAsync("using WmiLight;", "WmiObject job", body, profile);
}
