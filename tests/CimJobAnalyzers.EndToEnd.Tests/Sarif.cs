using System.Text.Json;

namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>Reads the log that the compiler writes for other tools.</summary>
internal static class Sarif
{
    public static IReadOnlyList<SarifResult> Read(string folder)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "build.sarif")));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("CIMJOB", StringComparison.Ordinal))
                .Select(Convert),
        ];
    }

    private static SarifResult Convert(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var properties = result.TryGetProperty("properties", out var bag) && bag.TryGetProperty("customProperties", out var custom)
            ? custom.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString())
            : [];

        return new SarifResult(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString()!,
            Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
            place.GetProperty("region").GetProperty("startLine").GetInt32(),
            result.TryGetProperty("suppressions", out _),
            properties);
    }
}
