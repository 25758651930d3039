namespace CimJobAnalyzers.Simulation;

/// <summary>What a method answers.</summary>
/// <param name="ReturnCode">Its return code.</param>
public sealed record MethodAnswer(uint ReturnCode)
{
    /// <summary>The key of the job that was started.</summary>
    public string? JobId { get; init; }

    /// <summary>The texts in an out-parameter, with its name.</summary>
    public (string Name, object? Value)? Texts { get; init; }
}
