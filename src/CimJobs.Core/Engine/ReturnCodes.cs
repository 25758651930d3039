namespace CimJobs.Engine;

/// <summary>The two lists of return codes: RequestStateChange's, read; KillJob's, written.</summary>
internal static class ReturnCodes
{
    public const uint KillJobSuccess = 0;
    public const uint KillJobNotFound = 7;

    /// <summary>A method that starts jobs has started one.</summary>
    public const uint Started = 4096;

    private const uint LastHyperVCode = 32778;
    private const uint FirstVendorCode = 32768;
    private const uint KillJobNotSupported = 1;
    private const uint KillJobUnknown = 2;
    private const uint KillJobTimeout = 3;
    private const uint KillJobFailed = 4;
    private const uint KillJobAccessDenied = 6;

    /// <summary>Reads a return code of RequestStateChange; null stands for "no such instance".</summary>
    public static RequestMeaning MeaningOf(uint? code) => code switch
    {
        null => RequestMeaning.NotFound,
        0 => RequestMeaning.Completed,
        1 or 32770 => RequestMeaning.NotSupported,
        2 or 32771 => RequestMeaning.Unknown,
        3 or 32772 => RequestMeaning.Timeout,
        4 or 32768 => RequestMeaning.Failed,
        5 or 32773 => RequestMeaning.InvalidParameter,
        6 or 32774 => RequestMeaning.InUse,
        Started => RequestMeaning.TransitionStarted,
        4097 or 32775 => RequestMeaning.InvalidState,
        4098 => RequestMeaning.TimeoutParameterNotSupported,
        4099 => RequestMeaning.Busy,
        32769 => RequestMeaning.AccessDenied,
        32776 => RequestMeaning.IncorrectDataType,
        32777 => RequestMeaning.SystemNotAvailable,
        32778 => RequestMeaning.OutOfMemory,
        < FirstVendorCode => RequestMeaning.Reserved,
        _ => RequestMeaning.VendorSpecific,
    };

    /// <summary>Reads a return code of a method that may start a job: low codes differ from method to method.</summary>
    public static RequestMeaning MeaningOfStart(uint code) => code is 0 or Started or >= FirstVendorCode and <= LastHyperVCode
        ? MeaningOf(code)
        : RequestMeaning.MethodSpecific;

    /// <summary>Says in KillJob's codes why a job that got this answer is not over; null stands for no answer in time.</summary>
    public static uint ToKillJob(uint? code) => MeaningOf(code) switch
    {
        // Accepted, and yet not over: the caller's limit has passed.
        RequestMeaning.NotFound or RequestMeaning.Completed or RequestMeaning.TransitionStarted or RequestMeaning.Timeout => KillJobTimeout,
        RequestMeaning.NotSupported => KillJobNotSupported,
        // A reserved code is not passed on: KillJob would read 7 as "not found".
        RequestMeaning.Unknown or RequestMeaning.Reserved => KillJobUnknown,
        RequestMeaning.AccessDenied => KillJobAccessDenied,
        RequestMeaning.VendorSpecific => code.GetValueOrDefault(),
        _ => KillJobFailed,
    };

    /// <summary>Whether the provider has taken the request on.</summary>
    public static bool IsAccepted(this RequestMeaning meaning) =>
        meaning is RequestMeaning.Completed or RequestMeaning.TransitionStarted;

    /// <summary>Whether the same request may be accepted a little later.</summary>
    public static bool IsBusy(this RequestMeaning meaning) =>
        meaning is RequestMeaning.Busy or RequestMeaning.InUse;
}
