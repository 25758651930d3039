namespace CimJobAnalyzers.Tests.Wrappers;

/// <summary>Wrappers that send KillJob to one of several objects, and wrappers that do more than send it.</summary>
internal static class WrapperPrograms
{
    private const string Own = "w.RequestStateChange(4, TimeSpan.Zero)";
    private const string LateBound = "((ManagementObject)w.LateBoundObject).InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })";
    private const string KillJob = "public uint KillJob(bool d) => (uint)job.InvokeMethod(\"KillJob\", new object[] { d });";

    public static IEnumerable<WrapperProgram> All => Objects.Concat(Requests).Concat(Behaviours).Concat(Sessions).Concat(GivenObjects).Concat(Generated);

    /// <summary>Which of a wrapper's members is the one that KillJob goes to.</summary>
    public static IEnumerable<WrapperProgram> Objects =>
    [
        Past("only the machine is shown", Primary("public ManagementObject Vm => vm; " + KillJob), null),
        Past("only the machine is shown, as a property that holds it", Primary("public ManagementObject Vm { get; } = vm; " + KillJob), null),
        Past("the job is taken out of the machine", Primary("""public ManagementObject Vm => vm; public uint KillJob(bool d) => (uint)((ManagementObject)Vm["Job"]).InvokeMethod("KillJob", new object[] { d });"""), null) with { Setup = "var w = new Wrapper(new Holder(job), job);", Support = Primary("""public ManagementObject Vm => vm; public uint KillJob(bool d) => (uint)((Holder)Vm).Job.InvokeMethod("KillJob", new object[] { d });""") + "public class Holder(ManagementObject job) : ManagementObject { public ManagementObject Job => job; }" },
        Past("both are shown", Primary("public ManagementObject Vm => vm; public ManagementObject Job => job; " + KillJob), "w.Job"),
        Past("both are held, and shown", """
            public class Wrapper
            {
                private readonly ManagementObject _vm;
                private readonly ManagementObject _job;
                public Wrapper(ManagementObject vm, ManagementObject job) { _vm = vm; _job = job; }
                public ManagementObject Vm => _vm;
                public ManagementObject Job { get { return _job; } }
                public uint KillJob(bool d) { var target = (ManagementObject)(ManagementBaseObject)_job; return (uint)target.InvokeMethod("KillJob", new object[] { d }); }
            }
            """, "w.Job"),
        Past("a property that holds what the body captures", Primary("public ManagementObject Job { get; } = job; " + KillJob), "w.Job"),
        Past("a property that others may set", Primary("public ManagementObject Job { get; set; } = job; " + KillJob), null) with { Setup = "var w = new Wrapper(machine, job) { Job = machine };" },
        Past("a property that an initialiser may set", Primary("public ManagementObject Job { get; init; } = job; " + KillJob), null) with { Setup = "var w = new Wrapper(machine, job) { Job = machine };" },
        Past("a settable property over the field that the body uses", """
            public class Wrapper(ManagementObject vm, ManagementObject job)
            {
                private ManagementObject _job = vm;
                public ManagementObject Job { get => _job; set => _job = value; }
                public uint KillJob(bool d) => (uint)_job.InvokeMethod("KillJob", new object[] { d });
                public ManagementObject Other => job;
            }
            """, "w.Job") with { Setup = "var w = new Wrapper(machine, job) { Job = job };" },
        Past("a second constructor gives another object", """
            public class Wrapper
            {
                private readonly ManagementObject _job;
                public Wrapper(ManagementObject job) { _job = job; Job = job; }
                public Wrapper(ManagementObject vm, ManagementObject job) { _job = job; Job = vm; }
                public ManagementObject Job { get; }
                public uint KillJob(bool d) => (uint)_job.InvokeMethod("KillJob", new object[] { d });
            }
            """, null),
        Past("one constructor gives both", """
            public class Wrapper
            {
                private readonly ManagementObject _job;
                public Wrapper(ManagementObject vm, ManagementObject job) { _job = job; Job = job; }
                public ManagementObject Job { get; }
                public uint KillJob(bool d) => (uint)_job.InvokeMethod("KillJob", new object[] { d });
            }
            """, "w.Job"),
        Past("one constructor gives it under a condition", """
            public class Wrapper
            {
                private readonly ManagementObject _job;
                public Wrapper(ManagementObject vm, ManagementObject job) { _job = job; Job = vm; if (vm is null) { Job = job; } }
                public ManagementObject Job { get; }
                public uint KillJob(bool d) => (uint)_job.InvokeMethod("KillJob", new object[] { d });
            }
            """, null),
        Past("a captured parameter that is written", Primary("public ManagementObject Job { get; } = job; public void Turn() => job = vm; " + KillJob), null) with { Setup = "var w = new Wrapper(job, machine); w.Turn();" },
        Past("a public field", "public class Wrapper(ManagementObject vm, ManagementObject job) { public ManagementObject Vm = vm; public ManagementObject Job = job; public uint KillJob(bool d) => (uint)Job.InvokeMethod(\"KillJob\", new object[] { d }); }", "w.Job"),
        Past("a private helper", Primary("""
            public ManagementObject Vm => vm;
            public ManagementObject Job => job;
            public uint KillJob(bool d) => Send("KillJob", d);
            private uint Send(string method, params object[] values) => (uint)Job.InvokeMethod(method, values);
            """), "w.Job"),
        Past("a private helper that is given the object", Primary("""
            public ManagementObject Vm => vm;
            public ManagementObject Job => job;
            public uint KillJob(bool d) => Send(Vm, Job, "KillJob", d);
            private static uint Send(ManagementObject first, ManagementObject second, string method, params object[] values) => (uint)second.InvokeMethod(method, values);
            """), "w.Job"),
        Past("a private helper that chooses", Primary("""
            public ManagementObject Job => job;
            public uint KillJob(bool d) => Send(d, "KillJob");
            private uint Send(bool d, string method) => (uint)(d ? vm : job).InvokeMethod(method, new object[] { d });
            """), null),
        Past("a local function", Primary("""
            public ManagementObject Vm => vm;
            public ManagementObject Job => job;
            public uint KillJob(bool d) { return Send(Job); uint Send(ManagementObject target) => (uint)target.InvokeMethod("KillJob", new object[] { d }); }
            """), "w.Job"),
        Past("a local that is given another value", Primary("""
            public ManagementObject Job => job;
            public uint KillJob(bool d) { var target = job; if (!d) { target = vm; } return (uint)target.InvokeMethod("KillJob", new object[] { d }); }
            """), null),
        Past("both are sent KillJob", Primary("""
            public ManagementObject Job => job;
            public uint KillJob(bool d) { vm.InvokeMethod("KillJob", new object[] { d }); return (uint)job.InvokeMethod("KillJob", new object[] { d }); }
            """), null),
        Past("a property that an override replaces", """
            public class Base(ManagementObject job) { public virtual ManagementObject Job => job; public uint KillJob(bool d) => (uint)job.InvokeMethod("KillJob", new object[] { d }); }
            public class Wrapper(ManagementObject vm, ManagementObject job) : Base(job) { public override ManagementObject Job => vm; }
            """, null),
        Past("a property that hides the base's", """
            public class Base(ManagementObject job) { public ManagementObject Job => job; public uint KillJob(bool d) => (uint)job.InvokeMethod("KillJob", new object[] { d }); }
            public class Wrapper(ManagementObject vm, ManagementObject job) : Base(job) { public new ManagementObject Job => vm; }
            """, null),
        Past("a property of the base", """
            public class Base(ManagementObject job) { public ManagementObject Job => job; public uint KillJob(bool d) => (uint)Job.InvokeMethod("KillJob", new object[] { d }); }
            public class Wrapper(ManagementObject vm, ManagementObject job) : Base(job) { public ManagementObject Vm => vm; }
            """, "w.Job"),
        Past("a record", "public record Wrapper(ManagementObject Vm, ManagementObject Job) { public uint KillJob(bool d) => (uint)Job.InvokeMethod(\"KillJob\", new object[] { d }); }", "w.Job"),
        Past("a struct", "public readonly struct Wrapper(ManagementObject vm, ManagementObject job) { public ManagementObject Vm => vm; public ManagementObject Job { get; } = job; public uint KillJob(bool d) => (uint)Job.InvokeMethod(\"KillJob\", new object[] { d }); }", "w.Job"),
        Past("an expression too deep to be read", Primary("public ManagementObject Job => job; public uint KillJob(bool d) { _ = DEEP; return (uint)job.InvokeMethod(\"KillJob\", new object[] { d }); }".Replace("DEEP", string.Join(" + ", Enumerable.Repeat("d.ToString()", 2000)), StringComparison.Ordinal)), null),
        Past("properties that lead back to each other", Primary("public ManagementObject A => B; public ManagementObject B => A; public uint KillJob(bool d) => (uint)B.InvokeMethod(\"KillJob\", new object[] { d });"), "w.B") with { Setup = "var w = new Wrapper(machine, job); if (!flag) { return null; }" },
        Past("methods that call each other", Primary("public ManagementObject Job => job; public uint KillJob(bool d) { Ping(d); return (uint)job.InvokeMethod(\"KillJob\", new object[] { d }); } private void Ping(bool d) { if (d) { Pong(d); } } private void Pong(bool d) => Ping(d);"), "w.Job") with { IsMarked = true },
        Past("nothing is shown", Primary(KillJob + " public object Vm => vm;"), null) with { Refusal = "NoRequestStateChange" },
        Past("an interface that shows the machine", """
            public interface IWrapper { ManagementObject Vm { get; } uint KillJob(bool d); }
            """ + Primary("public ManagementObject Vm => vm; " + KillJob).Replace("Wrapper(ManagementObject vm, ManagementObject job)", "Wrapper(ManagementObject vm, ManagementObject job) : IWrapper", StringComparison.Ordinal), null) with { Setup = "IWrapper w = new Wrapper(machine, job);" },
        Past("an interface that shows the job", """
            public interface IWrapper { ManagementObject Job { get; } uint KillJob(bool d); }
            """ + Primary("public ManagementObject Job => job; public ManagementObject Vm => vm; " + KillJob).Replace("Wrapper(ManagementObject vm, ManagementObject job)", "Wrapper(ManagementObject vm, ManagementObject job) : IWrapper", StringComparison.Ordinal), "w.Job") with { Setup = "IWrapper w = new Wrapper(machine, job);" },
    ];

