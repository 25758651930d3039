using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Rules;

/// <summary>What the surfaces besides System.Management must not take for a CIM call, and the names that they correct.</summary>
public sealed class OtherSurfacesTests
{
    private const string Others = """
        namespace Others
        {
            using System.Collections.Generic;

            public class Scheduler
            {
                public bool KillJob(bool force) => force;
                public uint KillJob(int id) => (uint)id;
                public object ExecMethod_(string name, object? parameters = null) => name;
                public object ExecMethod(string path, string name, object? parameters = null) => name;
                public object InvokeMember(string name, System.Reflection.BindingFlags invokeAttr, object? binder, object target, object[] args) => name;
                public Scheduler AddCommand(string name) => this;
                public Scheduler AddParameter(string name, object value) => this;
                public Scheduler AddParameters(System.Collections.IDictionary values) => this;
                public Scheduler AddArgument(object value) => this;
                public object GetMethod(string name) => name;
                public object ExecuteMethod(object method, object parameters, out object answers) { answers = method; return parameters; }
                public void Invoke() { }
            }

            public interface IWbemServices
            {
                int ExecMethod(string path, string method, object parameters);
            }

            public class SWbemObject
            {
                public object ExecMethod_(string name, object? parameters = null) => name;
            }

            public static class Hangfire
            {
                public static void Enqueue(string method, params object[] arguments) { }
                public static T GetObject<T>(string path) where T : new() => new T();
            }

            public static class Slurm
            {
                public static object BindToMoniker(string text) => text;
            }

            public class SqlCommand
            {
                public Dictionary<string, object> Parameters { get; } = new();
                public SqlCommand AddParameter(string name, object value) { Parameters.Add(name, value); return this; }
            }
        }
        """;

