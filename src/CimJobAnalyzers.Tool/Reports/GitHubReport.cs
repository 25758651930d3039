using CimJobAnalyzers.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tool.Reports;

/// <summary>Workflow commands: GitHub shows each finding at its line.</summary>
internal sealed class GitHubReport : IReport
{
    public bool NeedsChanges => false;

    public async Task WriteAsync(Reading reading, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var finding in reading.Findings)
        {
            var kind = finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" };
            var (start, end) = (finding.Span.Start, finding.Span.End);
            await output.WriteLineAsync(
                $"::{kind} file={Property(finding.Path)},line={start.Line + 1},endLine={end.Line + 1},col={start.Character + 1},title={Property(finding.Rule)}::{Data(finding.Message)}");
        }

        foreach (var failure in reading.Failures)
        {
            await output.WriteLineAsync($"::error::{Data(failure)}");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
