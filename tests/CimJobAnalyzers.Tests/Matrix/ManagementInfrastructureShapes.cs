namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>KillJob through CimSession.</summary>
internal static class ManagementInfrastructureShapes
{
    private const string Surface = "Microsoft.Management.Infrastructure";
    private const string Rule = "CIMJOB001";

    // Adapters as System.Reactive has them; CIM's observables cannot be awaited alone.
    private const string Adapters = """
        public static class Adapters
        {
            public static System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter<T>(this IObservable<T> source) => source.ToTask().GetAwaiter();
            public static IObservable<T> FirstAsync<T>(this IObservable<T> source) => source;
            public static System.Threading.Tasks.Task<T> RunAsync<T>(this IObservable<T> source, System.Threading.CancellationToken token) => source.ToTask(token);
            public static System.Threading.Tasks.Task<T> ToTask<T>(this IObservable<T> source, System.Threading.CancellationToken token = default)
            {
                var last = new Last<T>();
                token.Register(() => last.TrySetCanceled());
                source.Subscribe(last);
                return last.Task;
            }
        }
        public class Last<T> : System.Threading.Tasks.TaskCompletionSource<T>, IObserver<T>
        {
            private T _value = default!;
            public void OnNext(T value) => _value = value;
            public void OnError(Exception error) => TrySetException(error);
            public void OnCompleted() => TrySetResult(_value);
        }
        public class Observer : IObserver<CimMethodResultBase>
        {
            public void OnNext(CimMethodResultBase value) { }
            public void OnError(Exception error) { }
            public void OnCompleted() { }
        }
        """;

