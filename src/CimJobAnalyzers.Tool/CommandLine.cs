using System.CommandLine;
using CimJobAnalyzers.Tool.Commands;

namespace CimJobAnalyzers.Tool;

/// <summary>What the process does with its arguments.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Finds and fixes the mistakes that C# code makes with CIM (WMI, Hyper-V) jobs.")
        {
            CheckCommand.Create(),
            FixCommand.Create(),
            ExplainCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Out, Error = Console.Error });
        return parsed.Errors.Count > 0 ? ExitCodes.Error : exitCode;
    }
}
