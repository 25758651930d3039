using CimJobAnalyzers.Simulation;

namespace Simulated;

/// <summary>What a query finds.</summary>
public sealed class ScriptObjectSet
{
    private readonly ScriptJob[] _jobs;

    internal ScriptObjectSet(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        _jobs = [.. WbemObject.Jobs.Select(job => new ScriptJob(job))];
    }

    public ScriptJob ItemIndex(int lIndex) => _jobs[lIndex];
}
