namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>KillJob through a generated class, as generated and as people edit it.</summary>
internal static class WrapperShapes
{
    private const string Surface = "Generated wrapper";
    private const string Rule = "CIMJOB002";

    public static IEnumerable<Shape> All =>
    [
        Call("TimeSpan form", Generated("System.TimeSpan")) with { IsCanonical = true },
        Call("DateTime form", Generated("System.DateTime")) with { IsCanonical = true },
        Call("no RequestStateChange", Generated(null)),
        Call("named argument", Generated("System.TimeSpan")) with { Write = d => d is null ? null : new("", $"job.KillJob(DeleteOnKill: {d})") },
        Call("Hyper-V class", Generated("System.TimeSpan", "Msvm_ConcreteJob")) with { IsHyperV = true },
        Call("Hyper-V class, DateTime form", Generated("System.DateTime", "Msvm_ConcreteJob")) with { IsHyperV = true },
        Call("Hyper-V name built with nameof", Generated("System.TimeSpan").Replace("\"CIM_ConcreteJob\"", "$\"Msvm_{nameof(ConcreteJob)}\"", StringComparison.Ordinal)) with { IsHyperV = true },
        Call("base class", Generated("System.TimeSpan").Replace("uint KillJob", "override uint KillJob", StringComparison.Ordinal)
            .Replace("System.ComponentModel.Component", "JobBase", StringComparison.Ordinal)
            + "public abstract class JobBase { public abstract uint KillJob(bool DeleteOnKill); }") with
        {
            Parameter = "JobBase job",
            PlainRefusal = static (_, _) => "NoRequestStateChange",
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("interface", Generated("System.TimeSpan").Replace("System.ComponentModel.Component", "IJob", StringComparison.Ordinal)
            + "public interface IJob { uint KillJob(bool DeleteOnKill); uint RequestStateChange(ushort RequestedState, System.TimeSpan TimeoutPeriod); }") with
        {
            Parameter = "IJob job",
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("explicit implementation", """
            public interface IJob { uint KillJob(bool delete); uint RequestStateChange(ushort state, System.TimeSpan? timeout); }
            public class ConcreteJob : IJob
            {
                private System.Management.ManagementObject _job = null!;
                public void Bind(System.Management.ManagementObject job) => _job = job;
                uint IJob.KillJob(bool delete) => (uint)_job.InvokeMethod("KillJob", new object[] { delete });
                uint IJob.RequestStateChange(ushort state, System.TimeSpan? timeout) => (uint)_job.InvokeMethod("RequestStateChange", new object?[] { state, null });
            }
            """) with
        {
            Parameter = "IJob job",
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("partial method", """
            public partial class ConcreteJob
            {
                public System.Management.ManagementObject Job { get; private set; } = null!;
                public void Bind(System.Management.ManagementObject job) => Job = job;
                public partial uint KillJob(bool delete);
            }
            public partial class ConcreteJob
            {
                public partial uint KillJob(bool delete) => (uint)Job.InvokeMethod("KillJob", new object[] { delete });
            }
            """),
        Call("members moved into a base", """
            public class WmiBase
            {
                private System.Management.ManagementObject _job = null!;
                public System.Management.ManagementBaseObject LateBoundObject => _job;
                protected System.Management.ManagementObject PrivateLateBoundObject => _job;
                public void Bind(System.Management.ManagementObject job) => _job = job;
            }

            [System.CodeDom.Compiler.GeneratedCode("mgmtclassgen", "")]
            public class ConcreteJob : WmiBase
            {
                public const string CreatedClassName = "CIM_ConcreteJob";
                public uint KillJob(bool DeleteOnKill) => (uint)PrivateLateBoundObject.InvokeMethod("KillJob", new object[] { DeleteOnKill });
            }
            """),
        Call("hand-written, nothing exposed", HandWritten("private", """_job.InvokeMethod("RequestStateChange", new object[] { state, System.Management.ManagementDateTimeConverter.ToDmtfTimeInterval(timeout) })""")) with
        {
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("hand-written, malformed timeout", HandWritten("private", """_job.InvokeMethod("RequestStateChange", new object[] { state, timeout })""")) with
        {
            PlainRefusal = static (_, _) => "NoRequestStateChange",
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("hand-written, malformed timeout, object exposed", HandWritten("public", """_job.InvokeMethod("RequestStateChange", new object[] { state, timeout })""")),
        Call("hand-written, malformed timeout in a property", """
            public class ConcreteJob
            {
                public System.Management.ManagementObject Job { get; private set; } = null!;
                public void Bind(System.Management.ManagementObject job) => Job = job;
                public uint KillJob(bool delete) => (uint)Job.InvokeMethod("KillJob", new object[] { delete });
                public uint RequestStateChange(ushort state, System.TimeSpan timeout)
                {
                    var parameters = Job.GetMethodParameters("RequestStateChange");
                    parameters["RequestedState"] = state;
                    parameters["TimeoutPeriod"] = timeout;
                    return (uint)Job.InvokeMethod("RequestStateChange", parameters, null)["ReturnValue"];
                }
            }
            """),
        new(Surface, "conditional access, TimeSpan form", Rule, ResultKind.Nothing, d => d is null ? null : new("", $"job?.KillJob({d})")) { Support = Generated("System.TimeSpan"), Parameter = "ConcreteJob? job" },
        new(Surface, "conditional access, DateTime form", Rule, ResultKind.Nothing, d => d is null ? null : new("", $"job?.KillJob({d})")) { Support = Generated("System.DateTime"), Parameter = "ConcreteJob? job" },
        new(Surface, "lambda", Rule, ResultKind.Nothing, d => d is null ? null : new("", $"((Action)(() => job.KillJob({d})))()")) { Support = Generated("System.TimeSpan"), Parameter = "ConcreteJob job" },
        new(Surface, "method group", Rule, ResultKind.Nothing, d => d is "true" ? new("Func<bool, uint> kill = job.KillJob;", "Console.WriteLine(kill)") : null)
        {
            Support = Generated("System.TimeSpan"),
            Parameter = "ConcreteJob job",
            IsNoCall = true,
            PlainRefusal = static (_, _) => "MethodGroup",
            LibraryRefusal = static (_, _) => "MethodGroup",
        },
    ];

    private static Shape Call(string name, string support) =>
        new(Surface, name, Rule, ResultKind.Number, d => d is null ? null : new("", $"job.KillJob({d})")) { Support = support, Parameter = "ConcreteJob job" };

    private static string HandWritten(string accessibility, string request) => $$"""
        public class ConcreteJob
        {
            {{accessibility}} System.Management.ManagementObject _job = null!;
            public void Bind(System.Management.ManagementObject job) => _job = job;
            public uint KillJob(bool delete) => (uint)_job.InvokeMethod("KillJob", new object[] { delete });
            public uint RequestStateChange(ushort state, System.TimeSpan timeout) => (uint){{request}};
        }
        """;

    /// <summary>What mgmtclassgen writes, shortened to the members that matter.</summary>
    public static string Generated(string? timeoutType, string wmiClass = "CIM_ConcreteJob") => $$"""
        public class ConcreteJob : System.ComponentModel.Component
        {
            private static string CreatedWmiNamespace = "ROOT\\TEST";
            private static string CreatedClassName = "{{wmiClass}}";
            private System.Management.ManagementObject PrivateLateBoundObject = null!;
            private bool isEmbedded;
            public System.Management.ManagementBaseObject LateBoundObject { get { return PrivateLateBoundObject; } }
            public string OriginatingNamespace { get { return CreatedWmiNamespace; } }
            public string ManagementClassName { get { return CreatedClassName; } }
            public bool AutoCommit { get; set; }
            public void CommitObject() { PrivateLateBoundObject.Put(); }
            public void Bind(System.Management.ManagementObject job) { PrivateLateBoundObject = job; isEmbedded = false; }
            public void Embed() { isEmbedded = true; }
            public uint KillJob(bool DeleteOnKill)
            {
                if ((isEmbedded == false))
                {
                    System.Management.ManagementBaseObject? inParams = null;
                    inParams = PrivateLateBoundObject.GetMethodParameters("KillJob");
                    inParams["DeleteOnKill"] = ((bool)(DeleteOnKill));
                    System.Management.ManagementBaseObject outParams = PrivateLateBoundObject.InvokeMethod("KillJob", inParams, null);
                    return System.Convert.ToUInt32(outParams.Properties["ReturnValue"].Value);
                }
                else
                {
                    return System.Convert.ToUInt32(0);
                }
            }
            {{(timeoutType is null ? string.Empty : RequestStateChange(timeoutType))}}
        }

        """;

    private static string RequestStateChange(string timeoutType) => $$"""
        public uint RequestStateChange(ushort RequestedState, {{timeoutType}} TimeoutPeriod)
        {
            System.Management.ManagementBaseObject inParams = PrivateLateBoundObject.GetMethodParameters("RequestStateChange");
            inParams["RequestedState"] = ((ushort)(RequestedState));
            inParams["TimeoutPeriod"] = {{(timeoutType == "System.TimeSpan" ? "System.Management.ManagementDateTimeConverter.ToDmtfTimeInterval" : "System.Management.ManagementDateTimeConverter.ToDmtfDateTime")}}(TimeoutPeriod);
            System.Management.ManagementBaseObject outParams = PrivateLateBoundObject.InvokeMethod("RequestStateChange", inParams, null);
            return System.Convert.ToUInt32(outParams.Properties["ReturnValue"].Value);
        }
        """;
}
