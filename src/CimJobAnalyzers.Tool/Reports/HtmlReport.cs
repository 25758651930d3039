using System.Reflection;
using System.Text.Json;
using CimJobAnalyzers.Tool.Analysis;

namespace CimJobAnalyzers.Tool.Reports;

/// <summary>One page that needs nothing beside it: counts, filters, and each finding before and after its fix.</summary>
internal sealed class HtmlReport : IReport
{
    private const string Place = "/*findings*/";

    // The default encoder leaves nothing that could end a script element.
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public bool NeedsChanges => true;

    public async Task WriteAsync(Reading reading, TextWriter output, CancellationToken cancellationToken)
    {
        await using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.html")!;
        using var reader = new StreamReader(page);
        var findings = reading.Findings.Select(finding => new
        {
            finding.Rule,
            finding.Path,
            Folder = Path.GetDirectoryName(finding.Path)?.Replace('\\', '/') is { Length: > 0 } folder ? folder : ".",
            Line = finding.Span.Start.Line + 1,
            Text = finding.Line,
            finding.Message,
            finding.Outcome,
            finding.Action,
            finding.Refusal,
            finding.Change?.Before,
            finding.Change?.After,
        });
        var data = JsonSerializer.Serialize(new { reading.Files, Findings = findings, reading.Notes, Errors = reading.Failures }, Format);
        await output.WriteAsync((await reader.ReadToEndAsync(cancellationToken)).Replace(Place, data, StringComparison.Ordinal));
    }
}
