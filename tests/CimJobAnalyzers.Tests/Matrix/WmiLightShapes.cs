namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>KillJob through WmiLight, whose package is not referenced: its shape stands in for it.</summary>
internal static class WmiLightShapes
{
    private const string Surface = "WmiLight";
    private const string Rule = "CIMJOB001";

    public const string Api = """
        #nullable disable
        namespace WmiLight
        {
            public class WmiObject : System.IDisposable
            {
                internal WmiObject() { }
                public object this[string propertyName] => propertyName;
                public WmiMethod GetMethod(string methodName) => new WmiMethod();
                public object GetPropertyValue(string propertyName) => propertyName;
                public TResult GetPropertyValue<TResult>(string propertyName) => default;
                public void SetPropertyValue(string propertyName, sbyte propertyValue) { }
                public void SetPropertyValue(string propertyName, byte propertyValue) { }
                public void SetPropertyValue(string propertyName, short propertyValue) { }
                public void SetPropertyValue(string propertyName, ushort propertyValue) { }
                public void SetPropertyValue(string propertyName, int propertyValue) { }
                public void SetPropertyValue(string propertyName, uint propertyValue) { }
                public void SetPropertyValue(string propertyName, long propertyValue) { }
                public void SetPropertyValue(string propertyName, ulong propertyValue) { }
                public void SetPropertyValue(string propertyName, bool propertyValue) { }
                public void SetPropertyValue(string propertyName, string propertyValue) { }
                public object ExecuteMethod(WmiMethod method, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public object ExecuteMethod(WmiMethod method, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public void Dispose() { }
            }

            public class WmiMethod : System.IDisposable
            {
                internal WmiMethod() { }
                public string Name => "";
                public WmiMethodParameters CreateInParameters() => new WmiMethodParameters();
                public void Dispose() { }
            }

            public class WmiMethodParameters : WmiObject
            {
                internal WmiMethodParameters() { }
            }

            public class WmiConnection : System.IDisposable
            {
                public WmiConnection(string path) { }
                public object ExecuteMethod(WmiMethod method, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public object ExecuteMethod(WmiMethod method, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public object ExecuteMethod(WmiMethod method, WmiObject instance, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public object ExecuteMethod(WmiMethod method, WmiObject instance, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, WmiObject instance, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public TReturnValue ExecuteMethod<TReturnValue>(WmiMethod method, WmiObject instance, WmiMethodParameters inParameters, out WmiMethodParameters outParameters) => throw new System.NotSupportedException();
                public void Dispose() { }
            }

            public class WmiQuery : System.Collections.Generic.IEnumerable<WmiObject>
            {
                internal WmiQuery() { }
                public System.Collections.Generic.IEnumerator<WmiObject> GetEnumerator() => throw new System.NotSupportedException();
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }

            public static class WmiConnectionExtensions
            {
                public static WmiQuery CreateQuery(this WmiConnection connection, string wql) => new WmiQuery();
                public static WmiMethod GetMethod(this WmiConnection connection, string className, string methodName) => new WmiMethod();
            }
        }
        """;

