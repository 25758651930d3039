namespace CimJobs.Engine;

/// <summary>Which job is meant: the path of its instance and the name of its CIM class.</summary>
internal sealed class JobIdentity(string path, string className)
{
    public string Path { get; } = path;

    /// <summary>
    /// Hyper-V's jobs cannot be told to go: DeleteOnCompletion is read-only there, and the instance leaves by itself.
    /// </summary>
    public bool IsRemovedByProvider { get; } = className.StartsWith("Msvm_", StringComparison.OrdinalIgnoreCase);
}
