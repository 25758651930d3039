namespace Microsoft.Management.Infrastructure;

/// <summary>What a method announces: its result, or a part of it.</summary>
public abstract class CimMethodResultBase
{
    internal CimMethodResultBase()
    {
    }
}
