namespace WmiLight;

/// <summary>The parameters are not those of the method.</summary>
internal sealed class InvalidParameterException : WmiException
{
    public InvalidParameterException()
        : base("The parameters are not valid.")
    {
    }
}
