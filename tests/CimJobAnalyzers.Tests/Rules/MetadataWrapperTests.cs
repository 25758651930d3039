using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Tests.Rules;

/// <summary>Wrappers that come from an assembly: no bodies to read, and only what others may see.</summary>
public sealed class MetadataWrapperTests
{
    private const string Wrappers = """
        using System;
        using System.Management;
        using Microsoft.Management.Infrastructure;

        namespace Wrappers
        {
            public class CimClassNameAttribute : Attribute { public CimClassNameAttribute(string name) { } }

            public class MsvmConcreteJob
            {
                private readonly CimSession _session;
                private readonly CimInstance _instance;
                public MsvmConcreteJob(CimSession session, CimInstance instance) { _session = session; _instance = instance; }
                public uint KillJob(bool? inDeleteOnKill) => (uint)_session.InvokeMethod(_instance, "KillJob", null).ReturnValue.Value;
                public uint RequestStateChange(ushort? inRequestedState, DateTime? inTimeoutPeriod) => 0;
            }

            [CimClassName("CIM_ConcreteJob")]
            public interface IConcreteJob { uint KillJob(bool DeleteOnKill); uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod); }

            public class Held
            {
                protected Held(ManagementObject inner) => Inner = inner;
                protected ManagementObject Inner { get; }
                public KillJobOutParameters KillJob(bool? deleteOnKill = null) => default;
                public KillJobOutParameters RequestStateChange(ushort? requestedState = null, TimeSpan? timeoutPeriod = null) => default;
            }

            public struct KillJobOutParameters { public uint? ReturnValue; }

            public class VmJob
            {
                public ManagementObject Vm { get; }
                public uint KillJob(bool DeleteOnKill) => 0;
                public uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod) => 0;
            }

            public class Generated
            {
                public string CreatedClassName => "CIM_ConcreteJob";
                public ManagementObject Vm { get; }
                public ManagementBaseObject LateBoundObject { get; }
                public uint KillJob(bool DeleteOnKill) => 0;
                public uint RequestStateChange(ushort RequestedState, DateTime TimeoutPeriod) => 0;
            }

            public class Farm { public uint KillJob(bool DeleteOnKill) => 0; }

            public class Scheduler { public CimSession Session { get; set; } public uint KillJob(bool force) => 0; }
        }
        """;

    [Theory]
    [InlineData("MsvmConcreteJob", "job.KillJob(true)", "job.RequestStateChange(4, null)")]
    [InlineData("IConcreteJob", "job.KillJob(false)", "job.RequestStateChange(4, System.TimeSpan.Zero)")]
    [InlineData("Held", "job.KillJob()", "job.RequestStateChange(4, null)")]
    [InlineData("Generated", "job.KillJob(false)", "((System.Management.ManagementObject)job.LateBoundObject).InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })")]
    [InlineData("Farm", "job.KillJob(true)", null)]
    [InlineData("Scheduler", "job.KillJob(true)", null)]
    public async Task Are_recognised_by_what_can_be_seen(string type, string call, string? expected)
    {
        var source = $"public class C {{ public void M(Wrappers.{type} job) => {call}; }}";
        var bench = Workbench.Create(source, [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, Compile()]);
        var reports = await bench.ReportsAsync();
        if (expected is null)
        {
            Assert.Empty(reports);
            return;
        }

        var report = Assert.Single(reports);
        Assert.Equal("CIMJOB002", report.Id);
        Assert.Contains("; call RequestStateChange with Terminate (4) or Kill (5)", report.GetMessage(), StringComparison.Ordinal);
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        Assert.Equal(source.Replace(call, expected, StringComparison.Ordinal), await rewritten.TextAsync());
        Assert.Empty(await rewritten.CompilerDiagnosticsAsync());
        Assert.Empty(await rewritten.ReportsAsync());
    }

    [Fact]
    public async Task Are_left_alone_where_no_generator_is_known_to_have_written_them()
    {
        const string Source = "public class C { public void M(Wrappers.VmJob job) => job.KillJob(false); }";
        var bench = Workbench.Create(Source, [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure, Compile()]);
        Assert.Equal("ObjectChosenByWrapper", await Rewrites.RefusalAsync(bench));
    }

    private static PortableExecutableReference Compile()
    {
        var compilation = CSharpCompilation.Create(
            "Wrappers",
            [CSharpSyntaxTree.ParseText(Wrappers)],
            [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
