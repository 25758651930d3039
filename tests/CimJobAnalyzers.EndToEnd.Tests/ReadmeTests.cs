using System.Text.RegularExpressions;

namespace CimJobAnalyzers.EndToEnd.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string[] Blocks =
    [
        .. ShellBlock().Matches(Read("README.md")).Select(match => match.Groups["command"].Value.TrimEnd('\r', '\n')),
    ];

    [Fact]
    public void The_first_two_commands_are_one_line_each() =>
        Assert.All(Blocks.Take(2), command => Assert.DoesNotContain('\n', command));

    [Fact]
    public void The_first_command_runs_the_demo() =>
        Assert.Equal("dotnet run --project tests/CimJobAnalyzers.Demo", Blocks[0]);

    [Fact]
    public void Ci_runs_the_second_command() =>
        Assert.Contains(Blocks[1], Read(".ci/run").Split('\n'));

    private static string Read(string path) => File.ReadAllText(Path.Combine(PackagesFixture.Repository, path));

    [GeneratedRegex(@"^```sh\r?\n(?<command>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