    /// <summary>Whether a wrapper's own RequestStateChange goes where its KillJob goes.</summary>
    public static IEnumerable<WrapperProgram> Requests =>
    [
        Call("own request to the same object", Primary(KillJob + Request("job")), Own),
        Call("own request to the machine", Primary(KillJob + Request("vm")), null),
        Call("own request to the machine, the job is shown", Primary("public ManagementObject Job => job; " + KillJob + Request("vm")), "w.Job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })"),
        Call("own request that is sent nowhere", Primary(KillJob + "public uint RequestStateChange(ushort s, TimeSpan t) => 0;"), null),
        Call("own request of another method", Primary(KillJob + Request("job").Replace("\"RequestStateChange\"", "\"RequestStateChangeEx\"", StringComparison.Ordinal)), null),
        Call("own request through the same property", Primary("private ManagementObject Target => job; " + (KillJob + Request("job")).Replace("job.", "Target.", StringComparison.Ordinal)), Own),
        Call("own request through a shared helper", Primary("""
            public uint KillJob(bool d) => Send("KillJob", d);
            public uint RequestStateChange(ushort s, TimeSpan t) => Send("RequestStateChange", s, ManagementDateTimeConverter.ToDmtfTimeInterval(t));
            private uint Send(string method, params object[] values) => (uint)job.InvokeMethod(method, values);
            private object Vm => vm;
            """), Own),
        Call("own request through a shared helper, for another object", Primary("""
            public uint KillJob(bool d) => Send(job, "KillJob", d);
            public uint RequestStateChange(ushort s, TimeSpan t) => Send(vm, "RequestStateChange", s, ManagementDateTimeConverter.ToDmtfTimeInterval(t));
            private static uint Send(ManagementObject target, string method, params object[] values) => (uint)target.InvokeMethod(method, values);
            """), null),
        Call("own request in the derived class goes elsewhere", """
            public class Base(ManagementObject job) { public uint KillJob(bool d) => (uint)job.InvokeMethod("KillJob", new object[] { d }); }
            public class Wrapper(ManagementObject vm, ManagementObject job) : Base(job) { REQUEST }
            """.Replace("REQUEST", Request("vm"), StringComparison.Ordinal), null),
        Call("interface whose implementation goes elsewhere", "public interface IWrapper { uint KillJob(bool d); uint RequestStateChange(ushort s, TimeSpan t); }"
            + Primary(KillJob + Request("vm")).Replace("ManagementObject job)", "ManagementObject job) : IWrapper", StringComparison.Ordinal), null) with { Setup = "IWrapper w = new Wrapper(machine, job);" },
        Call("interface whose implementation goes to the same object", "public interface IWrapper { uint KillJob(bool d); uint RequestStateChange(ushort s, TimeSpan t); }"
            + Primary(KillJob + Request("job")).Replace("ManagementObject job)", "ManagementObject job) : IWrapper", StringComparison.Ordinal), Own) with { Setup = "IWrapper w = new Wrapper(machine, job);" },
        Call("one of two implementations goes elsewhere", "public interface IWrapper { uint KillJob(bool d); uint RequestStateChange(ushort s, TimeSpan t); }"
            + (Primary(KillJob + Request("job")) + Primary(KillJob + Request("vm")).Replace("class Wrapper", "class Second", StringComparison.Ordinal)).Replace("ManagementObject job)", "ManagementObject job) : IWrapper", StringComparison.Ordinal), null) with { Setup = "IWrapper w = new Second(machine, job);" },
    ];

