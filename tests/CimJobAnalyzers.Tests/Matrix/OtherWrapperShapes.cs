namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>KillJob through the other families of wrappers met in public code.</summary>
internal static class OtherWrapperShapes
{
    private const string Surface = "Other wrapper";
    private const string Rule = "CIMJOB002";

    private const string InfrastructureBase = """
        public abstract class CIMJob
        {
            protected CIMJob(CimSession session, CimInstance instance)
            {
                CimSession = session;
                InnerCimInstance = instance;
            }

            public CimSession CimSession { get; }
            public CimInstance InnerCimInstance { get; }
            public uint KillJob(bool? inDeleteOnKill)
            {
                var parameters = new CimMethodParametersCollection();
                if (inDeleteOnKill.HasValue)
                {
                    parameters.Add(CimMethodParameter.Create("DeleteOnKill", inDeleteOnKill.Value, Microsoft.Management.Infrastructure.CimType.Boolean, CimFlags.In));
                }

                var result = CimSession.InvokeMethod(InnerCimInstance, "KillJob", parameters);
                return (uint)result.ReturnValue.Value;
            }
        }
        public class CIMConcreteJob : CIMJob
        {
            public CIMConcreteJob(CimSession session, CimInstance instance) : base(session, instance) { }
            public uint RequestStateChange(ushort? inRequestedState, DateTime? inTimeoutPeriod)
            {
                var parameters = new CimMethodParametersCollection();
                if (inRequestedState.HasValue)
                {
                    parameters.Add(CimMethodParameter.Create("RequestedState", inRequestedState.Value, Microsoft.Management.Infrastructure.CimType.UInt16, CimFlags.In));
                }

                if (inTimeoutPeriod.HasValue)
                {
                    parameters.Add(CimMethodParameter.Create("TimeoutPeriod", inTimeoutPeriod.Value, Microsoft.Management.Infrastructure.CimType.DateTime, CimFlags.In));
                }

                var result = CimSession.InvokeMethod(InnerCimInstance, "RequestStateChange", parameters);
                return (uint)result.ReturnValue.Value;
            }
        }
        public class MsvmConcreteJob : CIMConcreteJob
        {
            public MsvmConcreteJob(CimSession session, CimInstance instance) : base(session, instance) { }
        }
        """;

    private const string Attributes = """
        public sealed class CimClassNameAttribute : Attribute
        {
            public CimClassNameAttribute(string name, string space = "") { Name = name; Space = space; }
            public string Name { get; }
            public string Space { get; }
        }
        public interface ICimObject { }
        """;

