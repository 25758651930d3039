namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>KillJob through extension methods and other static ones that are given the job.</summary>
internal static class StaticWrapperShapes
{
    private const string Surface = "Static wrapper";
    private const string Rule = "CIMJOB002";
    private const string Body = "(uint)job.InvokeMethod(\"KillJob\", new object[] { delete })";

    private const string Session = """
        public static class Jobs
        {
            public static uint KillJob(this CimSession session, CimInstance job, bool delete)
            {
                var parameters = new CimMethodParametersCollection { CimMethodParameter.Create("DeleteOnKill", delete, CimFlags.In) };
                return (uint)session.InvokeMethod(job, "KillJob", parameters).ReturnValue.Value;
            }
        }
        """;

#if !OLDEST_ROSLYN
    private const string Member = $$"""
        public static class Jobs
        {
            extension(ManagementObject job)
            {
                public uint KillJob(bool delete) => {{Body}};
            }
        }
        """;
#endif

    public static IEnumerable<Shape> All =>
    [
        Call("extension method", Extension(Body), d => $"job.KillJob({d})") with { IsCanonical = true },
        Call("extension method, called as a static one", Extension(Body), d => $"Jobs.KillJob(job, {d})"),
        Call("extension method, arguments reordered", Extension(Body), d => $"Jobs.KillJob(delete: {d}, job: job)"),
        Call("extension method, arguments reordered, one made before", Extension(Body), d => $"Jobs.KillJob(delete: {d}, job: job ?? new ManagementObject())") with
        {
            Parameter = "ManagementObject? job",
            PlainRefusal = static (form, _) => form == DeletionForm.Call ? "EvaluationOrder" : null,
            LibraryRefusal = static (form, _) => form == DeletionForm.Call ? "EvaluationOrder" : null,
        },
        Call("extension method, own request", Extension(Body, "System.TimeSpan? timeout = null"), d => $"job.KillJob({d})"),
        Call("extension method, own request that takes a date", Extension(Body, "System.DateTime timeout"), d => $"job.KillJob({d})"),
        Call("extension method of Hyper-V's jobs", Extension(Body), d => $"new ManagementObject(@\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='1'\").KillJob({d})") with { IsHyperV = true },
        Call("extension method, derived receiver", Extension(Body) + "public class MyJob : ManagementObject { }", d => $"job.KillJob({d})") with { Parameter = "MyJob job" },
        Call("extension method, conditional access", Extension(Body), d => $"job?.KillJob({d})") with { Result = ResultKind.Nothing, Parameter = "ManagementObject? job" },
        Call("static method", Extension(Body).Replace("this ", "", StringComparison.Ordinal), d => $"Jobs.KillJob(job ?? new ManagementObject(), {d})") with { Parameter = "ManagementObject? job" },
        Call("extension method of something else", Extension("(uint)new ManagementObject((string)job[\"Job\"]).InvokeMethod(\"KillJob\", new object[] { delete })", "System.TimeSpan? timeout"), d => $"job.KillJob({d})") with
        {
            PlainRefusal = Always("ObjectChosenByWrapper"),
            LibraryRefusal = Always("ObjectChosenByWrapper"),
        },
        Call("extension method that takes null", Extension("job is null ? 0 : " + Body).Replace("this ManagementObject", "this ManagementObject?", StringComparison.Ordinal), d => $"job.KillJob({d})") with
        {
            Parameter = "ManagementObject? job",
            PlainRefusal = Always("ObjectChosenByWrapper"),
            LibraryRefusal = Always("ObjectChosenByWrapper"),
        },
        Call("extension method, further argument", Extension(Body).Replace("bool delete", "bool delete, string reason", StringComparison.Ordinal), d => $"job.KillJob({d}, \"late\")") with
        {
            PlainRefusal = Always("ArgumentNotCarried"),
            LibraryRefusal = Always("ArgumentNotCarried"),
        },
#if !OLDEST_ROSLYN
        Call("extension member", Member, d => $"job.KillJob({d})") with { IsCanonical = true },
        Call("extension member, called as a static method", Member, d => $"Jobs.KillJob(job, {d})"),
        Call("extension member, conditional access", Member, d => $"job?.KillJob({d})") with { Result = ResultKind.Nothing, Parameter = "ManagementObject? job" },
#endif
        InSession("extension method of a session", Session, d => $"session.KillJob(job, {d})") with { IsCanonical = true },
        InSession("extension method of a session, called as a static one", Session, d => $"Jobs.KillJob(session, job, {d})"),
        InSession("extension method of a session, conditional access", Session, d => $"session?.KillJob(job, {d})") with { Result = ResultKind.Nothing, Parameter = "CimSession? session, CimInstance job" },
        InSession("extension method of an instance", Session.Replace("this CimSession session, CimInstance job", "this CimInstance job, CimSession session", StringComparison.Ordinal), d => $"job.KillJob(session, {d})"),
        InSession("extension method of an instance, conditional access", Session.Replace("this CimSession session, CimInstance job", "this CimInstance job, CimSession session", StringComparison.Ordinal), d => $"job?.KillJob(session, {d})") with
        {
            Result = ResultKind.Nothing,
            Parameter = "CimSession session, CimInstance? job",
            PlainRefusal = Always("ReceiverEvaluatedTwice"),
            LibraryRefusal = Always("ReceiverEvaluatedTwice"),
        },
        InSession("extension method of a session, namespace of its own", Session.Replace("InvokeMethod(job", "InvokeMethod(\"root/test\", job", StringComparison.Ordinal), d => $"session.KillJob(job, {d})") with
        {
            PlainRefusal = Always("ObjectChosenByWrapper"),
            LibraryRefusal = Always("ObjectChosenByWrapper"),
        },
    ];

    private static Shape Call(string name, string support, Func<string, string> write) => new(Surface, name, Rule, ResultKind.Number, d => d is null ? null : new("", write(d)))
    {
        Support = support,
    };

    private static Shape InSession(string name, string support, Func<string, string> write) => Call(name, support, write) with
    {
        Imports = "using Microsoft.Management.Infrastructure;",
        Parameter = "CimSession session, CimInstance job",
    };

    private static string Extension(string body, string? timeout = null) => $$"""
        public static class Jobs
        {
            public static uint KillJob(this ManagementObject job, bool delete) => {{body}};
            {{(timeout is null ? string.Empty : $"public static uint RequestStateChange(this ManagementObject job, ushort state, {timeout}) => (uint)job.InvokeMethod(\"RequestStateChange\", new object?[] {{ state, null }});")}}
        }
        """;

    private static Func<DeletionForm, UseForm, string?> Always(string reason) => (_, _) => reason;
}
