namespace CimJobs.Engine;

/// <summary>What one look at an existing instance shows. Providers may leave everything empty, or fill it with what makes no sense.</summary>
internal sealed class JobReading
{
    private const int LastPercent = 100;

    private readonly uint? _errorCode;
    private readonly string? _errorDescription;
    private readonly string? _errorSummary;

    /// <param name="property">The value of a property, however it is boxed; null for one that is empty or missing.</param>
    /// <param name="isJob">Whether the instance is of a class of jobs at all.</param>
    public JobReading(Func<string, object?> property, bool isJob)
    {
        IsJob = isJob;
        State = StateOf(property(JobClasses.StateProperty));
        PercentComplete = CimNumber.UInt16(property("PercentComplete")) is { } percent and <= LastPercent ? percent : null;
        _errorCode = CimNumber.UInt32(property("ErrorCode")) is { } code and not 0 ? code : null;
        _errorDescription = NotEmpty(property("ErrorDescription"));
        _errorSummary = NotEmpty(property("ErrorSummaryDescription"));
    }

    public bool IsJob { get; }

    public CimJobState? State { get; }

    public int? PercentComplete { get; }

    public static CimJobState? StateOf(object? value) => CimNumber.UInt16(value) is { } state ? (CimJobState)state : null;

    /// <summary>What the properties say of an error, together with the messages that the job's methods gave; null when all of it is empty.</summary>
    public JobError? ErrorWith(IReadOnlyList<JobErrorMessage> messages) =>
        _errorCode is null && _errorDescription is null && _errorSummary is null && messages.Count == 0
            ? null
            : new(_errorCode, _errorDescription, _errorSummary, messages);

    private static string? NotEmpty(object? value) => value is string text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
