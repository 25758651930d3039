using System.CommandLine;
using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.Tool.Analysis;
using CimJobAnalyzers.Tool.Fixing;
using CimJobAnalyzers.Tool.Loading;

namespace CimJobAnalyzers.Tool.Commands;

/// <summary>Shows what the fixes would write, or writes it.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        var code = new CodeOptions();
        var write = new Option<bool>("--write") { Description = "Writes the files. Without it, they are only shown as a diff." };
        var includeReview = new Option<bool>("--include-review") { Description = "Takes what needs review too; the diff marks it." };
        var command = new Command("fix", "Shows as a unified diff what the fixes write, or writes it.") { write, includeReview };
        code.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(async () =>
        {
            var request = code.Read(parsed);
            var includesReview = parsed.GetValue(includeReview);
            var (reading, changes) = await Progress.ShowAsync("Fixing", () => ChangesAsync(request, includesReview, cancellationToken));
            foreach (var change in changes)
            {
                await Console.Out.WriteLineAsync(change.ToDiff());
            }

            var failures = reading.Failures.ToList();
            if (parsed.GetValue(write))
            {
                failures.AddRange(await ChangeWriter.WriteAsync(changes, cancellationToken));
            }

            await Messages.WriteAsync(reading.Notes, failures);
            var left = reading.Findings.Count(finding => finding.Action is null || (finding.NeedsReview && !includesReview));
            await Console.Error.WriteLineAsync($"{changes.Count} files {(parsed.GetValue(write) ? "changed" : "to change")}; {left} findings have no fix that can be taken unseen.");
            return failures.Count > 0 ? ExitCodes.Error : changes.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean;
        }));
        return command;
    }

    private static async Task<(Reading Reading, IReadOnlyList<Change> Changes)> ChangesAsync(CodeRequest request, bool includesReview, CancellationToken cancellationToken)
    {
        var codeBase = await CodeBaseLoader.LoadAsync(request, cancellationToken);
        var reader = new CodeReader(request);
        var reading = await reader.ReadAsync(codeBase, withChanges: false, cancellationToken);
        var solution = await Rewrites.ApplyAsync(codeBase.Solution, reading.Reports, includesReview, cancellationToken);
        var reviewed = reading.Findings.Where(finding => includesReview && finding.NeedsReview);
        var (changes, failures) = await Change.AllAsync(request, codeBase, solution, reviewed, cancellationToken);
        return (reading with { Failures = [.. reading.Failures, .. failures] }, changes);
    }
}
