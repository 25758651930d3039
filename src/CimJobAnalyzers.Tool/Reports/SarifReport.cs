using System.Text.Json;
using System.Text.Json.Nodes;
using CimJobAnalyzers.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tool.Reports;

/// <summary>SARIF 2.1.0, for code scanning.</summary>
internal sealed class SarifReport : IReport
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    public bool NeedsChanges => false;

    public Task WriteAsync(Reading reading, TextWriter output, CancellationToken cancellationToken)
    {
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject { ["name"] = "cimjob", ["rules"] = new JsonArray([.. CodeReader.Descriptors.Select(Rule)]) },
                },
                ["invocations"] = new JsonArray(new JsonObject
                {
                    ["executionSuccessful"] = reading.Failures.Count == 0,
                    ["toolExecutionNotifications"] = new JsonArray([.. reading.Failures.Select(failure => Message("error", failure)), .. reading.Notes.Select(note => Message("note", note))]),
                }),
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. reading.Findings.Select(Result)]),
            }),
        };
        return output.WriteLineAsync(log.ToJsonString(Format));
    }

    private static JsonObject Rule(DiagnosticDescriptor rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title.ToString() },
        ["fullDescription"] = new JsonObject { ["text"] = rule.Description.ToString() },
        ["helpUri"] = rule.HelpLinkUri,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.DefaultSeverity), ["enabled"] = rule.IsEnabledByDefault },
    };

    private static JsonObject Message(string level, string text) => new() { ["level"] = level, ["message"] = new JsonObject { ["text"] = text } };

    private static JsonObject Result(Finding finding)
    {
        var properties = new JsonObject { ["outcome"] = finding.Outcome };
        foreach (var (name, value) in new[] { ("action", finding.Action), ("refusal", finding.Refusal) })
        {
            if (value is not null)
            {
                properties[name] = value;
            }
        }

        return new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["level"] = Level(finding.Severity),
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', finding.Path.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = "%SRCROOT%" },
                    ["region"] = new JsonObject
                    {
                        ["startLine"] = finding.Span.Start.Line + 1,
                        ["startColumn"] = finding.Span.Start.Character + 1,
                        ["endLine"] = finding.Span.End.Line + 1,
                        ["endColumn"] = finding.Span.End.Character + 1,
                    },
                },
            }),
            ["properties"] = properties,
        };
    }

    private static string Level(DiagnosticSeverity severity) => severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" };
}
