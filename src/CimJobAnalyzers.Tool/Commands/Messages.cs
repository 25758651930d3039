namespace CimJobAnalyzers.Tool.Commands;

/// <summary>Says on standard error what a report has no place for.</summary>
internal static class Messages
{
    public static async Task WriteAsync(IEnumerable<string> notes, IEnumerable<string> failures)
    {
        foreach (var note in notes)
        {
            await Console.Error.WriteLineAsync($"note: {note}");
        }

        foreach (var failure in failures)
        {
            await Console.Error.WriteLineAsync($"error: {failure}");
        }
    }
}
