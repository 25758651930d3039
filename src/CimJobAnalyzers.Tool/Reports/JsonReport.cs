using System.Text.Json;
using CimJobAnalyzers.Tool.Analysis;

namespace CimJobAnalyzers.Tool.Reports;

/// <summary>One object, for programs.</summary>
internal sealed class JsonReport : IReport
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public bool NeedsChanges => false;

    public Task WriteAsync(Reading reading, TextWriter output, CancellationToken cancellationToken) =>
        output.WriteLineAsync(JsonSerializer.Serialize(
            new
            {
                reading.Files,
                Findings = reading.Findings.Select(finding => new
                {
                    finding.Rule,
                    Severity = finding.Severity.ToString(),
                    finding.Path,
                    Line = finding.Span.Start.Line + 1,
                    Column = finding.Span.Start.Character + 1,
                    finding.Message,
                    finding.Outcome,
                    finding.Action,
                    finding.Refusal,
                }),
                reading.Notes,
                Errors = reading.Failures,
            },
            Format));
}
