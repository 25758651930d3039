namespace CimJobs.Engine;

/// <summary>Which classes are jobs. RequestStateChange means other things elsewhere: sent to a virtual machine, 4 shuts it down.</summary>
internal static class JobClasses
{
    public const string StateProperty = "JobState";

    /// <summary>Whether a class is one of the schema's jobs by its name or by the name of a class above it.</summary>
    public static bool AreJobs(IEnumerable<string?> classAndItsAncestors) => classAndItsAncestors.Any(name =>
        string.Equals(name, "CIM_ConcreteJob", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "CIM_Job", StringComparison.OrdinalIgnoreCase));
}
