using System.CommandLine;

namespace CimJobAnalyzers.Tool.Commands;

/// <summary>What every command that reads code takes.</summary>
internal sealed class CodeOptions
{
    private readonly Argument<string> _path = new("PATH") { Description = "A solution, a project, a C# file, or a folder of C# files that need not build." };
    private readonly Option<string[]> _include = new("--include") { Description = "Only files that match one of these patterns (src/**/*.cs).", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "No files that match one of these patterns.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _rules = new("--rules") { Description = "Only these rules (CIMJOB001 CIMJOB009); one that is off by default is on when it is named.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _state = new("--state") { Description = "The state that fixes ask for, whatever .editorconfig says." };
    private readonly Option<string?> _style = new("--style") { Description = "The API that fixes write, whatever .editorconfig says." };

    public CodeOptions()
    {
        _state.AcceptOnlyFromAmong("terminate", "kill");
        _style.AcceptOnlyFromAmong("auto", "plain", "library");
    }

    public void AddTo(Command command)
    {
        command.Add(_path);
        command.Add(_include);
        command.Add(_exclude);
        command.Add(_rules);
        command.Add(_state);
        command.Add(_style);
    }

    public CodeRequest Read(ParseResult parsed) => new(
        Path.GetFullPath(parsed.GetRequiredValue(_path)),
        parsed.GetValue(_include) ?? [],
        parsed.GetValue(_exclude) ?? [],
        parsed.GetValue(_rules) ?? [],
        parsed.GetValue(_state),
        parsed.GetValue(_style));
}
