namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>One way to read the number out of an answer.</summary>
/// <param name="Name">What is particular about it; empty for the usual way.</param>
/// <param name="Expression">The expression, with ANSWER for the answer.</param>
internal sealed record Reading(string Name, string Expression)
{
    /// <summary>The reason why the library's result cannot be read so.</summary>
    public string? LibraryRefusal { get; init; }

    public bool IsUsual => Name.Length == 0;

    /// <summary>The ways to read an answer of one kind, the usual one first.</summary>
    public static IReadOnlyList<Reading> Of(ResultKind kind) => kind switch
    {
        ResultKind.Boxed => [new("", "(uint)ANSWER"), .. Boxed("ANSWER")],
        ResultKind.OutParameters =>
        [
            new("", "(uint)ANSWER[\"ReturnValue\"]"),
            new("other case", "(uint)ANSWER[\"returnvalue\"]"),
            new("property", "(uint)ANSWER.Properties[\"ReturnValue\"].Value"),
            new("property in parentheses", "(uint)(ANSWER.Properties[\"ReturnValue\"]).Value"),
            new("properties in parentheses", "(uint)(ANSWER.Properties)[\"ReturnValue\"].Value"),
            new("suppressed property", "(uint)ANSWER!.Properties![\"ReturnValue\"]!.Value!"),
            new("GetPropertyValue", "(uint)ANSWER.GetPropertyValue(\"ReturnValue\")"),
            new("object in parentheses", "(uint)(ANSWER)[\"ReturnValue\"]"),
            .. Boxed("ANSWER[\"ReturnValue\"]"),
        ],
        ResultKind.MethodResult =>
        [
            new("", "(uint)ANSWER.ReturnValue.Value"),
            new("parameter in parentheses", "(uint)(ANSWER.ReturnValue).Value"),
            new("value in parentheses", "(uint)((ANSWER.ReturnValue.Value))"),
            new("suppressed parameter", "(uint)ANSWER!.ReturnValue!.Value!"),
            new("question marks", "(uint?)ANSWER?.ReturnValue?.Value"),
            new("one question mark", "(uint?)ANSWER?.ReturnValue.Value"),
            new("question marks and as", "ANSWER?.ReturnValue?.Value as uint?"),
            new("property pattern", "(ANSWER.ReturnValue is { Value: uint code } ? code : 99u)") { LibraryRefusal = "ResultReadInAnotherWay" },
            .. Boxed("ANSWER.ReturnValue.Value"),
        ],
        ResultKind.ScriptObject => [new("", "Convert.ToUInt32(ANSWER.Properties_.Item(\"ReturnValue\").Value)"), new("text", "uint.Parse($\"{ANSWER.Properties_.Item(\"ReturnValue\").Value}\")")],
        ResultKind.Object => [new("", "Convert.ToUInt32(ANSWER)"), new("text", "uint.Parse($\"{ANSWER}\")")],
        ResultKind.Collection =>
        [
            new("", "(uint)ANSWER[0].Properties[\"ReturnValue\"].Value"),
            new("property in parentheses", "(uint)(ANSWER[0].Properties[\"ReturnValue\"]).Value"),
            .. Boxed("ANSWER[0].Properties[\"ReturnValue\"].Value"),
        ],
        ResultKind.Structure => [new("", "ANSWER.ReturnValue"), new("parentheses", "(ANSWER).ReturnValue"), new("coalesced", "(ANSWER.ReturnValue ?? 99u)")],
        ResultKind.Number =>
        [
            new("", "ANSWER"),
            new("parentheses", "(ANSWER)"),
            new("cast", "(uint)ANSWER"),
            new("converted", "Convert.ToUInt32(ANSWER)"),
            new("text", "uint.Parse($\"{ANSWER}\")"),
            new("switch", "(ANSWER switch { 0 => 0u, var code => code })"),
        ],
        _ => [new("", "ANSWER")],
    };

    public string Of(string answer)
    {
        var operand = answer.StartsWith("await ", StringComparison.Ordinal) && Expression != "ANSWER" ? $"({answer})" : answer;
        return Expression.Replace("ANSWER", operand, StringComparison.Ordinal);
    }

    private static IEnumerable<Reading> Boxed(string value) =>
    [
        new("parentheses", $"((uint)({value}))"),
        new("suppressed", $"(uint){value}!"),
        new("cast twice", $"(uint)(object){value}"),
        new("nullable", $"(uint?){value}"),
        new("as", $"{value} as uint?"),
        new("converted", $"Convert.ToUInt32({value})"),
        new("pattern", $"({value} is uint number ? number : 99u)"),
        new("any pattern", $"({value} is {{ }} boxed ? (uint)boxed : 99u)"),
        new("switch", $"({value} switch {{ 0u => 0u, uint number => number, _ => 99u }})"),
        new("unboxed", $"System.Runtime.CompilerServices.Unsafe.Unbox<uint>({value})"),
        new("text", $"uint.Parse($\"{{{value}}}\")"),
        new("own text", $"uint.Parse({value}.ToString()!)"),
        new("dynamic", $"(uint)(dynamic){value}"),
        new("coalesced", $"(uint)({value} ?? 99u)"),
        new("tuple", $"(uint)({value}, 0).Item1"),
    ];
}
