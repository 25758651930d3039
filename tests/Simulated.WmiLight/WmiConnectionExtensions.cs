namespace WmiLight;

/// <summary>What a connection is asked for.</summary>
public static class WmiConnectionExtensions
{
    public static WmiQuery CreateQuery(this WmiConnection connection, string wql) => new(wql);

    public static WmiMethod GetMethod(this WmiConnection connection, string className, string methodName)
    {
        ArgumentNullException.ThrowIfNull(className);
        return WmiMethod.Named(methodName);
    }
}
