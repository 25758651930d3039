using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Consumers;

/// <summary>Everything that a run of a program can be told by.</summary>
internal sealed record Outcome
{
    /// <summary>What Run returned.</summary>
    public object? Answer { get; init; }

    /// <summary>The type of the exception, with the code it carries.</summary>
    public string? Exception { get; init; }

    /// <summary>Whether CIM said by an exception that there is no such instance.</summary>
    public bool IsNotFound => Exception?.EndsWith(" NotFound", StringComparison.Ordinal) == true;

    /// <summary>How often the DeleteOnKill expression was evaluated.</summary>
    public int Asked { get; init; }

    /// <summary>The return codes of the method calls; null for one that failed.</summary>
    public IReadOnlyList<uint?> Codes { get; init; } = [];

    /// <summary>Which instances the method calls went to, one by one.</summary>
    public IReadOnlyList<string> AskedInstances { get; init; } = [];

    /// <summary>The return code of the last method call; null when there was none or it failed.</summary>
    public uint? Code => Codes is [.., var last] ? last : null;

    /// <summary>How many requests were begun that nobody has answered or given up.</summary>
    public int Pending { get; init; }

    public bool IsOverOnReturn { get; init; }

    /// <summary>The job's state when nothing more will happen to it.</summary>
    public JobState State { get; init; }

    public bool HasProcesses { get; init; }

    /// <summary>Whether the job's instance is still there when nothing more will happen.</summary>
    public bool Exists { get; init; }

    public bool IsOver => State.IsOver();
}