    public static TheoryData<string> Silent =>
    [
        "dynamic job = new Scheduler(); job.KillJob(true);",
        "dynamic job = text; job.KillJob(true);",
        "parameter.KillJob(true);",
        "dynamic job = Create(); job.KillJob(true);",
        "dynamic job = flag ? new Scheduler() : Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.KillJob(true);",
        "dynamic job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job = new Scheduler(); job.KillJob(true);",
        "dynamic job = Marshal.BindToMoniker(\"clsid:1234\"); job.KillJob(true);",
        "dynamic job = Marshal.BindToMoniker(text); job.KillJob(true);",
        "dynamic job = Slurm.BindToMoniker(\"winmgmts\"); job.KillJob(true);",
        "dynamic job = Activator.CreateInstance(Type.GetTypeFromProgID(\"Schedule.Service\")!)!; job.KillJob(true);",
        "dynamic job = Activator.CreateInstance(typeof(Scheduler))!; job.KillJob(true);",
        "dynamic job = Microsoft.VisualBasic.Interaction.GetObject(\"LDAP://server\"); job.KillJob(true);",
        "dynamic job = Microsoft.VisualBasic.Interaction.CreateObject(\"Scripting.FileSystemObject\"); job.KillJob(true);",
        "dynamic job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.KillJob();",
        "dynamic job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.KillJob(17);",
        "dynamic job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.KillJob(true, 17);",
        "dynamic job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.KillJobs(true);",
        "dynamic job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.RequestStateChange(4);",
        "dynamic vm = Marshal.BindToMoniker(\"winmgmts:Msvm_ComputerSystem\"); vm.RequestStateChange(3, null);",
        "dynamic job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); Console.WriteLine(job.KillJob);",
        "new Scheduler().KillJob(true);",
        "new Scheduler().KillJob(3);",
        "new Scheduler().ExecMethod_(\"KillJob\");",
        "new Scheduler().ExecMethod(\"path\", \"KillJob\");",
        "new Others.SWbemObject().ExecMethod_(\"KillJob\");",
        "service.ExecMethod(\"path\", \"KillJob\", text);",
        "typeof(Scheduler).InvokeMember(\"KillJob\", BindingFlags.InvokeMethod, null, new Scheduler(), new object[] { true });",
        "typeof(Scheduler).InvokeMember(\"KillJob\", BindingFlags.InvokeMethod, null, parameter, new object[] { true });",
        "object job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.GetType().InvokeMember(\"KillJob\", BindingFlags.GetProperty, null, job, null);",
        "object job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.GetType().InvokeMember(\"Delete_\", BindingFlags.InvokeMethod, null, job, null);",
        "new Scheduler().InvokeMember(\"KillJob\", BindingFlags.InvokeMethod, null, Marshal.BindToMoniker(\"winmgmts:\"), new object[] { true });",
        "Microsoft.VisualBasic.Interaction.CallByName(new Scheduler(), \"KillJob\", Microsoft.VisualBasic.CallType.Method, true);",
        "Microsoft.VisualBasic.Interaction.CallByName(Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"), \"KillJob\", Microsoft.VisualBasic.CallType.Get);",
        "new Scheduler().AddCommand(\"Invoke-CimMethod\").AddParameter(\"MethodName\", \"KillJob\").AddArgument(true).Invoke();",
        "new SqlCommand().AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"DeleteOnKill\", true);",
        "PowerShell.Create().AddCommand(\"Stop-Job\").AddParameter(\"Name\", \"KillJob\").Invoke();",
        "PowerShell.Create().AddCommand(\"Get-CimInstance\").AddParameter(\"MethodName\", \"KillJob\").Invoke();",
        "PowerShell.Create().AddCommand(\"Invoke-CimMethod\").AddParameter(\"ClassName\", \"KillJob\").Invoke();",
        "PowerShell.Create().AddCommand(\"Invoke-CimMethod\").AddParameter(\"Namespace\", \"KillJob\").Invoke();",
        "PowerShell.Create().AddCommand(\"Invoke-CimMethod\").AddParameter(\"MethodName\", \"RequestStateChange\").AddCommand(\"Write-Output\").AddParameter(\"Name\", \"KillJob\").Invoke();",
        "PowerShell.Create().AddCommand(text).AddParameter(\"MethodName\", \"KillJob\").Invoke();",
        "PowerShell.Create().AddCommand(\"Invoke-CimMethod\").AddParameter(text, \"KillJob\").Invoke();",
        "PowerShell.Create().AddCommand(\"Write-Host\").AddArgument(\"KillJob\").Invoke();",
        "new Scheduler().ExecuteMethod(new Scheduler().GetMethod(\"KillJob\"), true, out _);",
        "using var method = wmi.GetMethod(\"Terminate\"); wmi.ExecuteMethod<uint>(method, out _);",
        "Console.WriteLine(wmi[\"KillJob\"]);",
        "wmi.GetPropertyValue<bool>(\"KillJob\");",
        "Hangfire.Enqueue(\"KillJob\", true);",
        "Console.WriteLine(\"KillJob({0}) was asked for\", flag);",
    ];

    public static TheoryData<string, string> Misspelt => new()
    {
        { "dynamic job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.RequestChangeState(4);", "job.RequestStateChange(4)" },
        { "object job = Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.GetType().InvokeMember(\"RequestChangeState\", BindingFlags.InvokeMethod, null, job, new object[] { 4 });", "InvokeMember(\"RequestStateChange\"" },
        { "var method = wmi.GetMethod(\"RequestChangeState\");", "GetMethod(\"RequestStateChange\")" },
        { "var method = wmi.GetMethod(\"RequestChangeState\"); wmi.ExecuteMethod<uint>(method, out _);", "GetMethod(\"RequestStateChange\")" },
        { "com.ExecMethod_(\"RequestChangeState\");", "ExecMethod_(\"RequestStateChange\")" },
        { "PowerShell.Create().AddCommand(\"icim\").AddParameter(\"MethodName\", \"RequestChangeState\").Invoke();", "AddParameter(\"MethodName\", \"RequestStateChange\")" },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Says_nothing(string code)
    {
        var bench = Open(code);
        Assert.DoesNotContain(await bench.CompilerDiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await bench.ReportsAsync());
    }

    [Theory]
    [MemberData(nameof(Misspelt))]
    public async Task A_name_that_does_not_exist_is_corrected_on_every_surface(string code, string expected)
    {
        var bench = Open(code);
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal("CIMJOB003", report.Id);
        var corrected = await bench.ApplyAsync(Assert.Single(await bench.OffersAsync(report)));
        Assert.Contains(expected, await corrected.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await corrected.ReportsAsync());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("[assembly: System.Runtime.Versioning.SupportedOSPlatform(\"linux\")]", 0)]
    [InlineData("[assembly: System.Runtime.Versioning.SupportedOSPlatform(\"windows\")]", 1)]
    [InlineData("[assembly: System.Runtime.Versioning.TargetPlatform(\"Windows7.0\")]", 1)]
    public async Task Late_binding_is_read_where_the_program_is_made_for_Windows(string attribute, int expected)
    {
        var bench = Workbench.Create(
            $"{attribute}\npublic static class Consumer {{ public static void Run() {{ dynamic job = System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:CIM_ConcreteJob\"); job.KillJob(true); }} }}",
            References.Framework);
        Assert.Equal(expected, (await bench.ReportsAsync()).Count);
    }

    [Fact]
    public async Task A_wrapper_over_a_late_bound_object_is_reported_where_it_is_called()
    {
        var bench = Open("new Wrapper().KillJob(true);");
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal("CIMJOB002", report.Id);
    }

    private static Workbench Open(string code) => Workbench.Create(
        $$"""
        using System;
        using System.Management.Automation;
        using System.Reflection;
        using System.Runtime.InteropServices;
        using Others;

        public sealed class Wrapper
        {
            public int KillJob(bool delete)
            {
                dynamic job = Marshal.BindToMoniker("winmgmts:CIM_ConcreteJob");
                return job.KillJob(delete);
            }
        }

        public static class Consumer
        {
            private static object Create() => new Scheduler();

            public static void Run(string text, bool flag, dynamic parameter, IWbemServices service, WmiLight.WmiObject wmi, WbemScripting.SWbemObject com)
            {
                {{code}}
            }
        }
        """,
        [.. References.Framework, References.SystemManagement, References.PowerShell],
        otherFiles: [Others, WmiLightShapes.Api, ComShapes.Api]);
}
