namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>KillJob by name through System.Management.</summary>
internal static class SystemManagementShapes
{
    private const string Surface = "System.Management";
    private const string Rule = "CIMJOB001";

    public static IEnumerable<Shape> All =>
    [
        Array("array", d => new("", $"job.InvokeMethod(\"KillJob\", new object[] {{ {d} }})")) with { IsCanonical = true },
        Array("array of stated size", d => d is null ? null : new("", $"job.InvokeMethod(\"KillJob\", new object[1] {{ {d} }})")),
        Array("implicit array", d => d is null ? null : new("", $"job.InvokeMethod(\"KillJob\", new[] {{ (object){d} }})")),
        Array("collection expression", d => new("", $"job.InvokeMethod(\"KillJob\", [{d}])")),
        Array("surplus elements", d => d is null ? null : new("", $"job.InvokeMethod(\"KillJob\", new object[] {{ {d}, 1, \"x\" }})")),
        Array("null array", d => d is null ? new("", "job.InvokeMethod(\"KillJob\", null)") : null),
        Array("empty array", d => d is null ? new("", "job.InvokeMethod(\"KillJob\", Array.Empty<object>())") : null),
        Array("array in a local", d => new($"var arguments = new object[] {{ {d} }};", "job.InvokeMethod(\"KillJob\", arguments)")),
        Array("array in a typed local", d => new($"object[] arguments = new object[] {{ {d} }};", "job.InvokeMethod(\"KillJob\", arguments)")),
        Array("named and reordered", d => new("", $"job.InvokeMethod(args: new object[] {{ {d} }}, methodName: \"KillJob\")")),
        Array("other case", d => new("", $"job.InvokeMethod(\"KILLjob\", new object[] {{ {d} }})")),
        Array("private const", d => new("", $"job.InvokeMethod(Method, new object[] {{ {d} }})")) with { Members = "private const string Method = \"KillJob\";" },
        Array("private static readonly", d => new("", $"job.InvokeMethod(Method, new object[] {{ {d} }})")) with { Members = "private static readonly string Method = \"KillJob\";" },
        Array("constant of another class", d => new("", $"job.InvokeMethod(Names.Kill, new object[] {{ {d} }})")) with { Support = "public static class Names { public const string Kill = \"KillJob\"; }" },
        Array("local", d => new("var method = \"KillJob\";", $"job.InvokeMethod(method, new object[] {{ {d} }})")),
        Array("local const", d => new("const string method = \"KillJob\";", $"job.InvokeMethod(method, new object[] {{ {d} }})")),
        Array("nameof", d => new("", $"job.InvokeMethod(nameof(Names.KillJob), new object[] {{ {d} }})")) with { Support = "public static class Names { public const int KillJob = 0; }" },
        Array("interpolated", d => new("", $"job.InvokeMethod($\"Kill{{nameof(Names.Job)}}\", new object[] {{ {d} }})")) with { Support = "public static class Names { public const int Job = 0; }" },
        Array("concatenated", d => new("var kill = \"Kill\";", $"job.InvokeMethod(kill + \"Job\", new object[] {{ {d} }})")),
        Array("dynamic", d => new("dynamic target = job;", $"target.InvokeMethod(\"KillJob\", new object[] {{ {d} }})")) with
        {
            IsRequest = IsRequested,
            LibraryRefusal = static (_, _) => "BoundAtRunTime",
        },
        Array("delegate", d => new("Func<string, object?[], object> send = job.InvokeMethod;", $"send(\"KillJob\", new object[] {{ {d} }})")) with
        {
            IsRequest = IsRequested,
            LibraryRefusal = static (_, _) => "CalledThroughDelegate",
        },
        Array("derived receiver", d => new("", $"job.InvokeMethod(\"KillJob\", new object[] {{ {d} }})")) with
        {
            Parameter = "MyJob job",
            Support = "public class MyJob : System.Management.ManagementObject { }",
        },
        Array("class receiver", d => new("", $"job.InvokeMethod(\"KillJob\", new object[] {{ {d} }})")) with
        {
            Parameter = "ManagementClass job",
            PlainRefusal = static (_, _) => "StaticCall",
            LibraryRefusal = static (_, _) => "StaticCall",
        },
        Array("Hyper-V path", d => new("using var target = new ManagementObject(@\"root\\virtualization\\v2:Msvm_ConcreteJob.InstanceID='1'\");", $"target.InvokeMethod(\"KillJob\", new object[] {{ {d} }})")) with { IsHyperV = true },
        new(Surface, "conditional access", Rule, ResultKind.Nothing, d => new("", $"job?.InvokeMethod(\"KillJob\", new object[] {{ {d} }})")) { Parameter = "ManagementObject? job" },
        new(Surface, "lambda", Rule, ResultKind.Nothing, d => new("", $"((Action)(() => job.InvokeMethod(\"KillJob\", new object[] {{ {d} }})))()")),
        Parameters("parameters", d => new($"var p = job.GetMethodParameters(\"KillJob\");\n{Set("p[\"DeleteOnKill\"] =", d)}", "job.InvokeMethod(\"KillJob\", p, null)")) with { IsCanonical = true },
        Parameters("parameters, SetPropertyValue", d => new($"var p = job.GetMethodParameters(\"KillJob\");\n{(d is null ? "" : $"p.SetPropertyValue(\"DeleteOnKill\", {d});")}", "job.InvokeMethod(\"KillJob\", p, null)")),
        Parameters("parameters, Properties", d => new($"var p = job.GetMethodParameters(\"KillJob\");\n{Set("p.Properties[\"DeleteOnKill\"].Value =", d)}", "job.InvokeMethod(\"KillJob\", p, null)")),
        Parameters("parameters, using", d => new($"using var p = job.GetMethodParameters(\"KillJob\");\n{Set("p[\"DeleteOnKill\"] =", d)}", "job.InvokeMethod(\"KillJob\", p, null)")),
        Parameters("parameters, null first", d => new($"ManagementBaseObject? p = null;\np = job.GetMethodParameters(\"KillJob\");\n{Set("p[\"DeleteOnKill\"] =", d)}", "job.InvokeMethod(\"KillJob\", p, null)")),
        Parameters("parameters, named and reordered", d => new($"var p = job.GetMethodParameters(methodName: \"KillJob\");\n{Set("p[\"deleteonkill\"] =", d)}", "job.InvokeMethod(options: null, inParameters: p, methodName: \"KillJob\")")),
        Parameters("parameters, one name for both", d => new($"const string method = \"KillJob\";\nvar p = job.GetMethodParameters(method);\n{Set("p[\"DeleteOnKill\"] =", d)}", "job.InvokeMethod(method, p, null)")),
        Parameters("parameters of another object", d => new($"var p = new ManagementClass(\"CIM_ConcreteJob\").GetMethodParameters(\"KillJob\");\n{Set("p[\"DeleteOnKill\"] =", d)}", "job.InvokeMethod(\"KillJob\", p, null)")) with
        {
            LibraryRefusal = static (_, _) => "StatementsNotRemovable",
        },
        Parameters("parameters inline", d => d is null ? new("", "job.InvokeMethod(\"KillJob\", job.GetMethodParameters(\"KillJob\"), null)") : null) with { PlainRefusal = OnlyIfIgnored },
        Parameters("null parameters", d => d is null ? new("", "job.InvokeMethod(\"KillJob\", null, null)") : null) with { PlainRefusal = OnlyIfIgnored },
        Parameters("parameters handed in", d => d is null ? new("var p = Make();", "job.InvokeMethod(\"KillJob\", p, null)") : null) with
        {
            Members = "private static ManagementBaseObject Make() => throw new NotSupportedException();",
            PlainRefusal = static (_, _) => "ArgumentsBuiltElsewhere",
            LibraryRefusal = static (_, _) => "ArgumentsBuiltElsewhere",
        },
        Parameters("parameters shown to others", d => new($"var p = job.GetMethodParameters(\"KillJob\");\n{Set("p[\"DeleteOnKill\"] =", d)}\nConsole.WriteLine(p);", "job.InvokeMethod(\"KillJob\", p, null)")) with
        {
            PlainRefusal = static (_, _) => "ParametersUsedElsewhere",
            LibraryRefusal = static (_, _) => "ParametersUsedElsewhere",
        },
        Parameters("parameters set conditionally", d => d is null ? null : new($"var p = job.GetMethodParameters(\"KillJob\");\nif (flag)\n{{\np[\"DeleteOnKill\"] = {d};\n}}", "job.InvokeMethod(\"KillJob\", p, null)")) with
        {
            PlainRefusal = static (_, _) => "ParametersSetConditionally",
            LibraryRefusal = static (_, _) => "ParametersSetConditionally",
        },
        Parameters("parameters of another method", d => d is null ? null : new($"var p = job.GetMethodParameters(\"RequestStateChange\");\np[\"DeleteOnKill\"] = {d};", "job.InvokeMethod(\"KillJob\", p, null)")) with
        {
            PlainRefusal = static (_, _) => "ParametersOfAnotherMethod",
            LibraryRefusal = static (_, _) => "ParametersOfAnotherMethod",
        },
        Array("array handed in", d => d is null ? new("var arguments = Make();", "job.InvokeMethod(\"KillJob\", arguments)") : null) with
        {
            Members = "private static object[] Make() => new object[] { true };",
            PlainRefusal = static (_, _) => "ArgumentsBuiltElsewhere",
            LibraryRefusal = static (_, _) => "ArgumentsBuiltElsewhere",
        },
        Array("one of two names", d => new("var method = flag ? \"KillJob\" : \"RequestStateChange\";", $"job.InvokeMethod(method, new object[] {{ {d} }})")) with
        {
            PlainRefusal = static (_, _) => "NameNotConstant",
            LibraryRefusal = static (_, _) => "NameNotConstant",
        },
        Later("observer, array", d => new("var observer = new ManagementOperationObserver();", $"job.InvokeMethod(observer, \"KillJob\", new object[] {{ {d} }})")),
        Later("observer, parameters", d => new($"var observer = new ManagementOperationObserver();\nvar p = job.GetMethodParameters(\"KillJob\");\n{Set("p[\"DeleteOnKill\"] =", d)}", "job.InvokeMethod(observer, \"KillJob\", p, null)")),
    ];

    private static bool IsRequested(string method, int state) => method.Contains($"(\"RequestStateChange\", new object[] {{ (ushort){state}, null }})", StringComparison.Ordinal)
        || method.Contains($"(\"RequestStateChange\", new object?[] {{ (ushort){state}, null }})", StringComparison.Ordinal);

    private static Shape Array(string name, Func<string?, Fragment?> write) => new(Surface, name, Rule, ResultKind.Boxed, write);

    private static Shape Parameters(string name, Func<string?, Fragment?> write) => new(Surface, name, Rule, ResultKind.OutParameters, write);

    private static Shape Later(string name, Func<string?, Fragment?> write) => new(Surface, name, Rule, ResultKind.Nothing, write)
    {
        AnswersLater = true,
        LibraryRefusal = static (_, _) => "AnswerReadElsewhere",
    };

    private static string Set(string target, string? value) => value is null ? string.Empty : $"{target} {value};";

    private static string? OnlyIfIgnored(DeletionForm form, UseForm use) => use == UseForm.Ignored ? null : "ParametersUsedElsewhere";
}