    public static IEnumerable<Shape> All =>
    [
        Typed("three statements", d => new($"using var method = job.GetMethod(\"KillJob\");\nusing var p = method.CreateInParameters();\n{Set(d)}", "job.ExecuteMethod<uint>(method, p, out _)")) with { IsCanonical = true },
        Typed("cast value", d => d is null ? null : new($"var method = job.GetMethod(\"KillJob\");\nvar p = method.CreateInParameters();\n{Set($"(bool){d}")}", "job.ExecuteMethod<uint>(method, p, out _)")),
        Typed("no using", d => new($"var method = job.GetMethod(\"KillJob\");\nvar p = method.CreateInParameters();\n{Set(d)}", "job.ExecuteMethod<uint>(method, p, out _)")),
        Typed("out-parameters disposed of", d => new($"var method = job.GetMethod(\"KillJob\");\nvar p = method.CreateInParameters();\n{Set(d)}\nWmiMethodParameters? answers = null;\nanswers?.Dispose();", "job.ExecuteMethod<uint>(method, p, out answers)")),
        Typed("name in a constant", d => new($"const string name = \"KillJob\";\nvar method = job.GetMethod(name);\nvar p = method.CreateInParameters();\n{Set(d)}", "job.ExecuteMethod<uint>(method, p, out _)")),
        Typed("named and reordered", d => new($"var method = job.GetMethod(methodName: \"KillJob\");\nvar p = method.CreateInParameters();\n{(d is null ? "" : $"p.SetPropertyValue(propertyValue: {d}, propertyName: \"deleteonkill\");")}", "job.ExecuteMethod<uint>(inParameters: p, outParameters: out _, method: method)")),
        Typed("method of the connection", d => new($"using var connection = new WmiConnection(\"root\\\\test\");\nvar method = connection.GetMethod(\"CIM_ConcreteJob\", \"KillJob\");\nvar p = method.CreateInParameters();\n{Set(d)}", "job.ExecuteMethod<uint>(method, p, out _)")),
        Typed("Hyper-V query", d => new($"using var connection = new WmiConnection(@\"root\\virtualization\\v2\");\nvar target = System.Linq.Enumerable.First(connection.CreateQuery(\"SELECT * FROM Msvm_ConcreteJob\"));\nvar method = target.GetMethod(\"KillJob\");\nvar p = method.CreateInParameters();\n{Set(d)}", "target.ExecuteMethod<uint>(method, p, out _)")) with { IsHyperV = true },
        Typed("connection", d => new($"using var connection = new WmiConnection(\"root\\\\test\");\nvar method = job.GetMethod(\"KillJob\");\nvar p = method.CreateInParameters();\n{Set(d)}", "connection.ExecuteMethod<uint>(method, job, p, out _)")),
        Typed("boxed", d => new($"var method = job.GetMethod(\"KillJob\");\nvar p = method.CreateInParameters();\n{Set(d)}", "job.ExecuteMethod(method, p, out _)")) with { Result = ResultKind.Boxed },
        Typed("no in-parameters", d => d is null ? new("", "job.ExecuteMethod<uint>(job.GetMethod(\"KillJob\"), out _)") : null) with { PlainRefusal = Always("ParametersSetConditionally") },
        Typed("parameters inline", d => d is null ? new("var method = job.GetMethod(\"KillJob\");", "job.ExecuteMethod<uint>(method, method.CreateInParameters(), out _)") : null) with { PlainRefusal = Always("ParametersSetConditionally") },
        Typed("parameters set conditionally", d => d is null ? null : new($"var method = job.GetMethod(\"KillJob\");\nvar p = method.CreateInParameters();\nif (flag)\n{{\n{Set(d)}\n}}", "job.ExecuteMethod<uint>(method, p, out _)")) with { PlainRefusal = Always("ParametersSetConditionally") },
        Typed("parameters shown to others", d => d is null ? null : new($"var method = job.GetMethod(\"KillJob\");\nvar p = method.CreateInParameters();\n{Set(d)}\nConsole.WriteLine(p);", "job.ExecuteMethod<uint>(method, p, out _)")) with { PlainRefusal = Always("ParametersUsedElsewhere") },
        Typed("method shown to others", d => d is null ? null : new($"var method = job.GetMethod(\"KillJob\");\nvar p = method.CreateInParameters();\n{Set(d)}\nConsole.WriteLine(method.Name);", "job.ExecuteMethod<uint>(method, p, out _)")) with { PlainRefusal = Always("MethodUsedElsewhere") },
        Typed("parameters handed in", d => d is null ? new("var p = Make();", "job.ExecuteMethod<uint>(job.GetMethod(\"KillJob\"), p, out _)") : null) with
        {
            Members = "private static WmiMethodParameters Make() => throw new NotSupportedException();",
            PlainRefusal = Always("ArgumentsBuiltElsewhere"),
        },
        Typed("one of two names", d => new($"var method = job.GetMethod(flag ? \"KillJob\" : \"RequestStateChange\");\nvar p = method.CreateInParameters();\n{Set(d)}", "job.ExecuteMethod<uint>(method, p, out _)")) with { PlainRefusal = Always("NameNotConstant") },
    ];

    private static Shape Typed(string name, Func<string?, Fragment?> write) => new(Surface, name, Rule, ResultKind.Number, write)
    {
        Parameter = "WmiObject job",
        Imports = "using WmiLight;",
        OtherFiles = [Api],
        HasNoLibrary = true,
        PlainRefusal = static (form, _) => form == DeletionForm.Omitted ? "ParametersSetConditionally" : null,
        IsRequest = static (text, state) =>
            text.Contains("\"RequestStateChange\"", StringComparison.Ordinal)
            && (text.Contains($"SetPropertyValue(\"RequestedState\", {state})", StringComparison.Ordinal)
                || text.Contains($"SetPropertyValue(propertyValue: {state}, propertyName: \"RequestedState\")", StringComparison.Ordinal)),
    };

    private static string Set(string? value) => value is null ? string.Empty : $"p.SetPropertyValue(\"DeleteOnKill\", {value});";

    private static Func<DeletionForm, UseForm, string?> Always(string reason) => (_, _) => reason;
}
