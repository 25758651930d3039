namespace System.Management.Automation;

/// <summary>A cmdlet threw an exception.</summary>
public class CmdletInvocationException : RuntimeException
{
    internal CmdletInvocationException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }
}
