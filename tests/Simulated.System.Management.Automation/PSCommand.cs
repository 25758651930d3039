using System.Management.Automation.Cmdlets;

namespace System.Management.Automation;

/// <summary>The commands of a pipeline.</summary>
public sealed class PSCommand
{
    private readonly List<CommandCall> _calls = [];

    internal IReadOnlyList<CommandCall> Calls => _calls;

    public PSCommand AddCommand(string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        _calls.Add(new(command));
        return this;
    }

    public PSCommand AddParameter(string parameterName, object? value)
    {
        ArgumentNullException.ThrowIfNull(parameterName);
        Last.Arguments.Add((parameterName, value));
        return this;
    }

    public PSCommand AddArgument(object? value)
    {
        Last.Arguments.Add((null, value));
        return this;
    }

    private CommandCall Last => _calls is [.., var last] ? last : throw new InvalidOperationException("There is no command to add this to.");
}
