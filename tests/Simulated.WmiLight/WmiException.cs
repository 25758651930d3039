namespace WmiLight;

/// <summary>WMI failed.</summary>
internal class WmiException : Exception
{
    public WmiException(string message)
        : base(message)
    {
    }
}