    /// <summary>What KillJob or RequestStateChange does besides.</summary>
    public static IEnumerable<WrapperProgram> Behaviours =>
    [
        More("throws on a code", Kill("var code = SEND; if (code != 0) { throw new InvalidOperationException(); } return code;")),
        More("guards", "public bool Allowed { get; set; } = true; " + Kill("if (!Allowed) { return 6; } return SEND;")),
        More("guards in an expression", "public bool Allowed { get; set; } = true; public uint KillJob(bool d) => Allowed ? (uint)job.InvokeMethod(\"KillJob\", new object[] { d }) : 6u;"),
        More("guards against disposal", "private bool _disposed; public void Dispose() => _disposed = true; " + Kill("ObjectDisposedException.ThrowIf(_disposed, this); return SEND;")),
        More("raises an event", "public event EventHandler? Killed; " + Kill("var code = SEND; Killed?.Invoke(this, EventArgs.Empty); return code;")),
        More("logs", Kill("Console.WriteLine(\"killed\"); return SEND;")),
        More("logs through a helper", "private static void Log(string text) => Console.WriteLine(text); " + Kill("Log(\"killed\"); return SEND;")),
        More("locks", "private readonly object _gate = new(); " + Kill("lock (_gate) { return SEND; }")),
        More("catches", Kill("try { return SEND; } catch (ManagementException) { return 2; }")),
        More("cleans up", "private int _running = 1; public int Running => _running; " + Kill("try { return SEND; } finally { _running--; }")),
        More("writes a field", "private bool _isKilled; public bool IsKilled => _isKilled; " + Kill("_isKilled = true; return SEND;")),
        More("writes a property", "public DateTime? KilledAt { get; private set; } " + Kill("KilledAt = DateTime.MinValue; return SEND;")),
        More("writes the job", Kill("job[\"DeleteOnCompletion\"] = true; return SEND;")),
        More("refreshes the job", Kill("job.Get(); return SEND;")),
        More("waits", Kill("var code = SEND; Thread.Sleep(1); return code;")),
        More("sends another request too", Kill("""job.InvokeMethod("RequestStateChange", new object[] { (ushort)3 }); return SEND;""")),
        More("sends twice", Kill("_ = SEND; return SEND;")),
        More("maps the code", Kill("return SEND switch { 0u => 0u, _ => 1u };")),
        More("calls a delegate", "public Action? Before { get; set; } " + Kill("Before?.Invoke(); return SEND;")),
        More("reads a property that does more", "private int _reads; public int Reads { get { _reads++; return _reads; } } " + Kill("_ = Reads; return SEND;")),
        More("sends only if there is a job", "public uint KillJob(bool d) => (uint)(job?.InvokeMethod(\"KillJob\", new object[] { d }) ?? 0u);"),
        Call("request throws on another code", Primary(KillJob + "public uint RequestStateChange(ushort s, TimeSpan t) { var code = (uint)job.InvokeMethod(\"RequestStateChange\", new object[] { s }); if (code != 0) { throw new InvalidOperationException(); } return code; } public object Vm => vm;"), Own) with { IsMarked = true },
        Call("request waits", Primary(KillJob + "public uint RequestStateChange(ushort s, TimeSpan t) { var code = (uint)job.InvokeMethod(\"RequestStateChange\", new object[] { s }); Thread.Sleep(1); return code; } public object Vm => vm;"), Own) with { IsMarked = true },
        Call("request throws, the job is shown", Primary("public ManagementObject Job => job; " + KillJob + "public uint RequestStateChange(ushort s, TimeSpan t) { var code = (uint)job.InvokeMethod(\"RequestStateChange\", new object[] { s }); if (code != 0) { throw new InvalidOperationException(); } return code; } public object Vm => vm;"), "w.Job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })"),
        Call("KillJob can be overridden", Primary((KillJob + Request("job")).Replace("public uint KillJob", "public virtual uint KillJob", StringComparison.Ordinal)), Own) with { IsMarked = true },
        Call("KillJob is overridden and does more", """
            public class Base(ManagementObject job) { protected ManagementObject Target { get; } = job; BODY }
            public class Wrapper(ManagementObject vm, ManagementObject job) : Base(job)
            {
                public object Vm => vm;
                public override uint KillJob(bool d) { Console.WriteLine("killed"); return (uint)Target.InvokeMethod("KillJob", new object[] { d }); }
            }
            """.Replace("BODY", (KillJob + Request("job")).Replace("job.", "Target.", StringComparison.Ordinal).Replace("public uint KillJob", "public virtual uint KillJob", StringComparison.Ordinal), StringComparison.Ordinal), Own) with
        {
            IsMarked = true,
            Setup = "Base w = new Wrapper(machine, job);",
        },
        Call("KillJob can be overridden by nobody", Primary((KillJob + Request("job")).Replace("public uint KillJob", "public virtual uint KillJob", StringComparison.Ordinal)).Replace("public class", "public sealed class", StringComparison.Ordinal).Replace("virtual ", "", StringComparison.Ordinal), Own),
        Less("disposes the parameters", """
            public uint KillJob(bool d)
            {
                using var parameters = job.GetMethodParameters("KillJob");
                parameters["DeleteOnKill"] = d;
                using (var answer = job.InvokeMethod("KillJob", parameters, null))
                {
                    return Convert.ToUInt32(answer.Properties["ReturnValue"].Value);
                }
            }
            """),
        Less("disposes the parameters at last", """
            public uint KillJob(bool d)
            {
                ManagementBaseObject? parameters = null;
                try
                {
                    parameters = job.GetMethodParameters("KillJob");
                    parameters.Properties["DeleteOnKill"].Value = d;
                    var answer = job.InvokeMethod("KillJob", parameters, null);
                    return answer == null ? 0u : (uint)answer["ReturnValue"];
                }
                finally
                {
                    parameters?.Dispose();
                }
            }
            """),
        Less("sets parameters through a helper", """
            public uint KillJob(bool d)
            {
                var parameters = job.GetMethodParameters("KillJob");
                Set(parameters, "DeleteOnKill", d);
                return (uint)job.InvokeMethod("KillJob", parameters, null)["ReturnValue"];
            }
            private static void Set<T>(ManagementBaseObject parameters, string name, T value) => parameters[name] = value;
            """),
        Less("throws when there is no job", "private readonly ManagementObject? _job = job; public uint KillJob(bool d) => (uint)(_job ?? throw new InvalidOperationException()).InvokeMethod(\"KillJob\", new object[] { d });", "_job!"),
    ];

