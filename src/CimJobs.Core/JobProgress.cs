using System.Globalization;

namespace CimJobs;

/// <summary>One look at a job, as reported to <see cref="JobWaitOptions.Progress"/>. Immutable and thread-safe.</summary>
public sealed class JobProgress
{
    internal JobProgress(CimJobState? state, int? percentComplete, TimeSpan elapsed) => (State, PercentComplete, Elapsed) = (state, percentComplete, elapsed);

    /// <summary>The job's <c>JobState</c>, or null when the provider leaves it empty or it cannot be read.</summary>
    public CimJobState? State { get; }

    /// <summary>
    /// The job's <c>PercentComplete</c>, 0 to 100, or null when the provider does not say (CIM's 101 included). 100 is not the end:
    /// some providers show it while the job still runs.
    /// </summary>
    public int? PercentComplete { get; }

    /// <summary>The time since the call began.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>State, percentage and time in one line, for logs.</summary>
    /// <returns>A text that is not meant to be parsed.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{State?.ToString() ?? "?"}, {PercentComplete?.ToString(CultureInfo.InvariantCulture) ?? "?"} %, {Elapsed}");
}
