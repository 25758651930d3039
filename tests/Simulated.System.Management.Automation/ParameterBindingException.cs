namespace System.Management.Automation;

/// <summary>A command was given what it does not take.</summary>
public class ParameterBindingException : RuntimeException
{
    internal ParameterBindingException(string message)
        : base(message)
    {
    }
}
