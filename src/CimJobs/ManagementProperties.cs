using System.Management;
using System.Runtime.InteropServices;
using CimJobs.Engine;

namespace CimJobs;

/// <summary>Reads objects of WMI without a fuss about what is not there.</summary>
internal static class ManagementProperties
{
    /// <summary>The value of a property; null for one that is empty, missing or unreadable.</summary>
    public static object? ValueOrNull(this ManagementBaseObject instance, string name)
    {
        try
        {
            return instance[name];
        }
        catch (Exception exception) when (exception is ManagementException or ExternalException)
        {
            // A property that the class does not have is answered with "not found" too.
            return null;
        }
    }

    /// <summary>Whether the object is of a class of jobs. Loads it if that was not done yet.</summary>
    public static bool IsJob(this ManagementBaseObject instance)
    {
        var system = instance.SystemProperties;
        var ancestors = system["__DERIVATION"].Value as string[] ?? [];
        return JobClasses.AreJobs([system["__CLASS"].Value as string, .. ancestors])
            || instance.Properties.Cast<PropertyData>().Any(property => property.Name.Equals(JobClasses.StateProperty, StringComparison.OrdinalIgnoreCase));
    }
}