    public static IEnumerable<Shape> All =>
    [
        Call("inline", d => new("", $"session.InvokeMethod(job, \"KillJob\", {Inline(d)})")) with { IsCanonical = true },
        Call("inline, target-typed", d => new("", $"session.InvokeMethod(job, \"KillJob\", {Inline(d).Replace(" CimMethodParametersCollection", "()", StringComparison.Ordinal).Replace("()()", "()", StringComparison.Ordinal)})")),
        Call("inline, collection expression", d => d is null or "Ask()" or "true" or "false" ? new("", $"session.InvokeMethod(job, \"KillJob\", [{(d is null ? "" : Create(d))}])") : null),
        Call("typed parameter", d => d is null ? null : new("", $"session.InvokeMethod(job, \"KillJob\", new CimMethodParametersCollection {{ CimMethodParameter.Create(\"DeleteOnKill\", {d}, Microsoft.Management.Infrastructure.CimType.Boolean, CimFlags.In) }})")),
        Call("named and reordered", d => d is null ? null : new("", $"session.InvokeMethod(methodParameters: new CimMethodParametersCollection {{ CimMethodParameter.Create(flags: CimFlags.In, value: {d}, type: Microsoft.Management.Infrastructure.CimType.Boolean, name: \"deleteonkill\") }}, methodName: \"KillJob\", instance: job)")),
        Call("null parameters", d => d is null ? new("", "session.InvokeMethod(job, \"KillJob\", null)") : null),
        Call("local, added to", d => new($"var parameters = new CimMethodParametersCollection();\n{(d is null ? "" : $"parameters.Add({Create(d)});")}", "session.InvokeMethod(job, \"KillJob\", parameters)")) with { IsCanonical = true },
        Call("local, initialised", d => new($"var parameters = {Inline(d)};", "session.InvokeMethod(job, \"KillJob\", parameters)")),
        Call("local, using", d => new($"using var parameters = {Inline(d)};", "session.InvokeMethod(job, \"KillJob\", parameters)")),
        Call("local, null first", d => new($"CimMethodParametersCollection? parameters = null;\nparameters = {Inline(d)};", "session.InvokeMethod(job, \"KillJob\", parameters)")),
        Call("parameter in a local", d => d is null ? null : new($"var parameter = {Create(d)};\nusing var parameters = new CimMethodParametersCollection {{ parameter }};", "session.InvokeMethod(job, \"KillJob\", parameters)")),
        Call("constant names", d => d is null ? null : new("", $"session.InvokeMethod(job, Kill, new CimMethodParametersCollection {{ CimMethodParameter.Create(Delete, {d}, CimFlags.In) }})")) with
        {
            Members = "private const string Kill = \"KillJob\";\nprivate const string Delete = \"DeleteOnKill\";",
        },
        Call("namespace", d => new("", $"session.InvokeMethod(\"root/test\", job, \"KillJob\", {Inline(d)})")),
        Call("namespace and options", d => new("", $"session.InvokeMethod(\"root/test\", job, \"KillJob\", {Inline(d)}, new Microsoft.Management.Infrastructure.Options.CimOperationOptions())")),
        Call("no namespace, options", d => new("", $"session.InvokeMethod(null, job, \"KillJob\", {Inline(d)}, new Microsoft.Management.Infrastructure.Options.CimOperationOptions())")) with
        {
            LibraryRefusal = static (_, _) => "ArgumentNotCarried",
        },
        Call("Hyper-V namespace", d => new("", $"session.InvokeMethod(@\"root\\virtualization\\v2\", job, \"KillJob\", {Inline(d)})")) with { IsHyperV = true },
        Call("Hyper-V instance", d => new("using var target = new CimInstance(\"Msvm_ConcreteJob\", @\"root\\virtualization\\v2\");\ntarget.CimInstanceProperties.Add(CimProperty.Create(\"InstanceID\", \"1\", CimFlags.Key));", $"session.InvokeMethod(target, \"KillJob\", {Inline(d)})")) with { IsHyperV = true },
        Call("Hyper-V query", d => new("foreach (var target in session.QueryInstances(@\"root\\virtualization\\v2\", \"WQL\", \"select * from Msvm_ConcreteJob\"))", $"session.InvokeMethod(target, \"KillJob\", {Inline(d)})")) with
        {
            IsHyperV = true,
            Result = ResultKind.Nothing,
        },
        new(Surface, "conditional access", Rule, ResultKind.Nothing, d => new("", $"session?.InvokeMethod(job, \"KillJob\", {Inline(d)})")) { Parameter = "CimSession? session, CimInstance job", Imports = Imports },
        new(Surface, "disposed at once", Rule, ResultKind.Nothing, d => new("", $"session.InvokeMethod(job, \"KillJob\", {Inline(d)}).Dispose()")) { Parameter = Parameter, Imports = Imports },
        new(Surface, "lambda", Rule, ResultKind.Nothing, d => new("", $"((Action)(() => session.InvokeMethod(job, \"KillJob\", {Inline(d)})))()")) { Parameter = Parameter, Imports = Imports },
        Call("class name", d => new("", $"session.InvokeMethod(\"root/test\", \"CIM_ConcreteJob\", \"KillJob\", {Inline(d)})")) with
        {
            PlainRefusal = static (_, _) => "StaticCall",
            LibraryRefusal = static (_, _) => "StaticCall",
        },
        Call("class name and options", d => new("", $"session.InvokeMethod(\"root/test\", \"CIM_ConcreteJob\", \"KillJob\", {Inline(d)}, null)")) with
        {
            PlainRefusal = static (_, _) => "StaticCall",
            LibraryRefusal = static (_, _) => "StaticCall",
        },
        Call("added to conditionally", d => d is null ? null : new($"var parameters = new CimMethodParametersCollection();\nif (flag)\n{{\nparameters.Add({Create(d)});\n}}", "session.InvokeMethod(job, \"KillJob\", parameters)")) with
        {
            PlainRefusal = static (_, _) => "ParametersSetConditionally",
            LibraryRefusal = static (_, _) => "ParametersSetConditionally",
        },
        Call("another parameter", d => d is null ? null : new("", $"session.InvokeMethod(job, \"KillJob\", new CimMethodParametersCollection {{ CimMethodParameter.Create(\"RequestedState\", {d}, CimFlags.In) }})")) with
        {
            PlainRefusal = static (_, _) => "ParametersOfAnotherMethod",
            LibraryRefusal = static (_, _) => "ParametersOfAnotherMethod",
        },
        Call("shown to others", d => new($"var parameters = {Inline(d)};\nConsole.WriteLine(parameters);", "session.InvokeMethod(job, \"KillJob\", parameters)")) with
        {
            PlainRefusal = static (_, _) => "ParametersUsedElsewhere",
            LibraryRefusal = static (_, _) => "ParametersUsedElsewhere",
        },
        Call("handed in", d => d is null ? new("", "session.InvokeMethod(job, \"KillJob\", Make())") : null) with
        {
            Members = "private static CimMethodParametersCollection Make() => throw new NotSupportedException();",
            PlainRefusal = static (_, _) => "ArgumentsBuiltElsewhere",
            LibraryRefusal = static (_, _) => "ArgumentsBuiltElsewhere",
        },
        Call("one of two names", d => new("var method = flag ? \"KillJob\" : \"RequestStateChange\";", $"session.InvokeMethod(job, method, {Inline(d)})")) with
        {
            PlainRefusal = static (_, _) => "NameNotConstant",
            LibraryRefusal = static (_, _) => "NameNotConstant",
        },
        Awaited("awaited", d => new("", $"await session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)})")) with { IsCanonical = true },
        Awaited("awaited task", d => new("", $"await session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)}).ToTask()")),
        Awaited("awaited task, token", d => new("var token = System.Threading.CancellationToken.None;\nConsole.WriteLine(token);", $"await session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)}).ToTask(token).ConfigureAwait(false)")),
        Call("task's result", d => new("", $"session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)}).ToTask().Result")) with { Support = Adapters, IsNoStatement = true },
        Call("task's awaiter", d => new("", $"session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)}).ToTask().GetAwaiter().GetResult()")) with { Support = Adapters },
        Call("observable's awaiter", d => new("", $"session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)}).GetAwaiter().GetResult()")) with { Support = Adapters },
        Call("task's awaiter, token", d => new("var token = System.Threading.CancellationToken.None;\nConsole.WriteLine(token);", $"session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)}).ToTask(token).ConfigureAwait(false).GetAwaiter().GetResult()")) with { Support = Adapters },
        Awaited("awaited first, token", d => new("var token = System.Threading.CancellationToken.None;\nConsole.WriteLine(token);", $"await session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)}).FirstAsync().RunAsync(token)")),
        Awaited("awaited, namespace", d => new("", $"await session.InvokeMethodAsync(\"root/test\", job, \"KillJob\", {Inline(d)})")),
        Awaited("awaited, local parameters", d => new($"using var parameters = {Inline(d)};", "await session.InvokeMethodAsync(job, \"KillJob\", parameters)")),
        Later("subscribed", d => new("", $"session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)}).Subscribe(new Observer())")),
        Later("subscribed, options", d => new("", $"session.InvokeMethodAsync(\"root/test\", job, \"KillJob\", {Inline(d)}, null).Subscribe(new Observer())")),
        Later("task kept", d => new("", $"Keep(session.InvokeMethodAsync(job, \"KillJob\", {Inline(d)}).ToTask())")) with
        {
            Members = "private static System.Threading.Tasks.Task? s_kept;\nprivate static void Keep(System.Threading.Tasks.Task task) => s_kept = task;",
        },
    ];

    private static string Imports => "using Microsoft.Management.Infrastructure;";

    private static string Parameter => "CimSession session, CimInstance job";

    private static Shape Call(string name, Func<string?, Fragment?> write) => new(Surface, name, Rule, ResultKind.MethodResult, write) { Imports = Imports, Parameter = Parameter };

    private static Shape Awaited(string name, Func<string?, Fragment?> write) => Call(name, write) with { IsAsync = true, Support = Adapters };

    private static Shape Later(string name, Func<string?, Fragment?> write) => Call(name, write) with
    {
        Result = ResultKind.Nothing,
        Support = Adapters,
        AnswersLater = true,
        LibraryRefusal = static (_, _) => "AnswerReadElsewhere",
    };

    private static string Create(string value) => $"CimMethodParameter.Create(\"DeleteOnKill\", {value}, CimFlags.In)";

    private static string Inline(string? value) => value is null ? "new CimMethodParametersCollection()" : $"new CimMethodParametersCollection {{ {Create(value)} }}";
}