    /// <summary>The same with CimSession.</summary>
    public static IEnumerable<WrapperProgram> Sessions =>
    [
        Session("only the machine is shown", "public CimInstance Vm => vm; " + Invoke("job"), null),
        Session("both are shown", "public CimInstance Vm => vm; public CimInstance Job => job; " + Invoke("job"), "w.Session.InvokeMethod(w.Job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In) })"),
        Session("own request to the same object", Invoke("job") + Invoke("job", request: true) + "public CimInstance Vm => vm;", "w.RequestStateChange(4, null)"),
        Session("own request to the machine", Invoke("job") + Invoke("vm", request: true), null),
        Session("parameters are left out", """
            public uint KillJob(bool? d = null)
            {
                var parameters = new CimMethodParametersCollection();
                if (d.HasValue) { parameters.Add(CimMethodParameter.Create("DeleteOnKill", d.Value, CimFlags.In)); }
                return (uint)session.InvokeMethod(job, "KillJob", parameters).ReturnValue.Value;
            }
            public CimInstance Vm => vm;
            """ + Invoke("job", request: true), "w.RequestStateChange(4, null)"),
        Session("throws on a code", """
            public uint KillJob(bool d)
            {
                var code = (uint)session.InvokeMethod(job, "KillJob", new CimMethodParametersCollection { CimMethodParameter.Create("DeleteOnKill", d, CimFlags.In) }).ReturnValue.Value;
                if (code > 4) { throw new InvalidOperationException(); }
                return code;
            }
            public CimInstance Vm => vm;
            """ + Invoke("job", request: true), "w.RequestStateChange(4, null)") with { IsMarked = true },
    ];

