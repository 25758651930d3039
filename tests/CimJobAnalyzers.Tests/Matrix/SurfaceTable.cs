namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>What every surface can do, counted from the cases that the matrix runs.</summary>
internal static class SurfaceTable
{
    public const string Start = "<!-- surfaces -->";
    public const string End = "<!-- /surfaces -->";

    private const string Head = """
        | surface | shapes found | fixed plainly | fixed through the library | refused, and why |
        |---|---|---|---|---|
        """;

    public static string Text => string.Join('\n', [Head, .. Cases.Shapes.GroupBy(shape => shape.Surface).Select(Row)]);

    private static string Row(IGrouping<string, Shape> surface)
    {
        var shapes = surface.ToList();
        return $"| {surface.Key} | {shapes.Count} | {Fixed(shapes, usesLibrary: false)} | {Fixed(shapes, usesLibrary: true)} | {Refusals(shapes)} |";
    }

    private static string Fixed(List<Shape> shapes, bool usesLibrary)
    {
        var count = shapes.Count(shape => Outcomes(shape).Any(outcome => outcome.Refusal is null && outcome.UsesLibrary == usesLibrary));
        return count == 0 ? "none" : count == shapes.Count ? "all" : $"{count}";
    }

    // A reason counts where it leaves a call without any fix, whatever is referenced.
    private static string Refusals(List<Shape> shapes)
    {
        var reasons = shapes
            .Where(shape => Outcomes(shape).All(outcome => outcome.Refusal is not null))
            .Select(shape => Outcomes(shape).First().Refusal!)
            .GroupBy(reason => reason)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} ({group.Count()})");
        var text = string.Join(", ", reasons);
        return text.Length == 0 ? "none" : text;
    }

    private static IEnumerable<Expectation> Outcomes(Shape shape) =>
        Cases.ById.Values
            .Where(item => item.Shape == shape && item.Configuration.Style == "auto")
            .Select(item => item.Expectation);
}
