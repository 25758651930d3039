namespace CimJobAnalyzers.Tool.Commands;

/// <summary>Turns what stops a run into a sentence and an exit code.</summary>
internal static class Guard
{
    public static async Task<int> RunAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. No file was left half written.");
            return ExitCodes.Error;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCodes.Error;
        }
    }
}
