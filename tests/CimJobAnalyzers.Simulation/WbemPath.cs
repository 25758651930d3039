using System.Text.RegularExpressions;

namespace CimJobAnalyzers.Simulation;

/// <summary>The path of an instance or a class: <c>\\server\namespace:Class.Key="value"</c>.</summary>
public static partial class WbemPath
{
    /// <summary>The key of the instance; null for the path of a class.</summary>
    public static string? InstanceId(string path) => Form().Match(path) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("""\.\w+=["']([^"']*)["']\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
