namespace CimJobAnalyzers.Tool.Tests;

/// <summary>One run of the command: what it ended with and what it said.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    private static readonly SemaphoreSlim Console = new(1);

    /// <summary>Runs the command as its process would, with the two streams caught.</summary>
    public static async Task<Run> OfAsync(params string[] arguments)
    {
        await Console.WaitAsync();
        var (usualOutput, usualError) = (System.Console.Out, System.Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            System.Console.SetOut(output);
            System.Console.SetError(error);
            var exitCode = await CommandLine.RunAsync(arguments);
            return new Run(exitCode, output.ToString(), error.ToString());
        }
        finally
        {
            System.Console.SetOut(usualOutput);
            System.Console.SetError(usualError);
            Console.Release();
        }
    }
}
