using CimJobs.Engine;
using Microsoft.Management.Infrastructure;

namespace CimJobs;

/// <summary>Tells which instances are jobs.</summary>
internal static class CimJobClasses
{
    /// <summary>Whether what is at hand of the instance shows that it is a job; one that holds nothing but keys may not show it.</summary>
    public static bool IsJob(this CimInstance instance) =>
        instance.CimInstanceProperties[JobClasses.StateProperty] is not null
        || JobClasses.AreJobs([instance.CimSystemProperties.ClassName, .. Ancestors(instance.CimClass)]);

    private static IEnumerable<string?> Ancestors(CimClass? type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.CimSuperClass)
        {
            yield return ancestor.CimSuperClassName;
        }
    }
}
