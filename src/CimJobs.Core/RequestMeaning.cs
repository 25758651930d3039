namespace CimJobs;

/// <summary>
/// What a return code says, of <c>CIM_ConcreteJob.RequestStateChange</c> or of a method that starts a job, for the codes of DMTF
/// (0 to 32767) and those of Hyper-V (32768 and above) alike. The numbers in this list have no meaning of their own.
/// </summary>
public enum RequestMeaning
{
    /// <summary>No code: the request found no instance, so the job was already gone, or it was not answered.</summary>
    NotFound = 0,

    /// <summary>0: completed with no error.</summary>
    Completed,

    /// <summary>4096: the parameters were checked and the transition was started. The job is not stopped yet; of a starting method: the job was
    /// started.</summary>
    TransitionStarted,

    /// <summary>1, or 32770 from Hyper-V: the provider or this job does not support the request.</summary>
    NotSupported,

    /// <summary>2 (unknown or unspecified error), or 32771 from Hyper-V (status is unknown).</summary>
    Unknown,

    /// <summary>3, or 32772 from Hyper-V: cannot be done within the timeout period that was sent.</summary>
    Timeout,

    /// <summary>4, or 32768 from Hyper-V: failed.</summary>
    Failed,

    /// <summary>5, or 32773 from Hyper-V: invalid parameter.</summary>
    InvalidParameter,

    /// <summary>6, or 32774 from Hyper-V: in use; worth another try.</summary>
    InUse,

    /// <summary>4097, or 32775 from Hyper-V: the job's present state does not allow the transition.</summary>
    InvalidState,

    /// <summary>4098: the provider does not support the use of the timeout parameter.</summary>
    TimeoutParameterNotSupported,

    /// <summary>4099: busy; worth another try.</summary>
    Busy,

    /// <summary>32769 from Hyper-V: access denied.</summary>
    AccessDenied,

    /// <summary>32776 from Hyper-V: incorrect data type.</summary>
    IncorrectDataType,

    /// <summary>32777 from Hyper-V: the system is not available.</summary>
    SystemNotAvailable,

    /// <summary>32778 from Hyper-V: out of memory.</summary>
    OutOfMemory,

    /// <summary>A code that DMTF reserves: 7 to 4095 and 4100 to 32767.</summary>
    Reserved,

    /// <summary>A vendor's code that is not in Hyper-V's list: 32779 and above.</summary>
    VendorSpecific,

    /// <summary>
    /// A code of a method that starts a job, other than 0, 4096 and Hyper-V's: the method's own documentation says what it means.
    /// </summary>
    MethodSpecific,
}
