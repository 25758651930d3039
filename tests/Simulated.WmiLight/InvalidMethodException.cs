namespace WmiLight;

/// <summary>The class has no such method.</summary>
internal sealed class InvalidMethodException : WmiException
{
    public InvalidMethodException()
        : base("The method does not exist.")
    {
    }
}
