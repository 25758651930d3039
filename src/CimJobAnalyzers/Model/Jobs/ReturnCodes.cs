namespace CimJobAnalyzers.Model.Jobs;

/// <summary>What the methods that start jobs, and RequestStateChange, answer with.</summary>
internal static class ReturnCodes
{
    public const long Done = 0;
    public const long Begun = 4096;
    public const long Failed = 32768;

    /// <summary>What a reader of the code must tell apart, with codes of both lists of failures.</summary>
    public static IReadOnlyList<long> Probes { get; } = [Done, 1, 2, 3, 4, 5, 6, 7, Begun, 4097, Failed, 32769, 32773, 32775];
}
