using CimJobAnalyzers.Tests.Matrix;

namespace CimJobAnalyzers.Differential.Tests.Consumers;

/// <summary>A program of the matrix. Cases that differ in their configuration alone share one.</summary>
/// <param name="Name">The namespace around it, so that all programs fit into one assembly.</param>
/// <param name="Text">The whole file.</param>
internal sealed record ConsumerSource(string Name, string Text)
{
    public string FileName => Name + ".cs";

    public string ProgramName => $"{Name}.Consumer.Program";

    /// <summary>The programs of all cases.</summary>
    public static IReadOnlyDictionary<MatrixCase, ConsumerSource> OfAll(IEnumerable<MatrixCase> cases) =>
        cases.GroupBy(item => item.Source)
            .SelectMany((group, number) => group.Select(item => (Case: item, Source: Of(group.Key, $"Case{number}"))))
            .ToDictionary(item => item.Case, item => item.Source);

    /// <summary>A program in a namespace of its own.</summary>
    public static ConsumerSource Of(string text, string name) => new(name, Wrapped(text, name));

    private static string Wrapped(string text, string name) => text
        .Replace("using Support;", $"using {name}.Support;", StringComparison.Ordinal)
        .Replace("namespace Consumer", $"namespace {name}.Consumer", StringComparison.Ordinal)
        .Replace("namespace Support", $"namespace {name}.Support", StringComparison.Ordinal);
}
