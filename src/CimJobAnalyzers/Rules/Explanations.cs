using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.Rules;

/// <summary>The sentences behind the closed lists of reasons.</summary>
internal static class Explanations
{
    public static string Of(RefusalReason reason) => reason switch
    {
        RefusalReason.NameNotConstant => "the method name is not one constant",
        RefusalReason.ArgumentsBuiltElsewhere => "the arguments are built elsewhere",
        RefusalReason.ParametersUsedElsewhere => "the in-parameters object is also used elsewhere",
        RefusalReason.MethodUsedElsewhere => "the object that stands for the method is also used elsewhere",
        RefusalReason.ParametersOfAnotherMethod => "the in-parameters belong to another method or hold other parameters",
        RefusalReason.ParametersSetConditionally => "the in-parameters are not set exactly once before the call",
        RefusalReason.DeletionHasSideEffects => "the DeleteOnKill expression may have side effects",
        RefusalReason.DroppedArgumentHasSideEffects => "an argument that the rewrite leaves out may have side effects",
        RefusalReason.EvaluationOrder => "a rewrite would evaluate the arguments in another order",
        RefusalReason.DeletionNotBoolean => "the DeleteOnKill value is not a boolean",
        RefusalReason.VariableLeftUnread => "the variable that holds DeleteOnKill would be left written and never read",
        RefusalReason.NameLeftUnread => "what holds the method name would be left without a reader",
        RefusalReason.ResultReadInAnotherWay => "the result is read in a way that a rewrite would change",
        RefusalReason.AnswerReadElsewhere => "the answer is read by other code later",
        RefusalReason.StatementsNotRemovable => "the statements around the call cannot be taken away safely",
        RefusalReason.NoRequestStateChange => "the wrapper has no RequestStateChange that a call without a timeout could go to, and no object behind it is accessible",
        RefusalReason.NoUnderlyingObject => "no object behind the wrapper is accessible",
        RefusalReason.ReceiverEvaluatedTwice => "a rewrite would evaluate the receiver twice",
        RefusalReason.ObjectChosenByWrapper => "the wrapper decides for itself whether and to which object the request goes",
        RefusalReason.MethodGroup => "KillJob is passed on as a delegate",
        RefusalReason.CalledThroughDelegate => "the call goes through a delegate",
        RefusalReason.BoundAtRunTime => "the call is bound at run time",
        RefusalReason.CallElsewhere => "the call that takes the in-parameters stands elsewhere",
        RefusalReason.StaticCall => "the call names a class, and no class can stop a job: pass the job's instance",
        RefusalReason.ArgumentNotCarried => "an argument of the call has no place in the rewrite",
        RefusalReason.LibraryNotReferenced => "cimjob_fix_style asks for the CimJobs library, which is not referenced",
        RefusalReason.NoLibraryForApi => "the CimJobs library does not work through this API",
        RefusalReason.ParametersHoldNoNumber => "the type that holds the in-parameters cannot hold a number",
        RefusalReason.NoParametersObject => "the call has no in-parameters object that could hold a state",
        RefusalReason.ExpressionTree => "an expression tree cannot hold the call of the library",
        RefusalReason.NameTaken => "what would be written means another method here",
        RefusalReason.CompiledConditionally => "parts of the call are compiled under a condition",
        RefusalReason.DirectiveInside => "a directive stands inside the code that a rewrite would replace",
        RefusalReason.ClassWithoutKillJob => "the class is none of those whose RequestStateChange stops a job",
        RefusalReason.MayBeNoJob => "the object may be of a class that is no job, and a request for a state would do another thing to it",
        RefusalReason.RequestNotSupported => "the class does not support RequestStateChange, so a rewrite gains nothing",
        RefusalReason.StateNotKnown => "which state is meant is not known",
        RefusalReason.IntervalNotKnown => "which interval is meant is not known",
        RefusalReason.WrapperTakesNoInterval => "the wrapper's method can send no interval",
        RefusalReason.TypeTooNarrow => "the type that is asked for does not hold every value, or the code calculates with it",
        RefusalReason.TestNotMendable => "numbers added to the tests do not put it right",
        RefusalReason.StateReadOnce => "the number would have to be read more than once",
        RefusalReason.EndNotJudged => "the code would go on with a job that failed as with one that succeeded",
        RefusalReason.JobOnlyWhereBegun => "where all is done there is no Job, and the code goes on to one",
        RefusalReason.SeveralJobsPolled => "the loop looks at several jobs",
        RefusalReason.ObjectNotRefreshable => "what is polled cannot be read anew through this variable",
        RefusalReason.SessionNotKnown => "the session that the instance came from is not in reach",
        RefusalReason.VariableNotAssignable => "the variable cannot be given another instance",
        RefusalReason.ChangesNotSent => "the code changes properties of the job, and reading it anew would lose that",
        RefusalReason.DoesNotCompile => "the code around the call does not compile",
        RefusalReason.GeneratedCode => "the file is generated and would be overwritten",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    public static string Of(ReviewReasons reasons)
    {
        var texts = new List<string>();
        if (reasons.HasFlag(ReviewReasons.DeletionLost))
        {
            texts.Add("the job is no longer deleted");
        }

        if (reasons.HasFlag(ReviewReasons.ResultCodesChange))
        {
            texts.Add("result codes change (6 and 7 mean something else, 4096 means accepted but not yet stopped)");
        }

        if (reasons.HasFlag(ReviewReasons.AnswerReadElsewhere))
        {
            texts.Add("other code receives the answer and may take 4096 for a failure");
        }

        if (reasons.HasFlag(ReviewReasons.WrapperDoesMore))
        {
            texts.Add("the wrapper's KillJob or RequestStateChange does more than send the request");
        }

        if (reasons.HasFlag(ReviewReasons.JobReadFromAnswer))
        {
            texts.Add("the code reads the out-parameter Job, and a job's RequestStateChange has none");
        }

        if (reasons.HasFlag(ReviewReasons.SessionAssumed))
        {
            texts.Add("the session may be another one than the instance came from");
        }

        if (reasons.HasFlag(ReviewReasons.TimeoutLost))
        {
            texts.Add("the number has no unit, so no timeout is asked for");
        }

        if (reasons.HasFlag(ReviewReasons.JobNotWaitedFor))
        {
            texts.Add("the code goes on while the job runs, and nothing waits for its end");
        }

        if (reasons.HasFlag(ReviewReasons.OutputElsewhere))
        {
            texts.Add("what the loop prints comes from another thread then, perhaps later");
        }

        return string.Join(", ", texts);
    }
}
