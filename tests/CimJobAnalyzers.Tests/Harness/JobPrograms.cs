namespace CimJobAnalyzers.Tests.Harness;

/// <summary>The programs in the files of Rules/Programs: a heading of title and warnings, the members of a class, and what stands beside it behind a line of dashes.</summary>
/// <remarks>A program that is not whole names what stands in files that are not in sight.</remarks>
internal sealed record JobPrograms(bool IsWhole, string Title, string Warnings, string Members, string More)
{
    public static IReadOnlyList<JobPrograms> All { get; } = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Rules", "Programs"), "*.txt").Order().SelectMany(InFile)];

    private static IEnumerable<JobPrograms> InFile(string path) =>
        File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n## ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.TrimStart('#', ' ').Split('\n', 2))
            .Select(part => Read(Path.GetFileNameWithoutExtension(path) != "OutOfSight", part[0], part[1]));

    private static JobPrograms Read(bool isWhole, string heading, string text)
    {
        var at = heading.LastIndexOf("=>", StringComparison.Ordinal);
        var pieces = text.Split("\n---\n");
        return new(isWhole, heading[..at].Trim(), heading[(at + 2)..].Trim(), pieces[0], pieces.Length > 1 ? pieces[1] : string.Empty);
    }
}