    /// <summary>The same with static wrappers.</summary>
    public static IEnumerable<WrapperProgram> GivenObjects =>
    [
        Given("sends to the first", "machine", "job", null),
        Given("sends to the second", "job", "machine", null),
        Extension("extension", "return SEND;", "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })", false),
        Extension("extension that logs", "Console.WriteLine(\"killed\"); return SEND;", "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })", true),
        Extension("extension that throws", "var code = SEND; if (code != 0) { throw new InvalidOperationException(); } return code;", "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })", true),
        Extension("extension that tests for null", "ArgumentNullException.ThrowIfNull(target); return SEND;", "job.InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })", false),
    ];

    /// <summary>What mgmtclassgen writes, and what people make of it.</summary>
    public static IEnumerable<WrapperProgram> Generated =>
    [
        Call("generated, with a copy of the object", Mgmtclassgen("curObj = PrivateLateBoundObject;"), LateBound),
        Call("generated, the copy holds the machine", Mgmtclassgen("curObj = vm;"), null),
        Call("generated, LateBoundObject shows the machine", Mgmtclassgen("curObj = PrivateLateBoundObject;").Replace("return curObj;", "return new ManagementObject(\"machine\");", StringComparison.Ordinal), null),
        Call("generated, throws on a code", Mgmtclassgen("curObj = PrivateLateBoundObject;").Replace("return Convert.ToUInt32(outParams", "if (Convert.ToUInt32(outParams[\"ReturnValue\"]) != 0) { throw new InvalidOperationException(); } return Convert.ToUInt32(outParams", StringComparison.Ordinal), LateBound) with { IsMarked = true },
        Call("generated, another guard", Mgmtclassgen("curObj = PrivateLateBoundObject;").Replace("(isEmbedded == false)", "(AutoCommit == false)", StringComparison.Ordinal), LateBound) with { IsMarked = true },
    ];

