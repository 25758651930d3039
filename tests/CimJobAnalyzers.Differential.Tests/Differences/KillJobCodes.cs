namespace CimJobAnalyzers.Differential.Tests.Differences;

/// <summary>RequestStateChange's return codes in KillJob's terms: the table of the domain, written down a second time.</summary>
internal static class KillJobCodes
{
    public const uint Success = 0;
    public const uint Failed = 4;
    public const uint NotFound = 7;

    public static uint? Of(uint? code, bool isOver) => code switch
    {
        _ when isOver => Success,
        1 or 32770 => 1,
        2 or 32771 => 2,
        0 or 3 or 4096 or 32772 => 3,
        4 or 5 or 6 or 4097 or 4098 or 4099 or 32768 or (>= 32773 and <= 32778) => Failed,
        32769 => 6,
        _ => code,
    };
}
