namespace System.Management.Automation.Cmdlets;

/// <summary>A cmdlet of WMI's or MI's.</summary>
internal abstract class Cmdlet
{
    public abstract IReadOnlyList<CmdletParameter> Parameters { get; }

    /// <exception cref="CommandNotFoundException">There is no such cmdlet.</exception>
    public static Cmdlet Named(string name) => name[(name.LastIndexOf('\\') + 1)..].ToUpperInvariant() switch
    {
        "INVOKE-CIMMETHOD" or "ICIM" => new InvokeCimMethod(),
        "INVOKE-WMIMETHOD" or "IWMI" => new InvokeWmiMethod(),
        "GET-CIMINSTANCE" or "GCIM" => new GetCimInstance(),
        _ => throw new CommandNotFoundException(name),
    };

    /// <summary>What the cmdlet puts out for one set of arguments, by the names of its parameters.</summary>
    public abstract IEnumerable<object?> Process(IReadOnlyDictionary<string, object?> arguments);

    /// <summary>Whether the cmdlet writes an error for an exception and goes on.</summary>
    public abstract bool IsWritten(Exception exception);
}
