namespace CimJobs;

/// <summary>
/// What <c>CIM_ConcreteJob.RequestStateChange</c> is asked for: the values of its in-parameter <c>RequestedState</c>.
/// </summary>
/// <remarks>
/// Not the list of <see cref="JobState"/>: asking for 4 (<see cref="Terminate"/>) ends in state 8
/// (<see cref="JobState.Terminated"/>), asking for 5 (<see cref="Kill"/>) ends in state 9 (<see cref="JobState.Killed"/>).
/// 7 to 32767 are reserved by DMTF, 32768 to 65535 belong to the vendor.
/// </remarks>
public enum RequestedState : ushort
{
    /// <summary>2: the job goes to <see cref="JobState.Running"/>.</summary>
    Start = 2,

    /// <summary>3: the job goes to <see cref="JobState.Suspended"/>, from where it can be started again.</summary>
    Suspend = 3,

    /// <summary>
    /// 4: an orderly stop. Data is saved, the underlying processes end too, and it may take time; the job passes through
    /// <see cref="JobState.ShuttingDown"/>.
    /// </summary>
    Terminate = 4,

    /// <summary>
    /// 5: an immediate stop. Nothing has to be saved, and processes or associations of the job may be left behind.
    /// </summary>
    Kill = 5,

    /// <summary>6: the job goes to the vendor-specific state <see cref="JobState.Service"/>.</summary>
    Service = 6,
}
