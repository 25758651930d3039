using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation.Cmdlets;

namespace System.Management.Automation;

/// <summary>A pipeline of commands that a program puts together.</summary>
public sealed class PowerShell : IDisposable
{
    private PowerShell()
    {
    }

    public PSCommand Commands { get; set; } = new();

    /// <summary>Whether a command wrote an error and went on.</summary>
    public bool HadErrors { get; private set; }

    public static PowerShell Create() => new();

    public PowerShell AddCommand(string cmdlet)
    {
        Commands.AddCommand(cmdlet);
        return this;
    }

    public PowerShell AddParameter(string parameterName, object? value)
    {
        Commands.AddParameter(parameterName, value);
        return this;
    }

    public PowerShell AddParameters(IDictionary parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (DictionaryEntry parameter in parameters)
        {
            AddParameter((string)parameter.Key, parameter.Value);
        }

        return this;
    }

    public PowerShell AddParameters(IList parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var value in parameters)
        {
            AddArgument(value);
        }

        return this;
    }

    public PowerShell AddArgument(object? value)
    {
        Commands.AddArgument(value);
        return this;
    }

    public Collection<PSObject> Invoke()
    {
        IReadOnlyList<object?> output = [];
        var isFirst = true;
        foreach (var command in Commands.Calls)
        {
            output = [.. isFirst ? Run(command, null) : output.SelectMany(input => Run(command, input))];
            isFirst = false;
        }

        return [.. output.Select(item => item as PSObject ?? new PSObject(item!))];
    }

    /// <remarks>What goes wrong is told to whoever waits for the end. Here it has come before the call does.</remarks>
    public IAsyncResult BeginInvoke()
    {
        try
        {
            Invoke();
            return Threading.Tasks.Task.CompletedTask;
        }
        catch (RuntimeException exception)
        {
            return Threading.Tasks.Task.FromException(exception);
        }
    }

    public void Dispose()
    {
    }

    private IEnumerable<object?> Run(CommandCall command, object? input)
    {
        var cmdlet = Cmdlet.Named(command.Name);
        var arguments = ParameterBinder.Bind(cmdlet, command.Arguments, input);
        try
        {
            return [.. cmdlet.Process(arguments)];
        }
        catch (Exception exception) when (cmdlet.IsWritten(exception))
        {
            HadErrors = true;
            return [];
        }
        catch (Exception exception)
        {
            throw new CmdletInvocationException(exception);
        }
    }
}
