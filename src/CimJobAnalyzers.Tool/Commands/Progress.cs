using Spectre.Console;

namespace CimJobAnalyzers.Tool.Commands;

/// <summary>Shows on a terminal that work goes on; says nothing where nobody watches.</summary>
internal static class Progress
{
    public static async Task<T> ShowAsync<T>(string what, Func<Task<T>> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            return await work();
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Status().StartAsync($"{what} …", _ => work());
    }
}
