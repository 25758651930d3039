namespace CimJobAnalyzers.Demo;

/// <summary>What a finished command left behind.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    public CommandResult EnsureSuccess() =>
        Succeeded ? this : throw new DemoFailedException($"{Command} ended with {ExitCode}:\n{Output}");
}
