namespace CimJobAnalyzers.Tool.Commands;

/// <summary>What the process ends with.</summary>
internal static class ExitCodes
{
    public const int Clean = 0;

    public const int Findings = 1;

    /// <summary>Something could not be read or written; what could be is done.</summary>
    public const int Error = 2;
}
