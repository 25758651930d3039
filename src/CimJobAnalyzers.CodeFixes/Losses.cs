using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.CodeFixes;

/// <summary>Says in a few words what a rewrite that needs review may lose.</summary>
internal static class Losses
{
    public static string Of(ReviewReasons reasons)
    {
        var texts = new List<string>();
        if (reasons.HasFlag(ReviewReasons.DeletionLost))
        {
            texts.Add("deletion is lost");
        }

        if (reasons.HasFlag(ReviewReasons.ResultCodesChange))
        {
            texts.Add("result codes change");
        }

        if (reasons.HasFlag(ReviewReasons.AnswerReadElsewhere))
        {
            texts.Add("the handler may misread 4096");
        }

        if (reasons.HasFlag(ReviewReasons.WrapperDoesMore))
        {
            texts.Add("the wrapper does more than send");
        }

        if (reasons.HasFlag(ReviewReasons.JobReadFromAnswer))
        {
            texts.Add("the answer has no Job to read");
        }

        if (reasons.HasFlag(ReviewReasons.SessionAssumed))
        {
            texts.Add("the session may be another one");
        }

        if (reasons.HasFlag(ReviewReasons.TimeoutLost))
        {
            texts.Add("the timeout is left out");
        }

        if (reasons.HasFlag(ReviewReasons.JobNotWaitedFor))
        {
            texts.Add("nothing waits for the job");
        }

        if (reasons.HasFlag(ReviewReasons.OutputElsewhere))
        {
            texts.Add("output comes from another thread");
        }

        return string.Join(", ", texts);
    }
}
