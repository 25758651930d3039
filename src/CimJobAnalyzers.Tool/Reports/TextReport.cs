using CimJobAnalyzers.Tool.Analysis;
using Spectre.Console;

namespace CimJobAnalyzers.Tool.Reports;

/// <summary>A table for people, and counts.</summary>
internal sealed class TextReport : IReport
{
    private const int WidthOfFiles = 200;

    public bool NeedsChanges => false;

    public async Task WriteAsync(Reading reading, TextWriter output, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (output != Console.Out || Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfFiles;
        }

        if (reading.Findings.Count > 0)
        {
            console.Write(Findings(reading));
            console.Write(Counts(reading));
        }

        foreach (var note in reading.Notes)
        {
            await output.WriteLineAsync($"note: {note}");
        }

        foreach (var failure in reading.Failures)
        {
            await output.WriteLineAsync($"error: {failure}");
        }

        await output.WriteLineAsync($"{reading.Findings.Count} findings in {reading.Files} files.");
    }

    private static Table Findings(Reading reading)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("place", "rule", "what is wrong", "what the fix writes, or why there is none");
        table.Columns[0].NoWrap = true;
        table.Columns[1].NoWrap = true;
        foreach (var finding in reading.Findings)
        {
            var fix = finding.Action ?? (finding.Refusal is { } refusal ? $"refused: {refusal}" : "no fix");
            table.AddRow(new Text($"{finding.Path}:{finding.Span.Start.Line + 1}"), new Text(finding.Rule), new Text(finding.Message), new Text(fix));
        }

        return table;
    }

    private static Table Counts(Reading reading)
    {
        var table = new Table { Border = TableBorder.Simple };
        string[] outcomes = ["fix", "needs review", "refused", "no fix"];
        table.AddColumns(["rule", .. outcomes, "in all"]);
        foreach (var rule in reading.Findings.GroupBy(finding => finding.Rule).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            table.AddRow([rule.Key, .. outcomes.Select(outcome => $"{rule.Count(finding => finding.Outcome == outcome)}"), $"{rule.Count()}"]);
        }

        return table;
    }
}
