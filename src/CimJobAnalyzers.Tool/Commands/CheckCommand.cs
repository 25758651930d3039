using System.CommandLine;
using CimJobAnalyzers.Tool.Analysis;
using CimJobAnalyzers.Tool.Loading;
using CimJobAnalyzers.Tool.Reports;

namespace CimJobAnalyzers.Tool.Commands;

/// <summary>Reports what the rules find.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var code = new CodeOptions();
        var format = new Option<string>("--format") { Description = "How to report.", DefaultValueFactory = _ => "text" };
        var output = new Option<string?>("--output") { Description = "The file to write the report to, in place of the terminal." };
        var baseline = new Option<string?>("--baseline") { Description = "A file of findings that are known: they are not reported." };
        var writeBaseline = new Option<bool>("--write-baseline") { Description = "Writes what is found to the file of --baseline, and ends with 0." };
        format.AcceptOnlyFromAmong([.. ReportFormats.ByName.Keys]);
        var command = new Command("check", "Reports the mistakes in a code base. Nothing is written to it.") { format, output, baseline, writeBaseline };
        code.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(writeBaseline) && result.GetValue(baseline) is null)
            {
                result.AddError("--write-baseline needs --baseline FILE.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(async () =>
        {
            var request = code.Read(parsed);
            var known = parsed.GetValue(baseline);
            var report = ReportFormats.ByName[parsed.GetValue(format)!];
            var reading = await Progress.ShowAsync("Reading", () => ReadAsync(request, report.NeedsChanges, cancellationToken));
            if (known is not null && parsed.GetValue(writeBaseline))
            {
                await Baseline.Of(reading.Findings).WriteAsync(known, cancellationToken);
                return reading.Failures.Count > 0 ? ExitCodes.Error : ExitCodes.Clean;
            }

            if (known is not null)
            {
                reading = (await Baseline.ReadAsync(known, cancellationToken)).Without(reading);
            }

            await WriteAsync(report, reading, parsed.GetValue(output), cancellationToken);
            return reading.Failures.Count > 0 ? ExitCodes.Error : reading.Findings.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean;
        }));
        return command;
    }

    private static async Task<Reading> ReadAsync(CodeRequest request, bool withChanges, CancellationToken cancellationToken)
    {
        var codeBase = await CodeBaseLoader.LoadAsync(request, cancellationToken);
        return await new CodeReader(request).ReadAsync(codeBase, withChanges, cancellationToken);
    }

    private static async Task WriteAsync(IReport report, Reading reading, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            await report.WriteAsync(reading, Console.Out, cancellationToken);
            return;
        }

        using var text = new StringWriter();
        await report.WriteAsync(reading, text, cancellationToken);
        await File.WriteAllTextAsync(path, text.ToString(), cancellationToken);
    }
}
