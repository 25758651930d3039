namespace CimJobAnalyzers.Benchmarks;

/// <summary>One line of the result; the ratios are ours divided by this contestant's.</summary>
internal sealed record Standing(string Name, double Milliseconds, double TimeRatio, double Bytes, double AllocationRatio);
