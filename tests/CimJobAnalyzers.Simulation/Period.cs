namespace CimJobAnalyzers.Simulation;

/// <summary>A stretch of time.</summary>
public sealed record Period(TimeSpan Start, TimeSpan Length)
{
    public bool Holds(TimeSpan time) => time >= Start && time - Start < Length;
}
