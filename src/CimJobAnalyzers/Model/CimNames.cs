namespace CimJobAnalyzers.Model;

/// <summary>The names of the CIM schema that the rules speak of. CIM compares names without case.</summary>
internal static class CimNames
{
    public const string KillJob = "KillJob";
    public const string RequestStateChange = "RequestStateChange";
    public const string DeleteOnKill = "DeleteOnKill";
    public const string RequestedState = "RequestedState";
    public const string ReturnValue = "ReturnValue";
    public const string Job = "Job";

    public static bool AreEqual(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
