using System.Text.Json;

namespace CimJobAnalyzers.Tool.Analysis;

/// <summary>Findings that are known, by rule, file and the text of their line, so that lines that move stay known.</summary>
internal sealed record Baseline(IReadOnlyList<KnownFinding> Findings)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Baseline Of(IEnumerable<Finding> findings) =>
        new([.. findings.GroupBy(Key).Select(group => new KnownFinding(group.Key.Rule, group.Key.Path, group.Key.Line, group.Count()))]);

    /// <exception cref="InvalidDataException">The file is no baseline.</exception>
    public static async Task<Baseline> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<Baseline>(stream, Format, cancellationToken) is { Findings: not null } baseline ? baseline : throw new JsonException("it is empty");
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"{path} is no baseline: {failure.Message}", failure);
        }
    }

    public Task WriteAsync(string path, CancellationToken cancellationToken) => File.WriteAllTextAsync(path, JsonSerializer.Serialize(this, Format) + "\n", cancellationToken);

    /// <summary>The findings that are not known, or there more often than they are known.</summary>
    public Reading Without(Reading reading)
    {
        var known = Findings.ToDictionary(finding => (finding.Rule, finding.Path, finding.Line), finding => finding.Count);
        var unknown = new List<Finding>();
        foreach (var finding in reading.Findings)
        {
            if (known.GetValueOrDefault(Key(finding)) is > 0 and var count)
            {
                known[Key(finding)] = count - 1;
            }
            else
            {
                unknown.Add(finding);
            }
        }

        return reading with { Findings = unknown };
    }

    private static (string Rule, string Path, string Line) Key(Finding finding) => (finding.Rule, finding.Path, finding.Line);
}
