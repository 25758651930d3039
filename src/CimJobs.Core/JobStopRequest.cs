namespace CimJobs;

/// <summary>
/// What a job can be asked for to end it: the two values of <c>RequestedState</c>, the in-parameter of
/// <c>CIM_ConcreteJob.RequestStateChange</c>, that stop a job.
/// </summary>
/// <remarks>
/// <para>
/// Only these two: the others (2 Start, 3 Suspend, 6 Service) stop nothing. Named unlike CIM's parameter, since many programs have an
/// enum RequestedState of their own.
/// </para>
/// <para>
/// Not the list of <see cref="CimJobState"/>: asking for 4 (<see cref="Terminate"/>) ends in state 8
/// (<see cref="CimJobState.Terminated"/>), asking for 5 (<see cref="Kill"/>) ends in state 9 (<see cref="CimJobState.Killed"/>).
/// </para>
/// </remarks>
public enum JobStopRequest : ushort
{
    /// <summary>
    /// 4: an orderly stop. Data is saved, the underlying processes end too, and it may take time; the job passes through
    /// <see cref="CimJobState.ShuttingDown"/>.
    /// </summary>
    Terminate = 4,

    /// <summary>
    /// 5: an immediate stop. Nothing has to be saved, and processes or associations of the job may be left behind.
    /// </summary>
    Kill = 5,
}
