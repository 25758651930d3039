using System.ComponentModel;

namespace System.Management;

/// <summary>Finds all jobs, whatever the query says.</summary>
public class ManagementObjectSearcher : Component
{
    public ManagementObjectSearcher(string queryString)
    {
        ArgumentNullException.ThrowIfNull(queryString);
    }

    public ManagementObjectSearcher(string scope, string queryString)
        : this(queryString)
    {
        ArgumentNullException.ThrowIfNull(scope);
    }

    public ManagementObjectCollection Get() => new(Wmi.Ask(ManagementObjectCollection.Of));
}