    public static IEnumerable<Shape> All =>
    [
        Call("session and instance", InfrastructureBase, "CIMJob") with { IsCanonical = true },
        Call("session and instance, own request", InfrastructureBase, "CIMConcreteJob") with { IsCanonical = true },
        Call("session and instance, Hyper-V by name", InfrastructureBase, "MsvmConcreteJob") with { IsHyperV = true },
        Call("session and instance, nullable", InfrastructureBase, "CIMConcreteJob") with
        {
            Write = d => d == "flag" ? new("bool? delete = flag ? true : null;", "job.KillJob(delete)") : null,
            PlainRefusal = static (_, _) => "ArgumentsBuiltElsewhere",
        },
        Call("session and instance, evaluated", InfrastructureBase, "CIMJob") with
        {
            Write = d => d is null ? null : new("var jobs = new[] { job };\nvar at = 0;", $"jobs[at++].KillJob({d})"),
            PlainRefusal = static (_, _) => "ReceiverEvaluatedTwice",
            LibraryRefusal = static (_, _) => "ReceiverEvaluatedTwice",
        },
        Call("session and instance, hidden", InfrastructureBase.Replace("public CimSession", "protected CimSession", StringComparison.Ordinal), "CIMConcreteJob") with
        {
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("session and instance, hidden, no request", InfrastructureBase.Replace("public CimInstance", "protected CimInstance", StringComparison.Ordinal), "CIMJob") with
        {
            PlainRefusal = static (_, _) => "NoRequestStateChange",
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("attribute on a class", Attributes + """
            [CimClassName("CIM_ConcreteJob", @"root\test")]
            public class ConcreteJob
            {
                private readonly ICaller _caller;
                public ConcreteJob(ICaller caller) => _caller = caller;
                public uint KillJob(bool DeleteOnKill) => _caller.Call(nameof(KillJob), DeleteOnKill);
                public uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod) => _caller.Call(nameof(RequestStateChange), RequestedState, TimeoutPeriod);
            }
            public interface ICaller
            {
                uint Call(string method, params object[] arguments);
            }
            """, "ConcreteJob") with { LibraryRefusal = static (_, _) => "NoUnderlyingObject" },
        Call("attribute on an interface", Attributes + """
            [CimClassName("CIM_ConcreteJob")]
            public interface IConcreteJob : ICimObject
            {
                uint KillJob(bool DeleteOnKill);
                uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod);
            }
            """, "IConcreteJob") with { LibraryRefusal = static (_, _) => "NoUnderlyingObject" },
        Call("attribute on an interface, Hyper-V", Attributes + """
            [CimClassName("Msvm_StorageJob")]
            public interface IMsvm_StorageJob : ICimObject
            {
                uint KillJob(bool DeleteOnKill);
                uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod);
            }
            """, "IMsvm_StorageJob") with { IsHyperV = true, LibraryRefusal = static (_, _) => "NoUnderlyingObject" },
        Call("attribute, DateTime form", Attributes + """
            [CimClassName("CIM_ConcreteJob")]
            public interface IConcreteJob : ICimObject
            {
                uint KillJob(bool DeleteOnKill);
                uint RequestStateChange(ushort RequestedState, DateTime TimeoutPeriod);
            }
            """, "IConcreteJob") with
        {
            PlainRefusal = static (_, _) => "NoRequestStateChange",
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("structure of out-parameters", Attributes + """
            [CimClassName("CIM_ConcreteJob")]
            public interface IConcreteJob : ICimObject
            {
                KillJobOutParameters KillJob(bool? deleteOnKill = null, string? tag = null);
                RequestStateChangeOutParameters RequestStateChange(ushort? requestedState = null, DateTime? timeoutPeriod = null, string? tag = null);
            }
            public struct KillJobOutParameters { public uint? ReturnValue { get; set; } }
            public struct RequestStateChangeOutParameters { public uint? ReturnValue { get; set; } }
            """, "IConcreteJob") with
        {
            Result = ResultKind.Structure,
            Write = d => new("", $"job.KillJob({d})"),
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("further argument", Attributes + """
            [CimClassName("CIM_ConcreteJob")]
            public interface IConcreteJob : ICimObject
            {
                uint KillJob(bool? deleteOnKill = null, string? tag = null);
                uint RequestStateChange(ushort? requestedState = null, DateTime? timeoutPeriod = null, string? tag = null);
            }
            """, "IConcreteJob") with
        {
            Write = d => d is null ? null : new("", $"job.KillJob({d}, \"tag\")"),
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("further argument without a place", Attributes + """
            [CimClassName("CIM_ConcreteJob")]
            public interface IConcreteJob : ICimObject
            {
                uint KillJob(bool? deleteOnKill = null, string? tag = null);
                uint RequestStateChange(ushort? requestedState = null, DateTime? timeoutPeriod = null);
            }
            """, "IConcreteJob") with
        {
            Write = d => d is null ? null : new("", $"job.KillJob({d}, \"tag\")"),
            PlainRefusal = static (_, _) => "ArgumentNotCarried",
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("base class of the user's own", BaseOfTheUsersOwn("ManagementDateTimeConverter.ToDmtfTimeInterval(timeout)"), "ConcreteJob") with { LibraryRefusal = static (_, _) => "NoUnderlyingObject" },
        Call("base class of the user's own, malformed timeout", BaseOfTheUsersOwn("timeout"), "ConcreteJob") with
        {
            PlainRefusal = static (_, _) => "NoRequestStateChange",
            LibraryRefusal = static (_, _) => "NoUnderlyingObject",
        },
        Call("helper that gets the instance", """
            public class ConcreteJob
            {
                public ConcreteJob(ManagementObject inner) => Inner = inner;
                public ManagementObject Inner { get; }
                public uint KillJob(bool delete) => Wmi.Call(Inner, "KillJob", delete);
            }
            public static class Wmi
            {
                public static uint Call(ManagementObject inner, string method, params object[] arguments) => (uint)inner.InvokeMethod(method, arguments);
            }
            """, "ConcreteJob"),
    ];

    private static string BaseOfTheUsersOwn(string timeout) => $$"""
        public abstract class WmiObject
        {
            private ManagementObject _inner = null!;
            public void Bind(ManagementObject inner) => _inner = inner;
            protected uint Invoke(string method, params object[] arguments) => (uint)_inner.InvokeMethod(method, arguments);
        }
        public class ConcreteJob : WmiObject
        {
            public uint KillJob(bool delete) => Invoke("KillJob", delete);
            public uint RequestStateChange(ushort state, TimeSpan timeout) => Invoke("RequestStateChange", state, {{timeout}});
        }
        """;

    private static Shape Call(string name, string support, string type) => new(Surface, name, Rule, ResultKind.Number, d => d is null ? null : new("", $"job.KillJob({d})"))
    {
        Imports = "using Microsoft.Management.Infrastructure;",
        Support = support,
        Parameter = type + " job",
    };
}
