namespace CimJobAnalyzers.Model.Jobs;

/// <summary>The values of PercentComplete that a wait must not end by.</summary>
internal static class Percentages
{
    public const long Half = 50;
    public const long All = 100;

    public static IReadOnlyList<long> Probes { get; } = [0, Half, All];
}
