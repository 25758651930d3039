using System.CommandLine;
using System.Reflection;

namespace CimJobAnalyzers.Tool.Commands;

/// <summary>Shows the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string>("RULE") { Description = "The rule's ID, as in CIMJOB001." };
        var command = new Command("explain", "Shows the page of a rule.") { rule };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var id = parsed.GetRequiredValue(rule).ToUpperInvariant();
            await using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{id}.md");
            if (page is null)
            {
                await Console.Error.WriteLineAsync($"There is no rule {id}.");
                return ExitCodes.Error;
            }

            using var reader = new StreamReader(page);
            await Console.Out.WriteAsync(await reader.ReadToEndAsync(cancellationToken));
            return ExitCodes.Clean;
        });
        return command;
    }
}
