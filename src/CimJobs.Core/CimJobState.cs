namespace CimJobs;

/// <summary>The state a job is in: the values of <c>CIM_ConcreteJob.JobState</c>.</summary>
/// <remarks>
/// A provider may answer a value that is not listed here (13 to 32767 are reserved by DMTF, 32768 to 65535 belong to the
/// vendor); it is passed on as it is and counts as not over. Use <see cref="CimJobStateExtensions"/> rather than comparisons
/// with single values.
/// </remarks>
public enum CimJobState : ushort
{
    /// <summary>2: never started.</summary>
    New = 2,

    /// <summary>3: on its way from New, Suspended or Service to Running.</summary>
    Starting = 3,

    /// <summary>4: running.</summary>
    Running = 4,

    /// <summary>5: stopped for now, can be restarted.</summary>
    Suspended = 5,

    /// <summary>6: on its way to Completed, Terminated or Killed.</summary>
    ShuttingDown = 6,

    /// <summary>7: over; ended normally.</summary>
    Completed = 7,

    /// <summary>8: over; ended by a request for <see cref="JobStopRequest.Terminate"/>.</summary>
    Terminated = 8,

    /// <summary>9: over; ended by a request for <see cref="JobStopRequest.Kill"/>.</summary>
    Killed = 9,

    /// <summary>10: over; ended abnormally.</summary>
    Exception = 10,

    /// <summary>11: a vendor-specific state, for instance for finding problems.</summary>
    Service = 11,

    /// <summary>12: waiting for an answer from a client.</summary>
    QueryPending = 12,

    /// <summary>32768: over; ended normally, with warnings (Hyper-V).</summary>
    CompletedWithWarnings = 32768,
}
