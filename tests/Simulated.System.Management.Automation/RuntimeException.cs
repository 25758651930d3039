namespace System.Management.Automation;

/// <summary>A pipeline was ended.</summary>
public class RuntimeException : SystemException
{
    internal RuntimeException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
