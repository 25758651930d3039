using System.Diagnostics;
using System.Text;

namespace CimJobAnalyzers.Demo;

/// <summary>Runs the SDK's own commands, as a user's shell would.</summary>
internal static class DotNet
{
    // A parent `dotnet` tells its children where its own MSBuild lives and how it was started; a command of the user's knows nothing of that.
    private static readonly string[] Inherited = ["MSBUILD", "VSTEST", "DOTNET_HOST", "COMPLUS_", "CORECLR_", "TESTINGPLATFORM"];

    public static async Task<CommandResult> RunAsync(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (var name in start.Environment.Keys.Where(IsInherited).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // Build nodes that outlive the command would hold the packages and the files of a folder that is about to go.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();

        return new CommandResult($"dotnet {string.Join(' ', arguments)}", process.ExitCode, output.ToString());

        void Collect(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }
    }

    private static bool IsInherited(string name) =>
        Inherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
