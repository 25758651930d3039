namespace CimJobs.Engine;

/// <summary>What results and exceptions say.</summary>
internal static class ResultText
{
    private const string Limit = "The limit of the wait was reached.";

    public static string Of(JobOutcome outcome) =>
        Line(
        [
            outcome.End.ToString(),
            StateText(outcome.JobState),
            CodeText(outcome.ReturnCode, outcome.Meaning),
            outcome.LimitReached ? Limit : null,
            outcome.Error?.ToString(),
        ]);

    public static string Of(JobStopResult result) =>
        Line(
        [
            $"{(ushort)result.Request} ({result.Request}).",
            AnswerText(result),
            result.IsGone ? "It is gone." : StateText(result.JobState),
            result.LimitReached ? Limit : null,
            DeletionText(result.Deletion),
        ]);

    public static string WhyNotSucceeded(JobOutcome outcome) => Line(
    [
        outcome.End == JobEnd.Refused ? "The method did not start a job." : $"The job '{outcome.Job}' {Verdict(outcome.End)}.",
        CodeText(outcome.ReturnCode, outcome.Meaning),
        outcome.LimitReached ? Limit : null,
        StateText(outcome.JobState),
        outcome.Error?.ToString(),
    ]);

    public static string WhyNotStopped(JobStopResult result) => Line(
    [
        $"The job '{result.Job}' is not stopped: RequestStateChange({(ushort)result.Request}, {result.Request}) {AnswerText(result)}",
        result.LimitReached ? Limit : null,
        StateText(result.JobState),
    ]);

    public static string Canceled(JobOutcome outcome) => Line([$"The wait for the job '{outcome.Job}' was cancelled.", StateText(outcome.JobState)]);

    public static string Canceled(JobStopResult result) =>
        Line([$"The wait for the stop of the job '{result.Job}' was cancelled.", StateText(result.JobState)]);

    private static string Verdict(JobEnd end) => end switch
    {
        JobEnd.NotOver => "was not seen to end",
        JobEnd.Gone => "is gone, and nothing says how it ended",
        JobEnd.Stopped => "was stopped",
        _ => "failed",
    };

    private static string AnswerText(JobStopResult result) => result.ReturnCode is { } code
        ? FormattableString.Invariant($"returned {code} ({result.Meaning}).")
        : "was not answered.";

    private static string? CodeText(uint? code, RequestMeaning? meaning) =>
        code is null ? null : FormattableString.Invariant($"It returned {code} ({meaning}).");

    private static string? StateText(CimJobState? state) => state is { } seen ? $"Its state is {(ushort)seen} ({seen})." : null;

    private static string? DeletionText(JobDeletion deletion) => deletion == JobDeletion.NotAttempted ? null : $"Deletion: {deletion}.";

    private static string Line(IEnumerable<string?> parts) => string.Join(" ", parts.Where(part => part is { Length: > 0 }));
}
