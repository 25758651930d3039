namespace CimJobAnalyzers.Model.Plan;

/// <summary>What a rewrite may lose; any of these keeps it out of every bulk fix.</summary>
[Flags]
internal enum ReviewReasons
{
    None = 0,

    /// <summary>The job's instance is no longer deleted.</summary>
    DeletionLost = 1,

    /// <summary>The code reads the result: 6 and 7 mean something else, and 4096 (accepted, not yet stopped) appears.</summary>
    ResultCodesChange = 2,

    /// <summary>Other code receives the answer and may take 4096 for a failure.</summary>
    AnswerReadElsewhere = 4,

    /// <summary>The wrapper's KillJob, or its RequestStateChange, does more than send the request.</summary>
    WrapperDoesMore = 8,

    /// <summary>The code reads the out-parameter Job, which the answer of a job's RequestStateChange has not.</summary>
    JobReadFromAnswer = 16,

    /// <summary>The session that an instance is read anew through is the only one in reach, and not shown to be the one that it came from.</summary>
    SessionAssumed = 32,

    /// <summary>A timeout whose unit nobody knows is left out.</summary>
    TimeoutLost = 64,

    /// <summary>The code goes on when the job has begun, and nothing waits for its end.</summary>
    JobNotWaitedFor = 128,

    /// <summary>What a loop printed is printed by other threads.</summary>
    OutputElsewhere = 256,
}