    private static WrapperProgram Call(string name, string support, string? written) => new(name, support, written);

    private static WrapperProgram Past(string name, string support, string? member) =>
        new(name, support, member is null ? null : member + ".InvokeMethod(\"RequestStateChange\", new object?[] { (ushort)4, null })");

    private static WrapperProgram More(string name, string killJob) => new("KillJob " + name, Primary(killJob + Request("job") + " public object Vm => vm;"), Own) { IsMarked = true };

    private static WrapperProgram Less(string name, string killJob, string target = "job") => new("KillJob " + name, Primary(killJob + Request(target) + " public object Vm => vm;"), Own);

    private static WrapperProgram Session(string name, string members, string? written) => new("session, " + name, $"public class Wrapper(CimSession session, CimInstance vm, CimInstance job) {{ public CimSession Session => session; {members} }}", written)
    {
        Parameters = WrapperProgram.Infrastructure,
        Setup = "var w = new Wrapper(session, machine, job);",
    };

    private static WrapperProgram Given(string name, string first, string second, string? written) => new("static, " + name, """
        public static class Jobs { public static uint KillJob(ManagementObject first, ManagementObject second, bool d) => (uint)second.InvokeMethod("KillJob", new object[] { d }); }
        """, written)
    {
        Setup = string.Empty,
        Call = $"Jobs.KillJob({first}, {second}, false)",
        Refusal = "ArgumentNotCarried",
    };

