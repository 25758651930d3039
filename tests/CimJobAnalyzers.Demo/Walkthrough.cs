using System.Globalization;
using System.Text.RegularExpressions;
using DiffPlex.Renderer;

namespace CimJobAnalyzers.Demo;

/// <summary>Shows on the sample what a user of the packages sees: the warnings, the rewrite, and a build that is clean after it.</summary>
internal sealed partial class Walkthrough(string root, TextWriter output)
{
    private const string ProjectName = "CimJobAnalyzers.Sample.csproj";

    private static readonly string[] Rules = ["CIMJOB001", "CIMJOB002", "CIMJOB003", "CIMJOB009", "CIMJOB010"];

    private readonly string _sample = Path.Combine(root, "tests", "CimJobAnalyzers.Sample");

    // As deep below the root as the sample, so that the relative paths in its nuget.config and its props hold.
    private readonly string _copy = Path.Combine(root, "artifacts", "sample");

    public static string FindRoot(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "CimJobAnalyzers.sln")))
            {
                return directory.FullName;
            }
        }

        throw new DemoFailedException($"There is no CimJobAnalyzers.sln above {start}.");
    }

    public static async Task PackAsync(string root, TextWriter output)
    {
        await output.WriteLineAsync("Packing into artifacts/packages …");
        Delete(Path.Combine(root, "artifacts", "packages"));
        (await DotNet.RunAsync(root, "pack", "src/Packages.slnf", "--nologo", "-v", "quiet")).EnsureSuccess();
    }

    public async Task RunAsync()
    {
        Delete(Path.Combine(root, "artifacts", "sample-packages"));
        Delete(_copy);

        await ShowWarningsAsync();
        await RewriteCopyAsync();
        await BuildCopyAsync();
    }

    private async Task ShowWarningsAsync()
    {
        await output.WriteLineAsync("Building the sample …\n");
        var build = (await DotNet.RunAsync(_sample, "build", ProjectName, "--no-incremental", "--nologo")).EnsureSuccess();

        var warnings = WarningLine().Matches(build.Output);
        var lines = warnings
            .OrderBy(warning => warning.Groups["file"].Value, StringComparer.Ordinal)
            .ThenBy(warning => int.Parse(warning.Groups["line"].Value, CultureInfo.InvariantCulture))
            .Select(warning => Path.GetRelativePath(root, warning.Groups["file"].Value) + warning.Groups["rest"].Value)
            .Distinct();
        foreach (var line in lines)
        {
            await output.WriteLineAsync(line);
        }

        if (Rules.Except(warnings.Select(warning => warning.Groups["rule"].Value)).FirstOrDefault() is { } silent)
        {
            throw new DemoFailedException($"{silent} was not reported:\n{build.Output}");
        }
    }

    private async Task RewriteCopyAsync()
    {
        await output.WriteLineAsync("\nRewriting a copy in artifacts/sample …\n");
        Directory.CreateDirectory(_copy);
        foreach (var file in Directory.EnumerateFiles(_sample))
        {
            File.Copy(file, Path.Combine(_copy, Path.GetFileName(file)));
        }

        string[] command = ["format", "analyzers", ProjectName, "--severity", "warn", "--diagnostics", .. Rules];
        (await DotNet.RunAsync(_copy, command)).EnsureSuccess();

        var differences = 0;
        foreach (var file in Directory.EnumerateFiles(_sample, "*.cs").Select(Path.GetFileName).Order())
        {
            var before = await File.ReadAllTextAsync(Path.Combine(_sample, file!));
            var after = await File.ReadAllTextAsync(Path.Combine(_copy, file!));
            if (before != after)
            {
                differences++;
                await output.WriteLineAsync(UnidiffRenderer.GenerateUnidiff(before, after, $"a/{file}", $"b/{file}"));
            }
        }

        if (differences == 0)
        {
            throw new DemoFailedException("dotnet format changed nothing.");
        }
    }

    private async Task BuildCopyAsync()
    {
        await output.WriteLineAsync("Building the rewritten copy, warnings as errors …");
        (await DotNet.RunAsync(_copy, "build", ProjectName, "--no-incremental", "--nologo", "-warnaserror")).EnsureSuccess();
        await output.WriteLineAsync("Clean: no warnings left.");
    }

    private static void Delete(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [GeneratedRegex(@"^\s*(?<file>[^(\r\n]+)(?<rest>\((?<line>\d+),\d+\): warning (?<rule>CIMJOB\d+): [^\r\n]*?)( \[[^\]\r\n]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex WarningLine();
}
