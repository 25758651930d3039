namespace CimJobs;

/// <summary>A job was not stopped: the provider refused the request, or the job was not over within the caller's limit.</summary>
/// <param name="result">What is known of the attempt.</param>
/// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
public sealed class CimJobException(JobStopResult result) : Exception(Describe(result ?? throw new ArgumentNullException(nameof(result))))
{
    /// <summary>What is known of the attempt.</summary>
    public JobStopResult Result { get; } = result;

    /// <summary>The job's identity: the path of its instance.</summary>
    public string Job => Result.Job;

    /// <summary>The return code of the last request, as received. See <see cref="JobStopResult.ReturnCode"/>.</summary>
    public uint? ReturnCode => Result.ReturnCode;

    /// <summary>What <see cref="ReturnCode"/> means.</summary>
    public RequestMeaning Meaning => Result.Meaning;

    private static string Describe(JobStopResult result)
    {
        var limit = result.LimitReached ? " The limit of the wait was reached." : "";
        var state = result.JobState is { } seen ? $" Its state is {(ushort)seen} ({seen})." : "";
        return FormattableString.Invariant(
            $"The job '{result.Job}' is not stopped: RequestStateChange({(ushort)result.RequestedState}, {result.RequestedState}) returned {result.ReturnCode} ({result.Meaning}).{limit}{state}");
    }
}
