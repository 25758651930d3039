namespace System.Management.Automation;

/// <summary>There is no such command.</summary>
public class CommandNotFoundException : RuntimeException
{
    internal CommandNotFoundException(string name)
        : base(name)
    {
    }
}
