using CimJobAnalyzers.Model;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Sorts out, before anything dear is asked, the names that no rule can be about.</summary>
internal static class NamesOfInterest
{
    private const int Tolerance = 3;

    /// <summary>True for KillJob, RequestStateChange and names about as long as that.</summary>
    public static bool Contains(string name) =>
        CimNames.AreEqual(name, CimNames.KillJob) || Math.Abs(name.Length - CimNames.RequestStateChange.Length) <= Tolerance;
}