    private static WrapperProgram Extension(string name, string body, string written, bool isMarked) => new(name, $$"""
        public static class Jobs { public static uint KillJob(this ManagementObject target, bool d) { {{body.Replace("SEND", "(uint)target.InvokeMethod(\"KillJob\", new object[] { d })", StringComparison.Ordinal)}} } }
        """, written)
    {
        Setup = string.Empty,
        Call = "job.KillJob(false)",
        IsMarked = isMarked,
    };

    private static string Primary(string members) => $"public class Wrapper(ManagementObject vm, ManagementObject job) {{ {members} public override string ToString() => vm + string.Empty; }}";

    private static string Kill(string body) => $"public uint KillJob(bool d) {{ {body.Replace("SEND", "(uint)job.InvokeMethod(\"KillJob\", new object[] { d })", StringComparison.Ordinal)} }} ";

    private static string Request(string target) => $" public uint RequestStateChange(ushort s, TimeSpan t) => (uint){target}.InvokeMethod(\"RequestStateChange\", new object[] {{ s, ManagementDateTimeConverter.ToDmtfTimeInterval(t) }}); ";

    private static string Invoke(string instance, bool request = false) => request
        ? $"public uint RequestStateChange(ushort? s, DateTime? t) => (uint)session.InvokeMethod({instance}, \"RequestStateChange\", new CimMethodParametersCollection {{ CimMethodParameter.Create(\"RequestedState\", s, CimFlags.In) }}).ReturnValue.Value; "
        : $"public uint KillJob(bool d) => (uint)session.InvokeMethod({instance}, \"KillJob\", new CimMethodParametersCollection {{ CimMethodParameter.Create(\"DeleteOnKill\", d, CimFlags.In) }}).ReturnValue.Value; ";

    private static string Mgmtclassgen(string copy) => $$"""
        public class Wrapper : System.ComponentModel.Component
        {
            private static string CreatedWmiNamespace = "ROOT\\TEST";
            private static string CreatedClassName = "CIM_ConcreteJob";
            private ManagementObject PrivateLateBoundObject;
            private ManagementBaseObject embeddedObj;
            private ManagementBaseObject curObj;
            private bool isEmbedded;
            public Wrapper(ManagementObject vm, ManagementObject theObject) { isEmbedded = false; embeddedObj = vm; PrivateLateBoundObject = theObject; {{copy}} }
            public void Embed() { curObj = embeddedObj; isEmbedded = true; }
            public ManagementBaseObject LateBoundObject { get { return curObj; } }
            public string OriginatingNamespace { get { return CreatedWmiNamespace; } }
            public string ManagementClassName { get { return CreatedClassName; } }
            public bool AutoCommit { get; set; }
            public uint KillJob(bool DeleteOnKill)
            {
                if ((isEmbedded == false))
                {
                    ManagementBaseObject? inParams = null;
                    inParams = PrivateLateBoundObject.GetMethodParameters("KillJob");
                    inParams["DeleteOnKill"] = ((bool)(DeleteOnKill));
                    ManagementBaseObject outParams = PrivateLateBoundObject.InvokeMethod("KillJob", inParams, null);
                    return Convert.ToUInt32(outParams.Properties["ReturnValue"].Value);
                }
                else
                {
                    return Convert.ToUInt32(0);
                }
            }
        }
        """;
}
