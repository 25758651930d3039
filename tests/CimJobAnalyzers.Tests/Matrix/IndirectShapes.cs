namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>KillJob by a name that comes through the code around the call, and through the user's own helpers.</summary>
internal static class IndirectShapes
{
    private const string Rule = "CIMJOB001";

    private const string ByPosition =
        "public static class Helper { public static object InvokeMethod(ManagementObject o, string method, params object[] args) => o.InvokeMethod(method, args); }";

    private const string ByLambda =
        "public static class Helper { public static uint InvokeMethod(ManagementObject o, string method, Action<ManagementBaseObject> fill) { using var p = o.GetMethodParameters(method); fill(p); using var r = o.InvokeMethod(method, p, null); return (uint)r[\"ReturnValue\"]; } }";

    public static IEnumerable<Shape> All =>
    [
        Name("field", "private static string s_method = \"KillJob\";", "s_method"),
        Name("field assigned apart", "private static string s_method; static Program() { s_method = \"KillJob\"; }", "s_method") with
        {
            PlainRefusal = static (_, _) => "NameNotConstant",
            LibraryRefusal = static (_, _) => "NameNotConstant",
        },
        Name("property", "private static string Method => \"KillJob\";", "Method"),
        Name("auto-property", "private static string Method { get; } = \"KillJob\";", "Method"),
        Name("getter with a body", "private static string Method { get { return \"KillJob\"; } }", "Method"),
        Name("member of another class", "", "Names.Kill") with { Support = "public static class Names { public static string Kill { get; } = \"KillJob\"; }" },
        Name("one of two properties", "private static bool s_orderly; private static string Method => s_orderly ? \"RequestStateChange\" : \"KillJob\";", "Method") with
        {
            PlainRefusal = static (_, _) => "NameNotConstant",
            LibraryRefusal = static (_, _) => "NameNotConstant",
        },
        Name("switch expression", "", "(flag, flag) switch { (true, _) => \"KillJob\", _ => \"Suspend\" }") with
        {
            PlainRefusal = static (_, _) => "NameNotConstant",
            LibraryRefusal = static (_, _) => "NameNotConstant",
        },
        Name("deconstructed", "", "name", "var (name, x) = (\"KillJob\", 1);") with { IsRequest = IsRequested },
        Name("field of a tuple", "", "pair.Name", "var pair = (Name: \"KillJob\", Id: 1);") with { IsRequest = IsRequested, LibraryRefusal = static (_, _) => "NameLeftUnread" },
        Name("property of a record", "", "Op.Kill.Name") with { Support = "public sealed record Op(string Name) { public static readonly Op Kill = new(\"KillJob\"); }" },
        Name("property set by its object's maker", "", "op.Name", "var op = new Op { Name = \"KillJob\" };") with { Support = "public sealed class Op { public string Name { get; init; } = \"\"; }" },
        Name("local function", "", "Name()", "static string Name() => \"KillJob\";") with { IsRequest = IsRequested, LibraryRefusal = static (_, _) => "NameLeftUnread" },
        Name("method", "private static string Name() => \"KillJob\";", "Name()"),
        Name("member of an enumeration", "", "Names.KillJob.ToString()") with { Support = "public enum Names { KillJob }" },
        Name("member of an enumeration, interpolated", "", "$\"{Names.KillJob}\"") with { Support = "public enum Names { KillJob }" },
        Name("assigned if null", "", "name", "string? name = null; name ??= \"KillJob\";") with { IsRequest = IsRequested },
        Name("formatted", "", "string.Format(\"{0}Job\", \"Kill\")"),
        Name("string function", "", "\"CIM_KillJob\".Substring(4)"),
        Name("appended", "", "name", "var name = \"Kill\"; name += \"Job\";") with
        {
            PlainRefusal = static (_, _) => "NameNotConstant",
            LibraryRefusal = static (_, _) => "NameNotConstant",
        },
        Name("lazy", "private static readonly Lazy<string> s_name = new(() => \"KillJob\");", "s_name.Value") with
        {
            PlainRefusal = static (_, _) => "NameNotConstant",
            LibraryRefusal = static (_, _) => "NameNotConstant",
        },
        Name("array", "private static readonly string[] s_names = [\"KillJob\", \"Create\"];", "s_names[0]") with
        {
            PlainRefusal = static (_, _) => "NameNotConstant",
            LibraryRefusal = static (_, _) => "NameNotConstant",
        },
        Helper("expanded array", ByPosition, ResultKind.Boxed, d => new("", d is null ? "Helper.InvokeMethod(job, \"KillJob\")" : $"Helper.InvokeMethod(job, \"KillJob\", {d})")) with { IsCanonical = true },
        Helper("array", ByPosition, ResultKind.Boxed, d => new("", $"Helper.InvokeMethod(job, \"KillJob\", new object[] {{ {d} }})")),
        Helper("collection expression", ByPosition, ResultKind.Boxed, d => new("", $"Helper.InvokeMethod(job, \"KillJob\", [{d}])")),
        Helper("named and reordered", ByPosition, ResultKind.Boxed, d => new("", $"Helper.InvokeMethod(args: new object[] {{ {d} }}, method: \"KillJob\", o: job)")),
        Helper("name in a local", ByPosition, ResultKind.Boxed, d => new("var method = \"KillJob\";", $"Helper.InvokeMethod(job, method, new object[] {{ {d} }})")),
        Helper("lambda", ByLambda, ResultKind.Number, d => d is null ? null : new("", $"Helper.InvokeMethod(job, \"KillJob\", p => p[\"DeleteOnKill\"] = {d})")) with { IsCanonical = true },
        Helper("lambda with a block", ByLambda, ResultKind.Number, d => d is null ? null : new("", $"Helper.InvokeMethod(job, \"KillJob\", p => {{ p.Properties[\"DeleteOnKill\"].Value = {d}; }})")),
        Helper("lambda that sets nothing", ByLambda, ResultKind.Number, d => d is null ? new("", "Helper.InvokeMethod(job, \"KillJob\", p => { })") : null) with
        {
            PlainRefusal = static (_, _) => "ArgumentsBuiltElsewhere",
        },
        Helper(
            "arguments of its own",
            "public static class Helper { public static object InvokeMethod(ManagementObject o, string method, bool delete) => o.InvokeMethod(method, new object[] { delete }); }",
            ResultKind.Boxed,
            d => d is null ? null : new("", $"Helper.InvokeMethod(job, \"KillJob\", {d})")) with
        {
            PlainRefusal = static (_, _) => "ArgumentsBuiltElsewhere",
        },
    ];

    // The name stays where it was written.
    private static bool IsRequested(string method, int state) =>
        (method.Contains("\"RequestStateChange\"", StringComparison.Ordinal) && method.Contains($"(ushort){state}", StringComparison.Ordinal))
        || method.Contains($"StopJob(JobStopRequest.{(state == 4 ? "Terminate" : "Kill")}", StringComparison.Ordinal);

    private static Shape Name(string name, string members, string expression, string setup = "") =>
        new("Indirect name", name, Rule, ResultKind.Boxed, d => new(setup, $"job.InvokeMethod({expression}, new object[] {{ {d} }})")) { Members = members };

    private static Shape Helper(string name, string support, ResultKind result, Func<string?, Fragment?> write) => new("Own helper", name, Rule, result, write)
    {
        Support = support,
        LibraryRefusal = static (_, _) => "NoUnderlyingObject",
    };
}
