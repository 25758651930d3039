using System.Globalization;
using System.Text.RegularExpressions;

namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>A warning or an error as the build prints it.</summary>
public sealed partial record BuildMessage(string Project, string File, int Line, string Severity, string Id, string Text)
{
    // The build prints each message when it comes up and again in its summary.
    public static IReadOnlyList<BuildMessage> Parse(string output) =>
    [
        .. Pattern().Matches(output)
            .Select(match => new BuildMessage(
                // A message about the project itself names it once.
                Path.GetFileNameWithoutExtension(match.Groups[match.Groups["project"].Success ? "project" : "file"].Value),
                Path.GetFileName(match.Groups["file"].Value.Trim()),
                match.Groups["line"] is { Success: true, Value: var line } ? int.Parse(line, CultureInfo.InvariantCulture) : 0,
                match.Groups["severity"].Value,
                match.Groups["id"].Value,
                match.Groups["text"].Value))
            .Distinct(),
    ];

    [GeneratedRegex(@"^\s*(?<file>[^(:\r\n]+?)\s*(\((?<line>\d+)(,\d+)*\))?\s*: (?<severity>warning|error) (?<id>[A-Z]+\d*): (?<text>[^\r\n]*?)( \[(?<project>[^\]\r\n]+)\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
